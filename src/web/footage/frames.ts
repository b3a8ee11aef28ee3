// Frames of a player, one at a time: which one is shown, and the step to its neighbour. The browser tells by requestVideoFrameCallback; where a file
// has no pictures it never does, and its clock is read instead.

/** Which second is on screen, and since when (ms of performance.now). */
export type Shown = { readonly second: number; readonly since: number }

/** Calls back for each frame that comes on screen, until the returned function is called. */
export function eachFrame(player: HTMLVideoElement, hasPictures: boolean, back: (shown: Shown) => void): () => void {
  let handle = 0
  if (hasPictures && 'requestVideoFrameCallback' in player) {
    const next = (_: number, { mediaTime, expectedDisplayTime }: VideoFrameCallbackMetadata) => {
      back({ second: mediaTime, since: expectedDisplayTime })
      handle = player.requestVideoFrameCallback(next)
    }
    handle = player.requestVideoFrameCallback(next)
    return () => player.cancelVideoFrameCallback(handle)
  }
  let last = -1
  const look = (now: number) => {
    if (player.currentTime !== last) {
      last = player.currentTime
      back({ second: last, since: now })
    }
    handle = requestAnimationFrame(look)
  }
  handle = requestAnimationFrame(look)
  return () => cancelAnimationFrame(handle)
}

const SOONEST = 1 / 60
const MOST_TRIES = 16 // a quarter of a second: footage of fewer than four frames a second is stepped by that

// How long a frame of this player was when it was last stepped, so that the next step is right at once.
const learned = new WeakMap<HTMLVideoElement, number>()

// Where a player was last asked to go: a step that is still looking for its frame gives way to whatever was asked after it.
const lastAsked = new WeakMap<HTMLVideoElement, symbol>()

/** Goes to this second, and ends a step that is still under way. */
export function goTo(player: HTMLVideoElement, second: number): void {
  lastAsked.set(player, Symbol())
  player.currentTime = second
}

/**
 * Goes to the frame after (1) or before (-1) the one at `from`: looked for in sixtieths of a second, because no file says its frame rate reliably.
 * False where something else was asked of the player meanwhile.
 */
export async function stepFrom(player: HTMLVideoElement, from: number, by: 1 | -1): Promise<boolean> {
  const own = Symbol()
  lastAsked.set(player, own)
  const isOvertaken = () => lastAsked.get(player) !== own
  const known = by === 1 ? Math.round((learned.get(player) ?? SOONEST) / SOONEST) : 1 // backwards the nearest earlier sixtieth lies in the frame before
  for (let tries = known; tries <= MOST_TRIES; tries++) {
    const second = from + by * tries * SOONEST + 0.001
    if (second < 0 || second > player.duration) break
    const shown = await seek(player, second)
    if (isOvertaken()) return false
    if (shown === null || Math.abs(shown - from) < 1e-4) continue
    if (by === 1) learned.set(player, shown - from)
    break
  }
  return true
}

const NO_OTHER_FRAME_MS = 80

/** Goes there; the second of the frame that it brings on screen, or null where that one was there before. */
export function seek(player: HTMLVideoElement, second: number): Promise<number | null> {
  return new Promise((done) => {
    let late: number | undefined
    const finish = (shown: number | null) => {
      window.clearTimeout(late)
      player.removeEventListener('seeked', wait)
      player.cancelVideoFrameCallback?.(frame)
      done(shown)
    }
    const wait = () => {
      late = window.setTimeout(() => finish(null), NO_OTHER_FRAME_MS)
    }
    const frame = player.requestVideoFrameCallback?.((_, { mediaTime }) => finish(mediaTime)) ?? 0
    player.addEventListener('seeked', wait)
    player.currentTime = second
  })
}

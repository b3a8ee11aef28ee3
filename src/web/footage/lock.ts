// Two players kept on the same moment of an aligned stretch. One leads; each frame it shows says where the other has to be. While both play the other is
// drawn nearer by playing a little faster or slower, which nobody sees, and set anew only where it is far off. What runs backwards in the other is
// shown frame by frame, because no browser plays backwards.
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { otherAt, type Aligned } from './aligned.ts'
import { eachFrame, goTo as goToSecond, seek, stepFrom, type Shown } from './frames.ts'

const FAR_SECONDS = 0.2
const NEARER = 0.15 // at most this much faster or slower

export type Lock = {
  readonly second: number // of the leader
  readonly apart: number | null // seconds the follower is ahead of where it should be; null before both have shown a frame
  readonly isPlaying: boolean
  readonly play: () => void
  readonly pause: () => void
  readonly goTo: (second: number) => void
  readonly step: (by: 1 | -1) => void
}

type Given = {
  readonly leader: RefObject<HTMLVideoElement | null>
  readonly follower: RefObject<HTMLVideoElement | null> // none where it is a picture
  readonly line: Aligned
  readonly havePictures: readonly [boolean, boolean]
  readonly speed: number
  readonly onFrame: () => void // something to draw again
}

/** Locks the two for as long as the screen is shown, and begins at the start of `line`. Seconds are of the leader; `speed` 1 is as it is. */
export function useLock({ leader, follower, line, havePictures, speed, onFrame }: Given): Lock {
  const [second, setSecond] = useState(line.own[0])
  const [apart, setApart] = useState<number | null>(null)
  const [isPlaying, setPlaying] = useState(false)
  const shown = useRef<{ a: Shown | null; b: Shown | null }>({ a: null, b: null })
  const draw = useRef(onFrame)
  useEffect(() => {
    draw.current = onFrame
  })
  const [hasA, hasB] = havePictures
  const own = useRef(line)
  useEffect(() => {
    own.current = line
  }, [line])

  const pause = useCallback(() => {
    leader.current?.pause()
    follower.current?.pause()
    setPlaying(false)
  }, [leader, follower])

  const goTo = useCallback(
    (to: number) => {
      const a = leader.current
      const b = follower.current
      if (a === null) return
      setSecond(to)
      // Kept a hair inside the frame that begins there: seconds of frames are rounded by whoever wrote the file.
      goToSecond(a, to + 0.001)
      if (b !== null) b.currentTime = otherAt(own.current, to) + 0.001
    },
    [leader, follower],
  )

  useEffect(() => {
    const a = leader.current
    const b = follower.current
    if (a === null) return
    const isBackwards = line.slope < 0
    const follow = () => {
      const { a: one, b: two } = shown.current
      if (one === null) return
      draw.current()
      if (b === null || two === null) return
      const now = performance.now()
      const at = ({ second: from, since }: Shown, rate: number) => (a.paused ? from : from + (Math.max(0, now - since) / 1000) * rate)
      const off = at(two, isBackwards ? 0 : b.playbackRate) - otherAt(line, at(one, isBackwards ? 0 : a.playbackRate))
      setApart(off)
      if (a.paused || isBackwards) return
      const even = a.playbackRate * line.slope
      if (Math.abs(off) > FAR_SECONDS && !b.seeking) b.currentTime = otherAt(line, a.currentTime)
      else b.playbackRate = within(even * (1 - Math.max(-NEARER, Math.min(NEARER, off))))
    }
    // A last frame may be shown long before its end, and a file may end before its header says so: whichever comes first stops both.
    const stop = () => {
      pause()
      goTo(Math.min(line.own[1], Math.max(line.own[0], a.currentTime)))
    }
    const atEnd = () => {
      if (!a.paused && a.currentTime >= line.own[1]) stop()
    }
    a.addEventListener('timeupdate', atEnd)
    a.addEventListener('ended', stop)
    const stops = [
      () => a.removeEventListener('timeupdate', atEnd),
      () => a.removeEventListener('ended', stop),
      eachFrame(a, hasA, (frame) => {
        shown.current.a = frame
        setSecond(frame.second)
        if (b !== null && isBackwards && !a.paused && !b.seeking) b.currentTime = otherAt(line, frame.second)
        if (!a.paused && frame.second >= line.own[1] - 0.02) stop()
        follow()
      }),
      ...(b === null
        ? []
        : [
            eachFrame(b, hasB, (frame) => {
              shown.current.b = frame
              follow()
            }),
          ]),
    ]
    goTo(line.own[0])
    return () => stops.forEach((each) => each())
  }, [leader, follower, line, hasA, hasB, goTo, pause])

  const play = () => {
    const a = leader.current
    const b = follower.current
    if (a === null) return
    if (a.ended || a.currentTime >= line.own[1] - 0.1 || a.currentTime < line.own[0] - 0.05) goTo(line.own[0])
    a.playbackRate = within(speed)
    setPlaying(true)
    const starting = [a.play()]
    if (b !== null && line.slope > 0) {
      b.playbackRate = within(speed * line.slope)
      starting.push(b.play())
    }
    Promise.all(starting).catch(pause)
  }

  const step = (by: 1 | -1) => {
    const a = leader.current
    const b = follower.current
    if (a === null) return
    pause()
    const from = shown.current.a?.second ?? a.currentTime
    void stepFrom(a, from, by).then(async (isWhereAsked) => {
      if (!isWhereAsked) return
      const to = shown.current.a?.second ?? a.currentTime
      if (b !== null) await seek(b, otherAt(own.current, to) + 0.001)
    })
  }

  return { second, apart, isPlaying, play, pause, goTo, step }
}

/** What a browser can play at. */
const within = (rate: number): number => Math.min(16, Math.max(0.0625, rate))

// Whether the desk's clock was set between two acts. Every act claims the clock's time; where the clock went back, or on by more than can have
// passed, that is an act of its own, so that nobody has to find it out by comparing.
//
// What has passed is told by how long the machine has been up, which no setting of the clock changes (Linux and Windows count sleep too). After a
// start of the desk, and where a system's own count follows the clock (macOS), only a clock that went back is seen.
import { uptime } from 'node:os'
import type { Anchor, ClockStep } from '../../model/evidence.ts'
import { only, type Kept } from './anchors.ts'

/** Seconds since the machine started, or null where only the acts themselves are to be compared. */
export type Uptime = () => number | null
/** Seconds since the machine started, by the system. */
export const machineUptime: Uptime = () => uptime()

type Stepped = Extract<Anchor, { readonly of: 'clockStepped' }>

/** The times at which the clock was found to have been set, newest first; `leaf` is the number of the act in the log that says so. */
export const clockStepsIn = (kept: readonly Kept[]): readonly ClockStep[] =>
  only(kept, 'clockStepped')
    .map(({ seq, anchor }) => ({ leaf: seq - 1, from: anchor.from, to: anchor.to, seconds: anchor.seconds }))
    .toReversed()

/** More than a few minutes: less is a clock that was put right by the network. */
const MOST_SECONDS = 180

/** Asked before each act, in order. `last` is when the last act claimed to be, asked for once at the start; null where there is none. */
export function clockWatch(uptimeOf: Uptime): (at: string, last: () => Promise<string | null>) => Promise<Stepped | null> {
  let before: { readonly at: string; readonly up: number | null } | null = null
  return async (at, last) => {
    const up = uptimeOf()
    const from = before?.at ?? (await last())
    const was = before?.up ?? null
    before = { at, up }
    if (from === null) return null
    const wentOn = (Date.parse(at) - Date.parse(from)) / 1000
    const off = was !== null && up !== null ? wentOn - (up - was) : Math.min(0, wentOn)
    return Math.abs(off) <= MOST_SECONDS ? null : { of: 'clockStepped', from, to: at, seconds: Math.round(off) }
  }
}

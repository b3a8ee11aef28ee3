// How footage is spoken of on screen: seconds as a clock, how sure a match is. Never a bare yes, never "the same".
import type { HeldFootage, HeldMatch } from '../../model/held-footage.ts'
import { counted } from '../words.ts'
import type { Aligned } from './aligned.ts'

/** 4 is "0:04", 4.5 "0:04.5", 3,661 "1:01:01". */
export function clock(seconds: number): string {
  const tenths = Math.round(Math.max(0, seconds) * 10)
  const whole = Math.floor(tenths / 10)
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${h > 0 ? `${h}:${two(m)}` : m}:${two(s)}${tenths % 10 > 0 ? `.${tenths % 10}` : ''}`
}

/** "0:05–0:12"; one moment where both ends are. */
export const stretch = ([from, to]: readonly [number, number]): string => (to - from < 0.05 ? clock(from) : `${clock(from)}–${clock(to)}`)

/** A name that fits into a line: its beginning and its end, which tell files apart. */
export const shortName = (name: string): string => {
  const letters = [...name]
  return letters.length <= 44 ? name : `${letters.slice(0, 24).join('')}…${letters.slice(-16).join('')}`
}

/** "video, 0:20, 640 × 360". */
export function sizeInWords({ kind, duration, width, height, mediaType }: HeldFootage): string {
  const what = kind ?? mediaType.split('/')[0] ?? 'footage'
  return [what, ...(duration === null ? [] : [clock(duration)]), ...(width === null || height === null ? [] : [`${width} × ${height}`])].join(', ')
}

/** How much of the stretch fits, by which of pictures and sound, and how far it stands out: scores count in what is just enough to be told. */
export function certainty({ share, score, margin, by }: Aligned): readonly string[] {
  const rest = Math.max(0, score - margin)
  const seen = by.includes('picture')
  return [
    seen ? `Of the stretch’s frames ${Math.round(share * 100)} in 100 fit.` : 'The pictures do not tell; the sound fits.',
    seen && by.includes('sound') ? 'The sound fits as well.' : seen ? 'By its pictures alone.' : '',
    `It fits ${times(score)} as well as it must to be told here; ${rest < 0.05 ? 'no other footage comes near it' : `the nearest other footage reaches ${times(rest)}`}.`,
  ].filter((words) => words !== '')
}
const times = (n: number): string => `${n >= 10 ? Math.round(n) : Math.round(n * 10) / 10} times`

/** `among`: how many other pieces there were. */
export const amongInWords = (among: number): string =>
  among === 1 ? 'It was compared with the one other piece of footage held here.' : `Looked for among the ${counted(among, 'other piece')} of footage held here.`

/** `slope`: seconds of the second for one of the first; '' where they run alike or stand still. */
export const speedInWords = (slope: number): string =>
  slope === 0 || Math.abs(Math.abs(slope) - 1) < 0.005 ? '' : `One second of the first is ${Math.round(Math.abs(slope) * 100) / 100} seconds of the second.`

export const MATCH_STATUS: Readonly<Record<HeldMatch['status'], string>> = {
  proposed: 'not answered yet',
  confirmed: 'confirmed',
  rejected: 'rejected',
  mended: 'mended',
}

export const STATE: Readonly<Record<HeldFootage['state'], string>> = {
  waiting: 'waiting to be opened and compared',
  printed: 'printed',
  notPrinted: 'could not be opened; it is kept',
}

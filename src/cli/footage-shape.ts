// What `fingerprint --json` prints of one file (design, section 6): seconds, hex digits, whole numbers. Fields that do not apply are left out.
import type { FootagePrint, PicturePrint } from '../model/footage.ts'

/** One object a file. `file` is the path as it was given, `sha256` of its bytes; times are seconds to the thousandth. */
export function footageShape(file: string, sha256: string, print: FootagePrint): object {
  const { kind, duration, width, height, decoder, box, pictures, within, sound, troubles } = print
  return {
    file,
    sha256,
    decoder,
    kind,
    ...(duration === null ? {} : { duration: thousandths(duration) }),
    ...(width === null || height === null ? {} : { width, height }),
    ...(box === null ? {} : { box }),
    frames: pictures === null ? [] : frames(pictures),
    ...(within === undefined ? {} : { within: frames(within) }),
    sound: sound === null ? null : { itemsPerSecond: thousandths(sound.itemsPerSecond), items: [...sound.items] },
    ...(troubles === undefined ? {} : { troubles }),
  }
}

/** `stands`: how many frames of the footage this one is kept for, where more than itself; `flat`: it says nothing. */
function frames({ times, hashes, quality, flat, stands }: PicturePrint): object[] {
  return Array.from(times, (t, i) => ({
    t: thousandths(t),
    pdq: Buffer.from(hashes.subarray(32 * i, 32 * i + 32)).toString('hex'),
    quality: quality[i],
    ...(flat[i] === 1 ? { flat: true } : {}),
    ...(stands[i] === 1 ? {} : { stands: stands[i] }),
  }))
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000

/** One paragraph for a person. */
export function footageInWords(file: string, sha256: string, print: FootagePrint): string {
  const { kind, duration, width, height, decoder, box, pictures, sound, troubles = [] } = print
  const flat = pictures?.flat.reduce((sum, one) => sum + one, 0) ?? 0
  return [
    `${file}: ${kind}${width === null || height === null ? '' : `, ${width} by ${height}`}${duration === null ? '' : `, ${thousandths(duration)} seconds`}`,
    `  SHA-256 ${sha256}`,
    ...(pictures === null
      ? []
      : [`  ${pictures.times.length} frames printed${flat > 0 ? `, ${flat} of them flat` : ''}${box === null ? '' : ', bars left out'}`]),
    sound === null ? '  no sound that could be printed' : `  ${sound.items.length} items of sound`,
    ...troubles.map(({ code, message }) => `  ${code}: ${message}`),
    `  by ${decoder}`,
  ].join('\n')
}

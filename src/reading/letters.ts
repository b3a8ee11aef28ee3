// Letters and digits of a text, as `[\p{L}\p{N}]` has them: told by the number of the character, and by its properties only beyond a to z.

const BEYOND = /[\p{L}\p{N}]/u

/** Whether the character at `at` is a letter or a digit; half of a pair of surrogates is none, and nothing outside the text. */
export function isLetterOrDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? PLAIN[code] === 1 : BEYOND.test(text[at] ?? '')
}

/** How many letters and digits stand in a stretch of the text. */
export function lettersIn(text: string, start: number, end: number): number {
  let found = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) found += PLAIN[code] as number
    else if (code < 0xd800 || code > 0xdbff) found += BEYOND.test(text[at] ?? '') ? 1 : 0
    else if (at + 1 < end && BEYOND.test(text.slice(at, at + 2))) {
      found++
      at++
    }
  }
  return found
}

const PLAIN = Uint8Array.from({ length: 0x80 }, (_, code) => (/[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0))

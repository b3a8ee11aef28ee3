// A bundle is opened years later, on whatever a stranger has: bytes as hex and base64 where Node or the browser is older than ES2026 (Node before 25).
// Loaded first by both verifiers; nothing is touched where the runtime has them.

type Static = { fromHex?(text: string): Uint8Array; fromBase64?(text: string): Uint8Array }
type Bytes = { toHex?(): string; toBase64?(): string }

const constructor = Uint8Array as unknown as Static
const prototype = Uint8Array.prototype as unknown as Bytes

constructor.fromHex ??= (text) => {
  if (text.length % 2 !== 0 || /[^0-9a-f]/i.test(text)) throw new SyntaxError('not hex')
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16))
}

constructor.fromBase64 ??= (text) => {
  const tight = text.replace(/[\t\n\f\r ]/g, '')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(tight)) throw new SyntaxError('not base64')
  return Uint8Array.from(atob(tight), (letter) => letter.charCodeAt(0))
}

prototype.toHex ??= function (this: Uint8Array): string {
  return Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

prototype.toBase64 ??= function (this: Uint8Array): string {
  return btoa(Array.from(this, (byte) => String.fromCharCode(byte)).join(''))
}

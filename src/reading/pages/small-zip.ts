// Writes the smallest ZIP archive (PKWARE APPNOTE 4.3): for samples and tests, without keeping a binary.

const FILE = 0x04034b50
const LISTED = 0x02014b50
const END = 0x06054b50

/** An archive of these files, stored without compression. */
export function smallZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const nameBytes = new TextEncoder().encode(name)
    const data = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const common = [20, 0, 0, 0, 0].map((value) => [value, 0]).flat()
    const sizes = [...four(crc32(data)), ...four(data.length), ...four(data.length), nameBytes.length & 255, nameBytes.length >> 8, 0, 0]
    const head = Uint8Array.from([...four(FILE), ...common, ...sizes, ...nameBytes])
    directory.push(Uint8Array.from([...four(LISTED), 20, 0, ...common, ...sizes, 0, 0, 0, 0, 0, 0, ...four(0), ...four(at), ...nameBytes]))
    parts.push(head, data)
    at += head.length + data.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const count = directory.length
  const end = Uint8Array.from([...four(END), 0, 0, 0, 0, count & 255, count >> 8, count & 255, count >> 8, ...four(size), ...four(at), 0, 0])
  return Uint8Array.from(Buffer.concat([...parts, ...directory, end]))
}

const four = (value: number): readonly number[] => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24]

function crc32(data: Uint8Array): number {
  let crc = -1
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ -1) >>> 0
}

// Reads the directory of a ZIP archive and writes the smallest one (PKWARE APPNOTE 4.3): enough to look into a .docx before it is unpacked,
// and to make one for samples and tests without keeping a binary.

type ZipEntry = { readonly name: string; readonly size: number }

/** The files named in the archive's directory with their unpacked sizes in bytes, or `null` when it has none: it is cut off or no archive. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = -1
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557) && end < 0; at--) if (view.getUint32(at, true) === END) end = at
  if (end < 0) return null
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < view.getUint16(end + 10, true); index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== LISTED) return null
    const nameLength = view.getUint16(at + 28, true)
    entries.push({ name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)), size: view.getUint32(at + 24, true) })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

const FILE = 0x04034b50
const LISTED = 0x02014b50
const END = 0x06054b50

/** An archive of these files, stored without compression. */
export function smallZip(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const nameBytes = new TextEncoder().encode(name)
    const data = new TextEncoder().encode(content)
    const common = [20, 0, 0, 0, 0].map((value) => [value, 0]).flat()
    const sizes = [...four(crc32(data)), ...four(data.length), ...four(data.length), nameBytes.length & 255, nameBytes.length >> 8, 0, 0]
    const head = Uint8Array.from([...four(FILE), ...common, ...sizes, ...nameBytes])
    directory.push(Uint8Array.from([...four(LISTED), 20, 0, ...common, ...sizes, 0, 0, 0, 0, 0, 0, ...four(0), ...four(at), ...nameBytes]))
    parts.push(head, data)
    at += head.length + data.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const count = directory.length
  const end = Uint8Array.from([...four(END), 0, 0, 0, 0, count, 0, count, 0, ...four(size), ...four(at), 0, 0])
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

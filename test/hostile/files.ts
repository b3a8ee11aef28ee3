// Hostile files, made anew for each test: none is kept as bytes, so that no scanner finds one here.
import { crc32, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'

export type Member = {
  readonly name: string
  readonly content?: Uint8Array
  readonly localName?: string
  readonly packed?: Uint8Array
  readonly size?: number
  readonly at?: number
  readonly link?: boolean
}

/** A ZIP whose every field can be made to lie. Members with `at` point at bytes written for another. */
export function zipOf(members: readonly Member[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content = Buffer.from('x'), localName = name, packed, size = content.length, at: shared, link = false } of members) {
    const stored = packed ?? content
    const fields = (label: Buffer): Buffer => {
      const head = Buffer.alloc(26)
      head.writeUInt16LE(20, 0)
      head.writeUInt16LE(0x800, 2)
      head.writeUInt16LE(packed === undefined ? 0 : 8, 4)
      head.writeUInt32LE(crc32(content), 10)
      head.writeUInt32LE(stored.length, 14)
      head.writeUInt32LE(size, 18)
      head.writeUInt16LE(label.length, 22)
      return head
    }
    const [label, own] = [Buffer.from(name), Buffer.from(localName)]
    const listed = Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 3]), fields(label), Buffer.alloc(14), label])
    listed.writeUInt32LE(link ? (0xa1ff << 16) >>> 0 : 0, 38)
    listed.writeUInt32LE(shared ?? at, 42)
    directory.push(listed)
    if (shared !== undefined) continue
    const file = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields(own), own, stored])
    parts.push(file)
    at += file.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.from([0x50, 0x4b, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  end.writeUInt16LE(members.length & 0xffff, 8)
  end.writeUInt16LE(members.length & 0xffff, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, listing, end]))
}

/** Made of members of 20 MB, as gzip allows: a gigabyte is packed in no time. */
export const bomb = (megabytes: number): Uint8Array => {
  const member = gzipSync(Buffer.alloc(20_000_000, 65), { level: 9 })
  return new Uint8Array(Buffer.concat(Array.from({ length: Math.ceil(megabytes / 20) }, () => member)))
}
export const packedBomb = (megabytes: number): Member => {
  const content = Buffer.alloc(megabytes * 1_000_000, 65)
  return { name: 'bomb.html', content, packed: deflateRawSync(content, { level: 9 }) }
}

/** A PNG of one colour and of any size: its pixels are packed a thousand to one. */
export function pngOf(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length, 0)
    body.copy(out, 4)
    out.writeUInt32BE(crc32(body), body.length + 4)
    return out
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8) // one bit a pixel, grey
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height)
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', new Uint8Array(0)),
    ]),
  )
}

export const warcOf = (headers: string, body: Uint8Array): Uint8Array => {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`), body])
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbourpost.example/crane\r\nWARC-Date: 2026-03-17T08:00:01Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`
  return new Uint8Array(Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]))
}

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let out = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = out.length
    out += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return new Uint8Array(Buffer.from(`${out}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`, 'latin1'))
}

// Files built by hand that say something of themselves: boxes, chunks, segments, and a C2PA manifest store. Invented cameras, programs and names.

export const box = (name: string, ...body: Uint8Array[]): Buffer => {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(name, 'latin1'), ...body])
  whole.writeUInt32BE(whole.length)
  return whole
}

export function movie({
  made,
  changed = made,
  more = [],
}: {
  readonly made: number
  readonly changed?: number
  readonly more?: readonly Uint8Array[]
}): Buffer {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(made, 4)
  header.writeUInt32BE(changed, 8)
  return Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0')), box('mdat', Buffer.alloc(5000)), box('moov', box('mvhd', header), ...more)])
}

/** QuickTime's: "hdlr", "keys" with the names, "ilst" whose boxes are named by the number of a key. */
export function quickTimeMeta(tags: Readonly<Record<string, string>>): Buffer {
  const names = Object.keys(tags).map((name) => box('mdta', Buffer.from(name)))
  const count = Buffer.alloc(8)
  count.writeUInt32BE(names.length, 4)
  const values = Object.values(tags).map((value, i) => {
    const number = Buffer.alloc(4)
    number.writeUInt32BE(i + 1)
    return box(number.toString('latin1'), box('data', Buffer.from('\0\0\0\x01\0\0\0\0', 'latin1'), Buffer.from(value)))
  })
  return box('meta', box('hdlr', Buffer.alloc(24)), box('keys', count, ...names), box('ilst', ...values))
}

export function pngWith(png: Uint8Array, chunks: readonly (readonly [type: string, body: string | Uint8Array])[]): Buffer {
  const made = chunks.map(([type, body]) => {
    const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : Buffer.from(body)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    return Buffer.concat([length, Buffer.from(type), bytes, Buffer.alloc(4)]) // nobody here looks at the check sum
  })
  return Buffer.concat([png.subarray(0, 33), ...made, png.subarray(33)]) // behind the header
}

export function jpegWith(jpeg: Uint8Array, marker: number, bodies: readonly Uint8Array[]): Buffer {
  const segments = bodies.map((body) => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(body.length + 2, 2)
    return Buffer.concat([head, body])
  })
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
}

export function webpWith(webp: Uint8Array, type: string, body: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return Buffer.concat([webp, Buffer.from(type), length, body, Buffer.alloc(body.length % 2)])
}

export const aviWithout = (): Buffer => Buffer.concat([Buffer.from('RIFF\x10\0\0\0AVI LIST', 'latin1'), Buffer.alloc(64)])

/** EBML's header, then a segment of which nothing but its information is there. */
export function webm(at: Temporal.Instant, by: string): Buffer {
  const element = (id: string, body: Uint8Array): Buffer => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(0x10000000 + body.length)
    return Buffer.concat([Buffer.from(id, 'hex'), length, body])
  }
  const date = Buffer.alloc(8)
  date.writeBigInt64BE(BigInt(at.epochMilliseconds) * 1_000_000n - 978_307_200_000_000_000n)
  const info = element('1549a966', Buffer.concat([element('4461', date), element('4d80', Buffer.from(by))]))
  return Buffer.concat([element('1a45dfa3', Buffer.from('4282847765626d', 'hex')), element('18538067', Buffer.concat([element('ec', Buffer.alloc(20)), info]))])
}

type Value = string | number | boolean | Uint8Array | readonly Value[] | Tagged | { readonly [key: string]: Value }
type Tagged = { readonly tag: number; readonly of: Value }
export const cborTag = (tag: number, of: Value): Tagged => ({ tag, of })

/** CBOR, as much as the stores here need. */
export function cbor(value: Value): Buffer {
  const head = (major: number, n: number): Buffer => {
    if (n < 24) return Buffer.from([(major << 5) | n])
    if (n < 256) return Buffer.from([(major << 5) | 24, n])
    const long = Buffer.alloc(3)
    long[0] = (major << 5) | 25
    long.writeUInt16BE(n, 1)
    return long
  }
  if (typeof value === 'boolean') return Buffer.from([value ? 0xf5 : 0xf4])
  if (typeof value === 'number') return head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...(value as readonly Value[]).map(cbor)])
  if ('tag' in value && 'of' in value) return Buffer.concat([head(6, value['tag'] as number), cbor(value['of'])])
  const entries = Object.entries(value)
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, own]) => [cbor(key), cbor(own)])])
}

/** A JUMBF superbox: its description with a label, then what is in it. */
export const jumb = (label: string, ...content: Uint8Array[]): Buffer =>
  box('jumb', box('jumd', Buffer.alloc(16), Buffer.from([3]), Buffer.from(`${label}\0`)), ...content)

function manifest(label: string, generator: string): Buffer {
  const assertions = jumb(
    'c2pa.assertions',
    jumb(
      'c2pa.actions.v2',
      box(
        'cbor',
        cbor({
          actions: [
            {
              action: 'c2pa.created',
              when: cborTag(0, '2026-03-09T15:10:02Z'),
              softwareAgent: { name: 'Lichtwerk L 3' },
              digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
            },
            { action: 'c2pa.cropped', softwareAgent: 'Shade' },
          ],
        }),
      ),
    ),
    jumb('c2pa.ingredient.v3', box('cbor', cbor({ relationship: 'parentOf', 'dc:title': 'IMG_0001.jpg' }))),
    jumb(
      'stds.schema-org.CreativeWork',
      box('json', Buffer.from(JSON.stringify({ '@type': 'CreativeWork', author: [{ '@type': 'Person', name: 'Mara Dunn' }] }))),
    ),
  )
  const token = Buffer.concat([Buffer.from('300f180f', 'hex'), Buffer.from('20260309151100Z')])
  const signature = cbor(cborTag(18, [Buffer.from([0xa0]), { sigTst2: { tstTokens: [{ val: token }] } }, false, Buffer.alloc(64)]))
  return jumb(
    label,
    assertions,
    jumb('c2pa.claim.v2', box('cbor', cbor({ claim_generator_info: { name: generator } }))),
    jumb('c2pa.signature', box('cbor', signature)),
  )
}

export const manifestStore = Object.assign((): Buffer => jumb('c2pa', manifest('urn:c2pa:1', 'Lichtwerk Firmware 3.2')), { manifest })

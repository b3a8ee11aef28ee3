// CBOR (RFC 8949), as much as C2PA writes: numbers, bytes, text, lists, maps, tags, true and false. Tags are dropped, their value kept.
//
// From strangers: at most so deep and so many items; null where it is cut short or no CBOR. Maps are Maps, so that no key is anything but a key.

export type Cbor = number | string | boolean | null | Uint8Array | readonly Cbor[] | ReadonlyMap<string, Cbor>

const DEEPEST = 24
const MOST_ITEMS = 20_000

/** The first value in the bytes; undefined where there is none. */
export function cborIn(bytes: Uint8Array): Cbor | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  let items = 0
  try {
    return value(0)
  } catch (error) {
    if (error instanceof CutShort || error instanceof RangeError) return undefined
    throw error
  }

  function value(depth: number): Cbor {
    if (depth > DEEPEST || ++items > MOST_ITEMS) throw new CutShort()
    const head = view.getUint8(at++)
    const [major, minor] = [head >> 5, head & 31]
    if (major === 7) return simple(minor)
    const length = minor === 31 ? null : argument(minor)
    switch (major) {
      case 0:
        return needed(length)
      case 1:
        return -1 - needed(length)
      case 2:
        return length === null ? joined(depth) : taken(length)
      case 3:
        return new TextDecoder().decode(length === null ? joined(depth) : taken(length))
      case 4:
        return list(length, depth)
      case 5:
        return map(length, depth)
      default: // 6: a tag
        return value(depth + 1)
    }
  }

  function argument(minor: number): number {
    if (minor < 24) return minor
    const size = 1 << (minor - 24)
    if (minor > 27) throw new CutShort()
    const found = size === 1 ? view.getUint8(at) : size === 2 ? view.getUint16(at) : size === 4 ? view.getUint32(at) : Number(view.getBigUint64(at))
    at += size
    return found
  }

  function simple(minor: number): Cbor {
    if (minor === 20 || minor === 21) return minor === 21
    if (minor === 25) at += 2 // a half float: nothing that is read here is one
    if (minor === 24) at += 1
    if (minor === 26) return view.getFloat32((at += 4) - 4)
    if (minor === 27) return view.getFloat64((at += 8) - 8)
    return null
  }

  function taken(length: number): Uint8Array {
    if (length > bytes.length - at) throw new CutShort()
    at += length
    return bytes.subarray(at - length, at)
  }

  function joined(depth: number): Uint8Array {
    const parts: Uint8Array[] = []
    while (!isEnd()) {
      const one = value(depth + 1)
      parts.push(one instanceof Uint8Array ? one : new TextEncoder().encode(typeof one === 'string' ? one : ''))
    }
    return Buffer.concat(parts)
  }

  function list(length: number | null, depth: number): readonly Cbor[] {
    const found: Cbor[] = []
    while (length === null ? !isEnd() : found.length < length) found.push(value(depth + 1))
    return found
  }

  function map(length: number | null, depth: number): ReadonlyMap<string, Cbor> {
    const found = new Map<string, Cbor>()
    for (let i = 0; length === null ? !isEnd() : i < length; i++) {
      const key = value(depth + 1)
      const own = value(depth + 1)
      found.set(typeof key === 'string' || typeof key === 'number' ? String(key) : '', own)
    }
    return found
  }

  /** Of a list, map or text without a length: the break that ends it is passed over. */
  function isEnd(): boolean {
    if (view.getUint8(at) !== 0xff) return false
    at++
    return true
  }
}

class CutShort extends Error {}

function needed(length: number | null): number {
  if (length === null) throw new CutShort()
  return length
}

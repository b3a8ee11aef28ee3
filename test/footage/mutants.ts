// Damaged copies of a file: bytes turned over, cut out, doubled, put elsewhere, ends cut off. The same numbers give the same mutant.

export function mutantOf(bytes: Uint8Array, next: () => number): Uint8Array {
  let out = Uint8Array.from(bytes)
  const place = (): number => Math.floor((next() < 0.5 ? next() * Math.min(1, 2000 / out.length) : next()) * out.length) // half of it where headers are
  for (let hit = 0; hit < 1 + next() * 12; hit++) {
    const at = place()
    const size = 1 + Math.floor(next() * 64)
    const kind = Math.floor(next() * 5)
    if (kind === 0) out[at] = next() * 256
    else if (kind === 1) out.fill(next() < 0.5 ? 0xff : 0, at, at + Math.min(size, 8))
    else if (kind === 2) out = joined(out.subarray(0, at), out.subarray(at + size))
    else if (kind === 3) out = joined(out.subarray(0, at + size), out.subarray(at))
    else if (next() < 0.15) out = out.slice(0, Math.max(16, at))
    else out.copyWithin(at, place(), place() + size)
  }
  return out
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(a.length + b.length)
  out.set(a)
  out.set(b, a.length)
  return out
}

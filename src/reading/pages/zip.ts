// ZIP archives of strangers (PKWARE APPNOTE 6.3.10), read strictly: an archive that two programs could read differently is refused as a whole.
//
// Every member stands in the directory at the end and again before its own bytes; both must say the same. No name becomes a path, no member
// overlaps another, none is a link, archives inside archives are not opened.
import { crc32 } from 'node:zlib'
import { Problem } from '../../model/problem.ts'
import { unpacked } from './unpack.ts'

export type ZipMember = {
  readonly name: string
  readonly size: number
  readonly at: number
  readonly packedSize: number
  readonly stored: boolean
  readonly crc: number
}

const MOST_MEMBERS = 10_000
const MOST_TOTAL = 2_000_000_000
const MOST_RATIO = 200
const FREE = 10_000_000
const LONGEST_NAME = 1000

const [FILE, LISTED, END] = [0x04034b50, 0x02014b50, 0x06054b50]

/** The members in the order of the directory, folders left out; `null` where there is no directory: it is cut off or no archive. */
export function zipMembers(bytes: Uint8Array, archive: string): readonly ZipMember[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  if (count === 0xffff || start === 0xffffffff) throw refusal('zip-count', archive, `it says that it has more than ${MOST_MEMBERS} members, or more than 4 GB`)
  if (count > MOST_MEMBERS) throw refusal('zip-count', archive, `it has ${count} members; up to ${MOST_MEMBERS} are read`)
  if (start + size !== end)
    throw refusal('zip-ambiguous', archive, 'its directory does not lie where its end says, so two programs could see different files in it')
  const found: ZipMember[] = []
  const names = new Set<string>()
  const taken: (readonly [number, number, string])[] = []
  let total = 0
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== LISTED) return null
    const listed = headOf(bytes, view, at + 8, at + 46, view.getUint16(at + 28, true))
    const { name } = listed
    checkName(name, archive)
    if (names.has(name)) throw refusal('zip-ambiguous', archive, `it has two files called "${shown(name)}"`)
    names.add(name)
    if (view.getUint32(at + 38, true) >>> 28 === 0xa) throw refusal('zip-link', archive, `"${shown(name)}" is a link to another file`)
    const member = memberAt(bytes, view, view.getUint32(at + 42, true), listed, start, archive)
    taken.push([member.from, member.at + member.packedSize, name])
    total += member.size
    if (total > MOST_TOTAL || (member.size > FREE && member.size > member.packedSize * MOST_RATIO))
      throw refusal('zip-size', archive, `"${shown(name)}" unpacks to ${Math.round(member.size / 1e6)} MB from ${member.packedSize} bytes`)
    if (!name.endsWith('/')) found.push(member)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (at !== end) throw refusal('zip-ambiguous', archive, 'its directory is longer than its end says')
  const inOrder = taken.toSorted((a, b) => a[0] - b[0])
  for (const [index, [from, , name]] of inOrder.entries())
    if (from < (inOrder[index - 1]?.[1] ?? 0)) throw refusal('zip-overlap', archive, `"${shown(name)}" lies inside another of its files`)
  return found
}

/** The bytes of a member, as long as it says and with the checksum it says. */
export function memberBytes(bytes: Uint8Array, member: ZipMember, archive: string): Uint8Array {
  const packed = bytes.subarray(member.at, member.at + member.packedSize)
  const whole = member.stored ? packed : unpacked(packed, 'deflateRaw', `${archive}: ${shown(member.name)}`).bytes
  if (whole.length !== member.size || crc32(whole) !== member.crc)
    throw new Problem(
      'zip-damaged',
      `"${shown(member.name)}" in "${archive}" is not what its archive says of it: its length or checksum differs. The original is kept.`,
    )
  return whole
}

function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at
  return null
}

type Head = { readonly name: string; readonly flags: number; readonly method: number; readonly crc: number; readonly packedSize: number; readonly size: number }

/** The fields that the directory and the member's own head share, which lie in the same order in both, from `flags` on. */
function headOf(bytes: Uint8Array, view: DataView, flags: number, nameAt: number, nameLength: number): Head {
  const name = bytes.subarray(nameAt, nameAt + nameLength)
  return {
    name: new TextDecoder((view.getUint16(flags, true) & 0x800) !== 0 ? 'utf-8' : 'windows-1252').decode(name),
    flags: view.getUint16(flags, true),
    method: view.getUint16(flags + 2, true),
    crc: view.getUint32(flags + 8, true),
    packedSize: view.getUint32(flags + 12, true),
    size: view.getUint32(flags + 16, true),
  }
}

function memberAt(bytes: Uint8Array, view: DataView, from: number, listed: Head, directory: number, archive: string): ZipMember & { readonly from: number } {
  const name = shown(listed.name)
  if (from + 30 > directory || view.getUint32(from, true) !== FILE) throw refusal('zip-ambiguous', archive, `"${name}" does not begin where its directory says`)
  const nameLength = view.getUint16(from + 26, true)
  const own = headOf(bytes, view, from + 6, from + 30, nameLength)
  const later = (own.flags & 8) !== 0 && own.size === 0 && own.packedSize === 0 // the sizes follow the bytes
  const same =
    own.name === listed.name &&
    own.method === listed.method &&
    (later || (own.size === listed.size && own.packedSize === listed.packedSize && own.crc === listed.crc))
  if (!same) throw refusal('zip-ambiguous', archive, `its directory and the file itself say different things of "${name}"`)
  if ((listed.flags & 1) !== 0) throw refusal('zip-locked', archive, `"${name}" is locked with a password`)
  if (listed.method !== 0 && listed.method !== 8)
    throw refusal('zip-packing', archive, `"${name}" is packed in a way that is not read (method ${listed.method})`)
  const at = from + 30 + nameLength + view.getUint16(from + 28, true)
  if (at + listed.packedSize > directory) throw refusal('zip-overlap', archive, `"${name}" runs into the directory of its archive`)
  return { name: listed.name, size: listed.size, packedSize: listed.packedSize, crc: listed.crc, stored: listed.method === 0, at, from }
}

function checkName(name: string, archive: string): void {
  const wrong =
    name === '' ||
    name.length > LONGEST_NAME ||
    /[\u0000-\u001f\u007f\\]/.test(name) ||
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    name.split('/').includes('..')
  if (wrong) throw refusal('zip-name', archive, `"${shown(name)}" is no name for a file in a folder`)
}

/** A name as it may be shown: short, and without what steers a terminal. */
const shown = (name: string): string => name.slice(0, 80).replace(/[\u0000-\u001f\u007f-\u009f]/g, '\u00b7')

const refusal = (code: string, archive: string, why: string): Problem => new Problem(code, `"${archive}" was not unpacked: ${why}. The original is kept.`)

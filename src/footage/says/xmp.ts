// XMP (ISO 16684-1): a packet of RDF in XML, of which a few properties are read as attributes or elements. No XML is parsed: the words are looked for, once each.
import type { FileSaid } from '../../model/held-footage.ts'
import { time, words } from './said.ts'

const LONGEST_PACKET = 256 * 1024

/** [] where the packet has none of them. */
export function xmpSays(packet: string): readonly FileSaid[] {
  const text = packet.slice(0, LONGEST_PACKET)
  const value = (name: string): string | null => {
    const at = text.indexOf(name)
    if (at < 0) return null
    const match = /^\s{0,8}=\s{0,8}["']([^"'<]{1,200})["']|^\s{0,8}>\s{0,80}([^<]{1,200})</.exec(text.slice(at + name.length, at + name.length + 320))
    return match?.[1] ?? match?.[2] ?? null
  }
  return [
    ...time('XMP CreateDate', 'recorded', value('xmp:CreateDate')),
    ...time('XMP DateCreated', 'recorded', value('photoshop:DateCreated')),
    ...time('XMP ModifyDate', 'changed', value('xmp:ModifyDate')),
    ...words('XMP CreatorTool', 'tool', value('xmp:CreatorTool')),
    ...(text.includes('<dc:creator') || text.includes('photoshop:AuthorsPosition') ? words('XMP creator', 'author', 'an author is named') : []),
    ...(text.includes('xmpMM:DerivedFrom') ? words('XMP DerivedFrom', 'source', 'it was made from another file') : []),
  ]
}

// Where everything lies in a bundle (docs/formats/bundle.md): a bag of BagIt (RFC 8493) whose payload carries its own proofs.
//
//   bagit.txt  bag-info.txt  manifest-sha256.txt  tagmanifest-sha256.txt
//   data/READ-ME-FIRST.txt  data/custody.csv  data/withheld.csv
//   data/log/checkpoint  vkey  policy.txt
//   data/log/entries/7.json  openings/7.json  proofs/7.tlog-proof  consistency/5-9.txt  witnessed/5.checkpoint
//   data/record/case.json  claims.jsonld  record.html  corrections.html
//   data/time/5.checkpoint  5-1.tsq  5-1.tsr  5-1.roots.pem  5-1.chain.pem  5-1.crl.pem
//   data/verify/index.html  verify.mjs
//   data/derived/<sha256>                                      files made of originals, with something taken out
//   data/originals/<sha256>                                    last, so that an interrupted export goes on among them

export const BAGIT = 'bagit.txt'
export const BAG_INFO = 'bag-info.txt'
export const MANIFEST = 'manifest-sha256.txt'
export const TAG_MANIFEST = 'tagmanifest-sha256.txt'
export const TAGS: readonly string[] = [BAGIT, BAG_INFO, MANIFEST, TAG_MANIFEST]

export const READ_ME = 'data/READ-ME-FIRST.txt'
export const CUSTODY = 'data/custody.csv'
export const WITHHELD = 'data/withheld.csv'
export const CHECKPOINT = 'data/log/checkpoint'
export const VKEY = 'data/log/vkey'
export const POLICY = 'data/log/policy.txt'
export const ORIGINALS = 'data/originals/'
export const DERIVED = 'data/derived/'

/** The leaf of an entry, by its index in the log. */
export const entryPath = (index: number): string => `data/log/entries/${index}.json`
/** What is disclosed of it. */
export const openingPath = (index: number): string => `data/log/openings/${index}.json`
/** Its way up to the checkpoint. */
export const proofPath = (index: number): string => `data/log/proofs/${index}.tlog-proof`
/** The proof that the log of one size is continued by that of another. */
export const consistencyPath = (from: number, to: number): string => `data/log/consistency/${from}-${to}.txt`
/** An older checkpoint with the cosignatures on it. */
export const witnessedPath = (size: number): string => `data/log/witnessed/${size}.checkpoint`
/** A checkpoint that was stamped. */
export const stampedPath = (size: number): string => `data/time/${size}.checkpoint`
export type StampPart = 'tsq' | 'tsr' | 'roots.pem' | 'chain.pem' | 'crl.pem'
/** A file of the n-th stamp (from 1) over the log of that size. */
export const stampPath = (size: number, number: number, kind: StampPart): string => `data/time/${size}-${number}.${kind}`
/** An original, by its SHA-256. */
export const originalPath = (sha256: string): string => `${ORIGINALS}${sha256}`
/** A file made of an original, by its SHA-256. */
export const derivedPath = (sha256: string): string => `${DERIVED}${sha256}`

/** Files of the desk's own store: they may be large, stand last, and are read again where an export goes on. */
export const isHeldFile = (name: string): boolean => name.startsWith(ORIGINALS) || name.startsWith(DERIVED)

/** The parts for which the entry of the export in the log vouches, because nothing else does: what was written for this export. */
export const isVouchedByExport = (name: string): boolean => /^data\/(READ-ME-FIRST\.txt|withheld\.csv|log\/policy\.txt|(record|verify)\/.+)$/.test(name)

/** The parts that another check looks at: by what the log proves, or by what they are made from. */
const isProved = (name: string): boolean =>
  /^data\/(custody\.csv|(originals|derived)\/[0-9a-f]{64}|time\/.+|log\/(checkpoint|vkey|(entries|openings)\/\d+\.json|proofs\/\d+\.tlog-proof|consistency\/.+|witnessed\/\d+\.checkpoint))$/.test(
    name,
  )

/** Whether a part of this name can belong to a bundle. */
export const hasItsPlace = (name: string): boolean => TAGS.includes(name) || isVouchedByExport(name) || isProved(name)

/** The order in which the parts stand: what describes the bag, what is small, derived files, the originals; each by name. */
export function inOrder(names: readonly string[]): readonly string[] {
  const rank = (name: string): number => (TAGS.includes(name) ? TAGS.indexOf(name) : name.startsWith(ORIGINALS) ? 10 : name.startsWith(DERIVED) ? 9 : 5)
  return names.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0))
}

export const BAGIT_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

export type BagInfo = {
  readonly incident: string
  readonly origin: string
  readonly size: number // of the log at the checkpoint
  readonly exportLeaf: number
  readonly at: string // of that leaf
  readonly software: string
  readonly bytes: number // of the payload
  readonly files: number
}

/** Every line of it follows from what is proved elsewhere in the bundle, so a reader writes it again and compares. */
export function bagInfo({ incident, origin, size, exportLeaf, at, software, bytes, files }: BagInfo): string {
  return [
    `Bagging-Date: ${at.slice(0, 10)}`,
    `Payload-Oxum: ${bytes}.${files}`,
    `External-Identifier: ${incident}`,
    `Bag-Software-Agent: ${software}`,
    `Log-Origin: ${origin}`,
    `Log-Size: ${size}`,
    `Export-Leaf: ${exportLeaf}`,
    '',
  ].join('\n')
}

/** From bag-info.txt: which leaf is the export; null where it does not say. */
export const exportLeafIn = (text: string): number | null => {
  const found = /^Export-Leaf: (\d{1,15})$/m.exec(text)?.[1]
  return found === undefined ? null : Number(found)
}

export type Sum = { readonly name: string; readonly sha256: string }

/** As `sha256sum -c` reads it. */
export const manifestOf = (sums: readonly Sum[]): string => sums.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')

/** The lines of a manifest; null when it is not one. */
export function readManifest(text: string): readonly Sum[] | null {
  const sums: Sum[] = []
  for (const line of text.split('\n').slice(0, -1)) {
    const match = /^([0-9a-f]{64}) {2}([!-~]{1,100})$/.exec(line)
    if (match === null) return null
    sums.push({ sha256: match[1] ?? '', name: match[2] ?? '' })
  }
  return text === '' || text.endsWith('\n') ? sums : null
}

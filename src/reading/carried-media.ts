// A film, sound or picture that a web archive carries, taken out of it by its SHA-256. Opens an archive, so it is called in the jail only.
import { createHash } from 'node:crypto'
import { httpMessage, warcRecords, looksLikeWarc, isGzip } from './pages/warc-records.ts'
import { memberBytes, zipMembers } from './pages/zip.ts'

export type CarriedMedium = { readonly mediaType: string; readonly bytes: Uint8Array }

/** Null where the archive (WARC or WACZ) carries no such bytes. Of records that say that they are packed none is looked at. */
export function carriedMedium(file: Uint8Array, name: string, sha256: string): CarriedMedium | null {
  for (const warc of warcsIn(file, name))
    for (const { type, block } of warcRecords(warc, name).records) {
      if (type !== 'response' || /\ncontent-encoding:/i.test(Buffer.from(block.subarray(0, 8192)).toString('latin1'))) continue
      const answer = httpMessage(block, name)
      const mediaType = /^(?:image|video|audio)\/[\w.+-]{1,80}/i.exec(answer?.headers.get('content-type') ?? '')?.[0].toLowerCase()
      if (answer === null || mediaType === undefined || createHash('sha256').update(answer.body).digest('hex') !== sha256) continue
      return { mediaType, bytes: answer.body }
    }
  return null
}

function warcsIn(file: Uint8Array, name: string): readonly Uint8Array[] {
  if (looksLikeWarc(file.subarray(0, 16)) || isGzip(file)) return [file]
  const members = zipMembers(file, name) ?? []
  return members.filter((member) => /^archive\/.+\.warc(?:\.gz)?$/.test(member.name)).map((member) => memberBytes(file, member, name))
}

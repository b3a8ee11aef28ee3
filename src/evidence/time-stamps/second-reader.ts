// A second reading of the same response by code that others wrote (pkijs over asn1js): a stamp is confirmed only when both readers agree.
//
// Two readers that differ over a file are how a stamp comes to hold at one place and not at another; better to hear of it on the day it came.
import { fromBER } from 'asn1js'
import { CertificateChainValidationEngine, Certificate as PkiCertificate, SignedData, TimeStampResp, TSTInfo } from 'pkijs'
import { Problem } from '../../model/problem.ts'
import { certificatesIn } from './certificates.ts'
import { checkStamp, type Stamp, type Stamped } from './check.ts'

/** As `checkStamp`, read twice. Further Problem `stamp-readers-differ`. */
export async function confirmStamp(stamped: Stamped): Promise<Stamp> {
  const stamp = await checkStamp(stamped)
  const said = await secondOpinion(stamped, stamp).catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
  if (said !== null)
    throw new Problem(
      'stamp-readers-differ',
      `One reader finds this stamp in order and the other does not (${said.slice(0, 200)}). It is kept as it came and not counted as proof.`,
    )
  return stamp
}

/** Null where it agrees, else what it says. */
async function secondOpinion({ bytes, response, roots, more }: Stamped, stamp: Stamp): Promise<string | null> {
  const { timeStampToken } = new TimeStampResp({ schema: fromBER(copy(response)).result })
  if (timeStampToken === undefined) return 'no token'
  const signed = new SignedData({ schema: timeStampToken.content })
  const content = signed.encapContentInfo.eContent
  if (content === undefined) return 'no content'
  const info = new TSTInfo({ schema: fromBER(content.getValue()).result })
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  if (Buffer.compare(Buffer.from(digest), Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView)) !== 0) return 'other bytes'
  if (info.genTime.toISOString() !== stamp.time) return `another time, ${info.genTime.toISOString()}`
  // No root is handed to the signature's own check: the chain is asked for by itself, at the time of the stamp.
  const { signatureVerified, signerCertificate } = await signed.verify({ signer: 0, data: copy(bytes), checkChain: false, extendedMode: true })
  if (signatureVerified !== true || !(signerCertificate instanceof PkiCertificate)) return 'the signature does not fit'
  const trusted = certificatesIn(roots).map(({ der }) => PkiCertificate.fromBER(der))
  const others = more === undefined || more.trim() === '' ? [] : certificatesIn(more).map(({ der }) => PkiCertificate.fromBER(der))
  const held = (signed.certificates ?? []).filter((each) => each instanceof PkiCertificate)
  const chain = new CertificateChainValidationEngine({
    trustedCerts: trusted,
    certs: [...trusted, ...others, ...held, signerCertificate],
    checkDate: info.genTime,
  })
  const { result, resultMessage } = await chain.verify()
  return result ? null : resultMessage
}

const copy = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

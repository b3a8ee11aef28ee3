// A picture drawn anew in the jail: handed in as bytes with the areas to take out, given back as other bytes that hold nothing but pixels.
import { Problem } from '../../model/problem.ts'
import type { Area } from '../../evidence/redact/redaction.ts'
import { jailedPool } from '../../jobs/jailed-pool.ts'
import type { RedactAnswer } from './redact-worker.ts'

export type DrawnAnew = { readonly bytes: Uint8Array; readonly mediaType: string; readonly width: number; readonly height: number }

const WORKER = new URL(import.meta.url.endsWith('.ts') ? './redact-worker.ts' : './redact-worker.js', import.meta.url)

/** Problems `jail-missing`, `redact-stopped`, and those of opening a picture. */
export async function drawAnew(bytes: () => Promise<Uint8Array>, areas: readonly Area[]): Promise<DrawnAnew> {
  const pool = jailedPool(WORKER, { size: 1, seconds: 120, megabytes: 1536, options: { addons: true } })
  try {
    const result = await pool.run({ task: { areas }, bytes })
    if (result.kind === 'ended')
      throw result.why === 'jail-missing'
        ? new Problem('jail-missing', 'Pictures are opened only inside bubblewrap (bwrap), which is missing here. Nothing was made.')
        : new Problem('redact-stopped', `Drawing the picture anew was stopped: ${result.words}. The original is kept.`)
    const answer = result.head as RedactAnswer
    if ('code' in answer) throw new Problem(answer.code, answer.sentence)
    return { bytes: result.body, mediaType: answer.mediaType, width: answer.width, height: answer.height }
  } finally {
    await pool.close()
  }
}

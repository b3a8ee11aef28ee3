// Draws a picture anew, in the jail: handed the bytes and the areas, gives back other bytes.
import type { Area } from '../../evidence/redact/redaction.ts'
import { redactPicture } from '../../evidence/redact/picture.ts'
import { Problem } from '../../model/problem.ts'
import { answerTasks } from '../../jobs/jailed.ts'

export type RedactTask = { readonly areas: readonly Area[] }
export type RedactAnswer =
  { readonly mediaType: string; readonly width: number; readonly height: number } | { readonly code: string; readonly sentence: string }

answerTasks<RedactTask>(async ({ areas }, bytes) => {
  try {
    const drawn = await redactPicture(bytes, areas)
    return { answer: { mediaType: drawn.mediaType, width: drawn.width, height: drawn.height } satisfies RedactAnswer, bytes: drawn.bytes }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { answer: { code: error.code, sentence: error.message } satisfies RedactAnswer }
  }
})

// One report put to the model: every batch asked in turn, every reply held against the text. What comes back is suggestions, rejects and the
// replies as received; a model that fails, hangs or dies costs its suggestions and nothing else.
import type { Report } from '../../model/report.ts'
import type { ModelAsked, Reject, Suggestions } from '../../model/suggestion.ts'
import type { Statement } from '../../model/statement.ts'
import { REPLY_SCHEMA } from '../../reading/model/form.ts'
import { batchesOf } from '../../reading/model/prompt.ts'
import { proposalsIn } from '../../reading/model/proposals.ts'
import { askModel } from './model-endpoint.ts'
import type { ModelSettings } from './model-settings.ts'

/** After a request that failed no further one is made for this report: a dead server would cost its limit once a batch. */
export async function suggestionsFor(report: Report, settings: ModelSettings, signal: AbortSignal): Promise<Suggestions> {
  const { batches, unasked } = batchesOf(report)
  const asked: ModelAsked[] = []
  const statements: Statement[] = []
  const rejects: Reject[] = []
  let left = unasked
  for (const [index, batch] of batches.entries()) {
    const answer = await askModel(settings, batch, REPLY_SCHEMA, signal)
    asked.push(answer)
    if (answer.failed !== null || answer.reply === null) {
      left += batches.slice(index).reduce((sum, { sentences }) => sum + sentences.size, 0)
      break
    }
    const found = proposalsIn(answer.reply, batch, report, statements.length + 1, statements)
    statements.push(...found.statements)
    rejects.push(...found.rejects)
  }
  return { asked, statements, rejects, unasked: left }
}

// The one file that speaks to a model: a POST to `<endpoint>/chat/completions`, as OpenAI's API and most local servers understand it.
//
// node:http and not fetch: it follows no redirect and uses no proxy, so that a request to this machine cannot end elsewhere. A limit on time and on
// the size of the reply; temperature 0; the reply's form is asked for, and once more without asking where a server does not know it.
import { createHash } from 'node:crypto'
import { request as httpRequest, Agent as HttpAgent } from 'node:http'
import { request as httpsRequest, Agent as HttpsAgent } from 'node:https'
import type { ModelAsked } from '../../model/suggestion.ts'
import type { ModelSettings } from './model-settings.ts'

/** Longest reply that is kept, in characters; what is longer is cut, and holds no JSON then. */
const REPLY = 100_000
const BODY_BYTES = 1_000_000

type Messages = { readonly system: string; readonly user: string }

/** Asks once and says what came of it; never throws. */
export async function askModel(
  settings: ModelSettings,
  messages: Messages,
  schema: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<ModelAsked> {
  const { endpoint, model } = settings
  const prompt = [
    { role: 'system', content: messages.system },
    { role: 'user', content: messages.user },
  ]
  const promptSha256 = createHash('sha256').update(JSON.stringify(prompt)).digest('hex')
  const asked = { endpoint, model, promptSha256 }
  const body = { model, messages: prompt, temperature: 0, stream: false, max_tokens: 4_000 }
  try {
    let answer = await post(settings, { ...body, response_format: { type: 'json_schema', json_schema: { name: 'statements', strict: true, schema } } }, signal)
    if (answer.status === 400 || answer.status === 422) answer = await post(settings, body, signal)
    if (answer.status !== 200) return { ...asked, reply: null, cut: false, failed: `it answered with status ${answer.status}` }
    const reply = contentOf(answer.text)
    if (reply === null)
      return { ...asked, reply: answer.text.slice(0, REPLY).toWellFormed(), cut: answer.text.length > REPLY, failed: 'its answer has no message' }
    return { ...asked, reply: reply.slice(0, REPLY).toWellFormed(), cut: reply.length > REPLY, failed: null }
  } catch (error) {
    return { ...asked, reply: null, cut: false, failed: error instanceof Error ? error.message : String(error) }
  }
}

function contentOf(text: string): string | null {
  try {
    const { choices } = JSON.parse(text) as { choices?: readonly { message?: { content?: unknown } }[] }
    const content = choices?.[0]?.message?.content
    return typeof content === 'string' ? content : null
  } catch {
    return null
  }
}

function post(settings: ModelSettings, body: unknown, signal: AbortSignal): Promise<{ readonly status: number; readonly text: string }> {
  const { endpoint, secondsAtMost, keyFrom } = settings
  const url = new URL(`${endpoint.replace(/\/+$/, '')}/chat/completions`)
  const payload = Buffer.from(JSON.stringify(body))
  const key = keyFrom === null ? undefined : process.env[keyFrom]
  const secure = url.protocol === 'https:'
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      agent: secure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
      signal,
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': payload.length,
        ...(key === undefined || key === '' ? {} : { Authorization: `Bearer ${key}` }),
      },
      ...(url.hostname === 'localhost' ? { host: '127.0.0.1' } : {}),
    }
    const sent = (secure ? httpsRequest : httpRequest)(url, options, (response) => {
      const pieces: Buffer[] = []
      let bytes = 0
      response.on('data', (piece: Buffer) => {
        bytes += piece.length
        if (bytes > BODY_BYTES) sent.destroy(new Error(`its answer is longer than ${BODY_BYTES / 1_000_000} MB`))
        else pieces.push(piece)
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString('utf8') }))
      response.on('error', reject)
      response.on('aborted', () => reject(new Error('it broke off')))
    })
    const limit = setTimeout(() => sent.destroy(new Error(`it took longer than ${secondsAtMost} seconds`)), secondsAtMost * 1000)
    sent.on('error', reject)
    sent.on('close', () => clearTimeout(limit))
    sent.end(payload)
  })
}

// Speaking with a browser over two pipes (the DevTools protocol): JSON messages, each ended by a zero byte.
//
// The browser holds a stranger's page, so what it says is data from outside: of limited length, and never more than values.
import type { Readable, Writable } from 'node:stream'
import { Problem } from '../../model/problem.ts'

export type Params = Readonly<Record<string, unknown>>
export type DevtoolsEvent = { readonly method: string; readonly params: Params; readonly session: string | null }

export type Devtools = {
  /** Problems `browser-refused` (it will not), `browser-silent` (it does not answer in time), `browser-gone`. */
  ask(method: string, params?: Params, session?: string | null, seconds?: number): Promise<Params>
  /** Called with each event, until the browser is gone. */
  onEvent(listener: (event: DevtoolsEvent) => void): void
}

const LONGEST = 200_000_000
const SECONDS = 15

/** The two pipes of a browser as questions, answers and events. */
export function devtoolsOver(say: Writable, hear: Readable): Devtools {
  type Asked = { readonly method: string; done(answer: Params): void; failed(error: Error): void; readonly timer: NodeJS.Timeout }
  const waiting = new Map<number, Asked>()
  const listeners: ((event: DevtoolsEvent) => void)[] = []
  let last = 0
  let parts: Buffer[] = []
  let held = 0
  let gone = false

  const end = (): void => {
    gone = true
    for (const { failed, timer } of waiting.values()) {
      clearTimeout(timer)
      failed(new Problem('browser-gone', 'The browser ended before the page was rendered.'))
    }
    waiting.clear()
  }
  hear.on('data', (chunk: Buffer) => {
    let rest = chunk
    for (let at = rest.indexOf(0); at >= 0 && !gone; at = rest.indexOf(0)) {
      parts.push(rest.subarray(0, at))
      hearOne(Buffer.concat(parts).toString('utf8'))
      parts = []
      held = 0
      rest = rest.subarray(at + 1)
    }
    parts.push(rest)
    held += rest.length
    if (held > LONGEST && !gone) end()
  })
  hear.on('close', end)
  hear.on('end', end)

  function hearOne(text: string): void {
    const told = parsed(text)
    if (told === null) return end()
    const { id, method, params, result, error, sessionId } = told
    if (typeof id !== 'number') {
      const event = {
        method: typeof method === 'string' ? method : '',
        params: isFields(params) ? params : {},
        session: typeof sessionId === 'string' ? sessionId : null,
      }
      for (const listener of listeners) listener(event)
      return
    }
    const asked = waiting.get(id)
    if (asked === undefined) return
    waiting.delete(id)
    clearTimeout(asked.timer)
    if (isFields(error)) asked.failed(new Problem('browser-refused', `The browser refused ${asked.method} (${String(error['message']).slice(0, 200)}).`))
    else asked.done(isFields(result) ? result : {})
  }

  return {
    ask(method, params = {}, session = null, seconds = SECONDS) {
      return new Promise((done, failed) => {
        if (gone) return failed(new Problem('browser-gone', 'The browser ended before the page was rendered.'))
        const id = ++last
        const timer = setTimeout(() => {
          waiting.delete(id)
          failed(new Problem('browser-silent', `The browser did not answer ${method} within ${seconds} seconds: the page keeps it busy.`))
        }, seconds * 1000)
        waiting.set(id, { method, done, failed, timer })
        say.write(`${JSON.stringify({ id, method, params, ...(session === null ? {} : { sessionId: session }) })}\0`)
      })
    },
    onEvent: (listener) => void listeners.push(listener),
  }
}

function parsed(text: string): Params | null {
  try {
    const found = JSON.parse(text) as unknown
    return isFields(found) ? found : null
  } catch {
    return null
  }
}

const isFields = (value: unknown): value is Params => typeof value === 'object' && value !== null && !Array.isArray(value)

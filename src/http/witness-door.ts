// The door of a witness: add-checkpoint and the last checkpoint of each log, on loopback. It shares nothing with the door of a desk.
import { createServer, type IncomingMessage } from 'node:http'
import { MOST_REQUEST_BYTES } from '../evidence/witness/add-checkpoint.ts'
import type { Witness } from '../evidence/witness/witness.ts'
import { Problem } from '../model/problem.ts'

const SLOWEST_REQUEST_MS = 30_000

/** Serves the witness on 127.0.0.1; port 0 asks for a free one. */
export function serveWitness(witness: Witness, port: number): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = createServer({ requestTimeout: SLOWEST_REQUEST_MS }, (request, response) => {
    answer(witness, request).then(
      ({ status, body, type }) => response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' }).end(body),
      (error: unknown) => {
        process.stderr.write(`witness: ${error instanceof Error ? error.message : String(error)}\n`)
        response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('the witness cannot remember, and so does not sign\n')
      },
    )
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Problem('port-in-use', `Port ${port} is taken by another program. Give another one, or none.`) : error),
    )
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address()
      const address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : port}`
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed())
          server.closeAllConnections()
        })
      resolve({ address, close })
    })
  })
}

async function answer(witness: Witness, request: IncomingMessage): Promise<{ status: number; body: string; type: string }> {
  const text = { type: 'text/plain; charset=utf-8' }
  const path = new URL(request.url ?? '/', 'http://witness').pathname
  if (path === '/add-checkpoint') {
    if (request.method !== 'POST') return { status: 405, body: 'add-checkpoint is asked by POST\n', ...text }
    const body = await bodyOf(request)
    return body === null ? { status: 400, body: `the request is longer than ${MOST_REQUEST_BYTES} bytes\n`, ...text } : await witness.addCheckpoint(body)
  }
  const origin = /^\/([0-9a-f]{64})\/checkpoint$/.exec(path)?.[1]
  const last = origin === undefined || request.method !== 'GET' ? null : await witness.lastOf(origin)
  return last === null ? { status: 404, body: 'there is nothing here\n', ...text } : { status: 200, body: last, ...text }
}

/** Null when it is longer than a request can be: the rest is let pass unkept, so that the sender hears the answer. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length
    if (length <= MOST_REQUEST_BYTES) pieces.push(piece)
  }
  return length > MOST_REQUEST_BYTES ? null : Buffer.concat(pieces)
}

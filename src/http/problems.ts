// Problems at the http door: which status each code answers with, and the body a browser or a program reads.
//
// A code that is not in the table answers 422: the request was understood and a person can act on it. A broken promise of our own
// is not a Problem; it answers 500 without its details, which go to stderr.
import { Problem } from '../model/problem.ts'
import type { ProblemBody } from './contract.ts'

type Refusal = { readonly status: Status; readonly body: ProblemBody }
type Status = 400 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 500 | 503 | 507

/** The status of each Problem that is not 422. */
const STATUS: Readonly<Record<string, Status>> = {
  'request-invalid': 400,
  'host-foreign': 403,
  'origin-foreign': 403,
  'incident-unknown': 404,
  'report-unknown': 404,
  'question-unknown': 404,
  'reading-unknown': 404,
  'original-unknown': 404,
  'original-missing': 404,
  'original-erased': 410,
  'export-missing': 404,
  'log-closed': 503,
  'page-not-held': 404,
  'rendering-unknown': 404,
  'redaction-unknown': 404,
  'file-unknown': 404,
  'media-unknown': 404,
  'footage-unknown': 404,
  'footage-not-printed': 409,
  'route-unknown': 404,
  'method-unknown': 405,
  'desk-unnamed': 409, // the record takes no act without a name; give one first
  'fetching-off': 409, // a person allows it first
  'kind-required': 409,
  'nothing-to-replace': 409,
  'question-ambiguous': 409,
  'report-not-read': 409,
  'original-too-large': 413,
  'text-too-large': 413,
  'json-wanted': 415,
  'raw-body-wanted': 415,
  'answers-stopped': 503,
  'workbench-not-built': 503,
  'disk-full': 507,
  'log-full': 507,
}

/** What the door answers for whatever was thrown. */
export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof Problem) {
    const status = STATUS[thrown.code] ?? 422
    return { status, body: { code: thrown.code, sentence: thrown.message } }
  }
  process.stderr.write(`dateline: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`)
  return {
    status: 500,
    body: { code: 'desk-fault', sentence: 'Dateline made a mistake here. What was recorded before is untouched; the details are in the terminal it runs in.' },
  }
}

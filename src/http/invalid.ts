// What is wrong with a request, as a sentence for a person: "title is missing; it should be text". The checks themselves are in contract.ts.
import type { z } from '@hono/zod-openapi'

type Issue = z.core.$ZodIssue

/** The first thing that is wrong. The contract's own messages ("is empty: say why") begin in lower case and stand as they are. */
export function sentenceOf(issue: Issue | undefined): string {
  if (issue === undefined) return 'The request is not what this route takes.'
  const name = issue.path.length === 0 ? 'The request' : issue.path.map(String).join('.')
  return `${name} ${/^[a-z]/.test(issue.message) ? issue.message : wrongIn(issue)}.`
}

function wrongIn(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${/received undefined$/.test(issue.message) ? 'is missing; it ' : ''}should be ${KINDS[issue.expected] ?? 'something else'}`
    case 'invalid_value':
      return `should be ${listed(issue.values.map(String))}`
    case 'too_small':
      return issue.origin === 'string' ? 'is empty' : `should be ${issue.minimum} or more`
    case 'too_big':
      return issue.origin === 'string' ? `is longer than ${issue.maximum} characters` : `should be ${issue.maximum} or less`
    default:
      return 'is not what this route takes'
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
}

const listed = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`)

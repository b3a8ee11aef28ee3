// A verdict in words for a person: what fits, what does not and where, what is proved since when and by whom. Nothing more than that.
import type { Verdict } from './check.ts'

/** Lines, without a newline at the end. */
export function inWords(verdict: Verdict): string {
  const { fits, wrong, notes, log, stamps, entries, originals, withheld, parts } = verdict
  const shut = parts === 0 ? wrong.find(({ code }) => code === 'zip-not-as-written') : undefined
  if (shut !== undefined) return shutInWords(shut, wrong)
  const lines = fits ? ['valid: every part fits.'] : wrongInWords(wrong)
  lines.push(
    '',
    `${count(parts, 'file')}, ${count(originals, 'original')}, ${count(entries, 'entry', 'entries')} of the log disclosed${withheld > 0 ? `, ${withheld} withheld` : ''}.`,
  )
  if (log !== null) {
    lines.push(`Log ${log.origin}, ${log.size} entries, signed by the key ${log.vkey}`, '  Compare this key with what the desk says elsewhere.')
    for (const { name, at, size } of log.witnesses) lines.push(`Witnessed by ${name} at ${at} (${size} entries).`)
    if (log.witnesses.length === 0) lines.push('No witness has signed it.')
    if (log.quorum === false) lines.push('The witnesses that its policy asks for have not all signed.')
  }
  for (const { time, authority, size, root, rootSha256, revocation } of stamps)
    lines.push(
      `Existed no later than ${time}, by the word of ${authority}: the first ${size === 1 ? 'entry' : `${size} entries`} of the log.`,
      `  Under the root "${root}", SHA-256 ${rootSha256}: compare it with what the authority publishes.`,
      `  ${revocation.state === 'notChecked' || revocation.state === 'revoked' ? 'Revocation not checked: no list is here. Its issuer says whether it was taken back.' : `Not taken back, says a list of ${revocation.asOf.slice(0, 10)}${revocation.state === 'partly' ? '; of one certificate above it there is none' : ''}.`}`,
    )
  if (stamps.length === 0) lines.push('No outside time: nobody but the desk says when this existed.')
  return [...lines, ...notes].join('\n')
}

const wrongInWords = (wrong: Verdict['wrong']): string[] => [
  `NOT VALID: ${wrong.length === 1 ? 'one part does' : `${wrong.length} things do`} not fit.`,
  ...wrong.map((each) => `  ${each.part}: ${each.sentence} (${each.code})`),
]

/** Of a ZIP that cannot be opened every file is missing: that is one thing, and the rest is named after it in a line. */
function shutInWords(shut: Verdict['wrong'][number], wrong: Verdict['wrong']): string {
  const others = [...new Set(wrong.filter((each) => each !== shut).map(({ part }) => part))]
  return [
    'NOT VALID: the ZIP file is cut short, or was changed at its end, so nothing in it could be checked. Have it sent again.',
    `  ${shut.part}: ${shut.sentence} (${shut.code})`,
    ...(others.length === 0 ? [] : [`  So these were not found, or could not be read: ${others.join(', ')}.`]),
  ].join('\n')
}

const count = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`

// What is proved of an incident's record, since when, and by whom outside.
import { noMoreThan, wordsFor, type Command } from '../command.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { print, printJson, show } from '../terminal.ts'
import type { Evidence, Revocation } from '../../model/evidence.ts'

export const evidence: Command = {
  name: 'evidence',
  does: 'tells what is proved of an incident, since when and by whom',
  usage: `Usage: dateline evidence INCIDENT [SHA256] [--json]

SHA256 names an original: its custody, as a table (CSV).

${DESK_USAGE}`,
  options: { ...deskOptions },

  async run(asked) {
    const [code = '', original] = wordsFor(asked, ['INCIDENT'])
    noMoreThan(asked, 2)
    return await withDesk(deskFolder(asked.values), { create: false }, async (desk) => {
      const { code: incident, title } = await desk.incident(code)
      if (original !== undefined) {
        const custody = await desk.custody(incident, original)
        if (asked.values.json === true) await printJson(custody)
        else await print((await import('../../desk/evidence/custody.ts')).custodyAsCsv(custody).trimEnd())
        return 0
      }
      const found = await desk.evidence(incident)
      if (asked.values.json === true) await printJson({ incident, ...found })
      else await show(inWords(title, found))
      return 0
    })
  },
}

function inWords(title: string, { origin, vkey, size, acts, stamps, witnesses, renewalDue, clockSteps, setBack, exports }: Evidence): string {
  const confirmed = stamps.filter(({ state }) => state === 'confirmed')
  const revoked = stamps.filter(({ state }) => state === 'revoked')
  const waiting = stamps.length - confirmed.length - revoked.length
  return [
    `${title}: ${acts} acts on record, among the ${size} of the log ${origin}`,
    `  key: ${vkey}`,
    confirmed.length === 0 ? 'Nobody outside has confirmed yet when this existed.' : 'Confirmed from outside:',
    ...confirmed.map(
      (each) =>
        `  ${each.authority ?? ''}: existed by ${each.time ?? ''}${each.coversAll ? ', all of it' : `, the first ${each.size} acts of the log`}; holds until ${each.holdsUntil?.slice(0, 10) ?? ''}; ${revocationInWords(each.revocation)}`,
    ),
    ...revoked.map((each) => `  taken back: ${each.authority ?? ''}, ${each.time ?? ''}; ${revocationInWords(each.revocation)}`),
    ...(waiting === 0 ? [] : [`${waiting} asked for and not answered.`]),
    ...(renewalDue === null ? [] : [`The next stamp is due by ${renewalDue.slice(0, 10)}.`]),
    ...clockSteps.map(
      ({ leaf, from, to, seconds }) =>
        `The desk's clock was set ${seconds < 0 ? 'back' : 'on'} by ${Math.round(Math.abs(seconds) / 60)} minutes (act ${leaf}): the act before claims ${from}, the next ${to}.`,
    ),
    ...setBack.map(
      ({ leaf, from, to }) =>
        `An older copy of the log was found (act ${leaf}): it covered ${from} acts, and ${to} had been covered; it went on from the record.`,
    ),
    witnesses.length === 0 ? 'No witness has signed the log.' : 'Signed by witnesses:',
    ...witnesses.map((each) => `  ${each.name} at ${each.at}${each.coversAll ? ', all of it' : `, the first ${each.size} acts of the log`}`),
    ...(exports.length === 0
      ? []
      : [`Handed out ${exports.length === 1 ? 'once' : `${exports.length} times`}, last at ${exports[0]?.at ?? ''} by ${exports[0]?.by ?? ''}.`]),
  ].join('\n')
}

function revocationInWords(revocation: Revocation | null): string {
  if (revocation === null || revocation.state === 'notChecked') return 'revocation not checked'
  if (revocation.state !== 'revoked')
    return `not taken back, says the issuer's list of ${revocation.asOf.slice(0, 10)}${revocation.state === 'partly' ? ' (not for every certificate)' : ''}`
  return `the certificate of ${revocation.name} was taken back on ${revocation.at.slice(0, 10)}, so it no longer counts`
}

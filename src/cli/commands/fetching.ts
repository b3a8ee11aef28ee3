// Whether this desk may fetch addresses: a person's decision, kept in the record.
import { ACTING_USAGE, actingOptions, actor } from '../acting.ts'
import { text, WrongUsage, type Command } from '../command.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { print, printJson } from '../terminal.ts'

export const fetching: Command = {
  name: 'fetching',
  does: 'says whether this desk may fetch addresses, or decides it',
  usage: `Usage: dateline fetching [on|off] [--because TEXT] [--json]

Fetching is off until a person allows it: a request tells the server that somebody looks. With it on, take-in fetches the addresses that it is given, and a page is
also opened in a browser of this machine, jailed and behind a proxy that lets it reach public addresses only; CHROMIUM_PATH names another browser.

  --because TEXT        why, for the record
${ACTING_USAGE}
${DESK_USAGE}`,
  options: { ...deskOptions, ...actingOptions, because: { type: 'string' } },

  async run({ words, values }) {
    const [wanted, more] = words
    if (more !== undefined || (wanted !== undefined && wanted !== 'on' && wanted !== 'off'))
      throw new WrongUsage('Say on or off, or nothing to see which it is.')
    return await withDesk(deskFolder(values), { create: false }, async (desk) => {
      if (wanted !== undefined) {
        await actor(desk, values)
        await desk.allowFetching(wanted === 'on', text(values, 'because') ?? null)
      }
      const { allowed, by, at, because, rendering } = await desk.fetchingState()
      if (values.json === true) await printJson({ fetching: allowed ? 'on' : 'off', by, at, because, rendering })
      else {
        const who = by === null || at === null ? '' : ` ${by} ${allowed ? 'allowed' : 'ended'} it at ${at}${because === null ? '' : `, because: ${because}`}.`
        await print(`${allowed ? 'Addresses are fetched when they are taken in.' : 'No address is fetched.'}${who}`)
        if (allowed) await print(rendering ?? 'Pages are also seen in a browser of this machine, and their picture is kept.')
      }
      return 0
    })
  },
}

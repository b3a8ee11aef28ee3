// Outside time for the desk's log: a query to carry to a time-stamp authority or to send there, its answer taken in.
import { readFile, writeFile } from 'node:fs/promises'
import { noMoreThan, text, WrongUsage, type Command } from '../command.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { problemOfFile } from '../files.ts'
import { printJson, show } from '../terminal.ts'
import type { Confirmed } from '../../desk/evidence/stamps.ts'

export const stamp: Command = {
  name: 'stamp',
  does: 'has a time-stamp authority say that the log existed by now',
  usage: `Usage: dateline stamp --query FILE                         writes a query over the log as it stands
       dateline stamp --response FILE [--roots PEM]       takes the authority's answer in
       dateline stamp --send NAME                         asks a named authority over the network
       dateline stamp --revoked FILE                      takes a revocation list in: which certificates were taken back
       dateline stamp --authority NAME --roots PEM [--url URL]

Only a digest and a random number leave the house. Nothing is sent but by --send, to the address given by --url. None is known beforehand.

  --query FILE          where the query goes (.tsq); have it answered by any RFC 3161 authority:
                        curl -H 'Content-Type: application/timestamp-query' --data-binary @FILE ADDRESS > ANSWER.tsr
  --response FILE       the authority's full response (.tsr)
  --revoked FILE        a revocation list (.crl) of the authority's issuer, had from that issuer; it is checked and kept
  --roots PEM           the root certificates of the authority, had from the authority itself
  --authority NAME      keeps an authority with its roots, and with its address where one is given
${DESK_USAGE}`,
  options: { ...deskOptions, query: { type: 'string' }, response: { type: 'string' }, roots: { type: 'string' }, send: { type: 'string' }, authority: { type: 'string' }, url: { type: 'string' }, revoked: { type: 'string' } }, // prettier-ignore

  async run(asked) {
    noMoreThan(asked, 0)
    const [query, response, send, authority, revoked] = ['query', 'response', 'send', 'authority', 'revoked'].map((name) => text(asked.values, name))
    if ([query, response, send, authority, revoked].filter((each) => each !== undefined).length !== 1)
      throw new WrongUsage('One of --query, --response, --send, --revoked or --authority is needed.')
    const rootsFile = text(asked.values, 'roots')
    const roots = rootsFile === undefined ? null : (await read(rootsFile)).toString('utf8')
    if (authority !== undefined && roots === null) throw new WrongUsage('--authority needs --roots.')
    return await withDesk(deskFolder(asked.values), { create: false }, async ({ outside }) => {
      const tell = async (told: object, words: string): Promise<void> => (asked.values.json === true ? printJson(told) : show(words))
      const confirmed = ({ stamp: id, size, time, authority: by, endsAt }: Confirmed): Promise<void> =>
        tell(
          { stamp: id, size, time, authority: by, endsAt },
          `Confirmed: ${by} says that the log of ${size} entries existed by ${time}. Its certificates hold until ${endsAt.slice(0, 10)}.`,
        )
      if (query !== undefined) {
        const { stamp: id, size, query: bytes } = await outside.ask()
        await writeFile(query, bytes, { flag: 'wx' }).catch((error: unknown) => Promise.reject(problemOfFile(error, query)))
        await tell(
          { stamp: id, size, file: query },
          `${query}: a query over the log of ${size} entries. Have it answered, then: dateline stamp --response ANSWER.tsr`,
        )
      } else if (response !== undefined) await confirmed(await outside.take(await read(response), roots))
      else if (send !== undefined) await confirmed(await outside.send(send))
      else if (revoked !== undefined) {
        const list = await outside.takeList(await read(revoked))
        const { issuer, from, next, revoked: number } = list
        await tell(list, `Kept: the list of ${issuer} of ${from.slice(0, 10)} names ${number === 1 ? 'one certificate' : `${number} certificates`} as taken back${next === null ? '' : `; the next is due by ${next.slice(0, 10)}`}.`) // prettier-ignore
      } else {
        await outside.nameAuthority(authority ?? '', roots ?? '', text(asked.values, 'url') ?? null)
        await tell({ authority }, `${authority ?? ''} is kept as an authority.`)
      }
      return 0
    })
  },
}

const read = (file: string): Promise<Buffer> => readFile(file).catch((error: unknown) => Promise.reject(problemOfFile(error, file)))

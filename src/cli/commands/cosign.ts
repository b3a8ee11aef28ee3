// The desk's side of witnesses: which there are, what they are asked, what they answered.
import { readFile, writeFile } from 'node:fs/promises'
import { noMoreThan, text, WrongUsage, type Command } from '../command.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { problemOfFile } from '../files.ts'
import { printJson, show } from '../terminal.ts'
import type { Cosigned } from '../../desk/evidence/witnesses.ts'

export const cosign: Command = {
  name: 'cosign',
  does: "has witnesses sign what the desk's log says",
  usage: `Usage: dateline cosign --policy                               prints which witnesses there are (c2sp.org/tlog-policy)
       dateline cosign --set-policy FILE                      sets it: witness lines, a quorum line
       dateline cosign --send NAME                            asks a witness at the address that the policy gives
       dateline cosign --for NAME --request FILE              writes what a witness is asked, to be carried
       dateline cosign --request FILE --answer FILE           takes the answer in

A witness is \`dateline witness\` at a partner, a lawyer, a library. It refuses to sign two histories of one log.

${DESK_USAGE}`,
  options: { ...deskOptions, policy: { type: 'boolean' }, 'set-policy': { type: 'string' }, send: { type: 'string' }, for: { type: 'string' }, request: { type: 'string' }, answer: { type: 'string' } }, // prettier-ignore

  async run(asked) {
    noMoreThan(asked, 0)
    const { values } = asked
    const [set, send, who, request, answer] = ['set-policy', 'send', 'for', 'request', 'answer'].map((name) => text(values, name))
    return await withDesk(deskFolder(values), { create: false }, async ({ outside }) => {
      const tell = async (told: object, words: string): Promise<void> => (values.json === true ? printJson(told) : show(words))
      const signed = ({ size, by }: Cosigned): Promise<void> => tell({ size, by }, `The log of ${size} entries is signed by ${by.join(', ')}.`)
      if (values.policy === true) await tell({ policy: await outside.policy() }, (await outside.policy()).trimEnd())
      else if (set !== undefined) {
        await outside.setPolicy((await read(set)).toString('utf8'))
        await tell({ set: true }, 'The policy is set.')
      } else if (send !== undefined) await signed(await outside.sendToWitness(send))
      else if (request !== undefined && answer !== undefined)
        await signed(await outside.takeAnswer((await read(request)).toString('utf8'), (await read(answer)).toString('utf8')))
      else if (request !== undefined && who !== undefined) {
        await writeFile(request, await outside.witnessRequest(who), { flag: 'wx' }).catch((error: unknown) => Promise.reject(problemOfFile(error, request)))
        await tell({ file: request }, `${request}: carry it to ${who} (dateline witness --answer ${request} --out ANSWER), and bring the answer back.`)
      } else throw new WrongUsage('One of --policy, --set-policy, --send, --for with --request, or --request with --answer is needed.')
      return 0
    })
  },
}

const read = (file: string): Promise<Buffer> => readFile(file).catch((error: unknown) => Promise.reject(problemOfFile(error, file)))

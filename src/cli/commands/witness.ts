// A witness for the logs of others: a program of its own, with its own folder and key, that a partner desk, a lawyer or a library runs.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { noMoreThan, text, WrongUsage, type Command } from '../command.ts'
import { problemOfFile } from '../files.ts'
import { portOf } from '../serving.ts'
import { print, printJson, say } from '../terminal.ts'

const FIRST_PORT = 4200

export const witness: Command = {
  name: 'witness',
  does: "signs what another desk's log says, so that it cannot say otherwise later",
  usage: `Usage: dateline witness [--data DIR] [--name NAME] [--log VKEY] [--port N]
       dateline witness --answer FILE --out FILE [--data DIR]

Answers add-checkpoint (c2sp.org/tlog-witness) on this machine until Ctrl-C. Its address is the first line, its verifier key the second.
It signs a checkpoint only when it continues the one it signed before, and remembers each before it answers.

  --name NAME           whose witness this is, at its first start: library.example/witness
  --log VKEY            a log to watch from now on, by the verifier key that the desk gives out (\`evidence\` shows it)
  --port N              the port (else 4200); 0 lets the system choose
  --answer FILE         answers one request that was carried here by hand, and ends
  --out FILE            where its answer goes
  --data DIR            the witness's folder (else ./witness)`,
  options: {
    data: { type: 'string' },
    name: { type: 'string' },
    log: { type: 'string' },
    port: { type: 'string' },
    answer: { type: 'string' },
    out: { type: 'string' },
  },

  async run(asked) {
    noMoreThan(asked, 0)
    const { values } = asked
    const [answer, out] = [text(values, 'answer'), text(values, 'out')]
    if ((answer === undefined) !== (out === undefined)) throw new WrongUsage('--answer and --out go together.')
    const port = portOf(values)
    const folder = path.resolve(text(values, 'data') ?? 'witness')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const [{ lockFolder }, { disk }, { openWitness }] = await Promise.all([
      import('../../store/lock.ts'),
      import('../../evidence/log/disk.ts'),
      import('../../evidence/witness/folder.ts'),
    ])
    const lock = await lockFolder(folder)
    try {
      const log = text(values, 'log')
      const seconds = (): number => Math.floor(Temporal.Now.instant().epochMilliseconds / 1000)
      const opened = await openWitness(disk, folder, { name: text(values, 'name') ?? null, newLogs: log === undefined ? [] : [log], seconds })
      if (opened.logs.length === 0) say('It watches no log yet; name one by --log.')
      if (answer !== undefined && out !== undefined) {
        const body = await readFile(answer).catch((error: unknown) => Promise.reject(problemOfFile(error, answer)))
        const given = await opened.witness.addCheckpoint(body)
        if (given.status === 200) await writeFile(out, given.body)
        if (values.json === true) await printJson({ status: given.status, answer: given.body })
        else say(given.status === 200 ? `Signed; carry ${out} back to the desk.` : `refused (${given.status}): ${given.body.trim()}`)
        return given.status === 200 ? 0 : 1
      }
      const { serveWitness } = await import('../../http/witness-door.ts')
      const stopped = new Promise<void>((resolve) => {
        process.once('SIGINT', () => resolve())
        process.once('SIGTERM', () => resolve())
      })
      const serving = await serveWitness(opened.witness, port ?? FIRST_PORT)
      await print(serving.address)
      await print(opened.vkey)
      say(`The witness ${opened.witness.key.name} is at work. Ctrl-C ends it.`)
      await stopped
      await serving.close()
      return 0
    } finally {
      await lock.release()
    }
  },
}

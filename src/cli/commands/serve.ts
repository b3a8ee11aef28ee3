// Serves the workbench and the API on this machine until Ctrl-C.
import { noMoreThan, type Command } from '../command.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { MODEL_USAGE, modelFrom, modelOptions } from '../model-flags.ts'
import { portOf, serveUntilStopped } from '../serving.ts'

export const serve: Command = {
  name: 'serve',
  does: 'serves the workbench and the API on this machine',
  usage: `Usage: dateline serve [--port N]

Prints its address as the first line. Nobody else on the network can reach it.

  --port N              the port (else 4100, or the next free one)
${MODEL_USAGE}
${DESK_USAGE}`,
  options: { ...deskOptions, ...modelOptions, port: { type: 'string' } },

  async run(asked) {
    noMoreThan(asked, 0)
    const port = portOf(asked.values)
    return await withDesk(deskFolder(asked.values), { create: true, model: modelFrom(asked.values) }, async (desk) => {
      await serveUntilStopped(desk, port)
      return 0
    })
  },
}

// Which desk a command means: --data, else DATELINE_DATA, else ./desk; and opening it for as long as the command runs.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Problem } from '../model/problem.ts'
import { text, type Values } from './command.ts'
import { unnamedDesk } from './standing.ts'
import type { ModelSettings } from '../desk/reading/model-settings.ts'
import type { Desk } from '../desk/desk.ts'

export const deskOptions = { data: { type: 'string' } } as const
export const DESK_USAGE = "  --data DIR            the desk's folder (else DATELINE_DATA, else ./desk)"

/** The folder of the desk that a command means, absolute. It need not exist. */
export function deskFolder(values: Values): string {
  const named = text(values, 'data') ?? (process.env.DATELINE_DATA || null)
  return named === null ? unnamedDesk() : path.resolve(named)
}

/**
 * Opens the desk, hands it to `use`, and closes it whatever happens. `create: false` refuses a folder that is not there (`desk-missing`). `model`: what the
 * flags say; a command that hands on `undefined` leaves it to the desk's model.json, and one without the member asks no model, and so does not read that file.
 */
export async function withDesk<T>(
  folder: string,
  opening: { readonly create: boolean; readonly model?: ModelSettings | undefined },
  use: (desk: Desk) => Promise<T>,
): Promise<T> {
  if (!opening.create && !existsSync(folder)) {
    throw new Problem('desk-missing', `There is no desk in ${folder}. Name its folder by --data, or begin one: take-in --new "Title" FILE...`)
  }
  // Opened late: commands that need no desk should not pay for its database.
  const { openDesk } = await import('../desk/open.ts')
  // Not by a default value: that would also stand for the `undefined` that means the desk's own.
  const model = 'model' in opening ? opening.model : null
  const desk = await openDesk(folder, model === undefined ? {} : { model })
  try {
    return await use(desk)
  } finally {
    await desk.close()
  }
}

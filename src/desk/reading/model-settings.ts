// Which model reads along, if any: `model.json` in the desk's folder, or the flags of a command. Nothing is asked unless somebody said so.
//
//   { "endpoint": "http://127.0.0.1:11434/v1", "model": "qwen3:8b" }
//
// The endpoint is on this machine unless "beyondThisMachine" is true: a report under study leaves the desk with every request.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../../model/problem.ts'

export type ModelSettings = {
  readonly endpoint: string
  readonly model: string
  readonly beyondThisMachine: boolean
  readonly secondsAtMost: number // for one request
  readonly keyFrom: string | null // the environment variable that holds the key, never the key
}

const shape = z.strictObject({
  endpoint: z.string().max(500),
  model: z.string().min(1).max(200),
  beyondThisMachine: z.boolean().default(false),
  secondsAtMost: z.number().min(1).max(3_600).default(120),
  keyFrom: z
    .string()
    .regex(/^[A-Z_][A-Z0-9_]*$/i)
    .nullable()
    .default(null),
})

/** The settings as checked. Problems `model-settings` and `model-beyond-this-machine`. */
export function modelSettings(value: unknown): ModelSettings {
  const found = shape.safeParse(value)
  if (!found.success)
    throw new Problem(
      'model-settings',
      `The settings of the model reader were refused: ${found.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`).join('; ')}. No model was asked.`,
    )
  const { endpoint, beyondThisMachine } = found.data
  const url = URL.parse(endpoint)
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new Problem(
      'model-settings',
      `"${endpoint}" is no address of a model: it should begin with http:// or https:// and hold no name or password. No model was asked.`,
    )
  if (!beyondThisMachine && !isLoopback(url.hostname))
    throw new Problem(
      'model-beyond-this-machine',
      `The model at ${url.host} is not on this machine, and asking it would send reports there. Allow it with "beyondThisMachine": true in model.json, or --model-beyond. No model was asked.`,
    )
  return found.data
}

/** 127.0.0.0/8, ::1 and the name localhost, which is never looked up (model-endpoint.ts connects it to 127.0.0.1). */
export const isLoopback = (host: string): boolean => /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host) || host === '[::1]' || host === 'localhost'

/** What `model.json` of this folder says; null where there is none. */
export async function modelSettingsIn(folder: string): Promise<ModelSettings | null> {
  const text = await readFile(join(folder, 'model.json'), 'utf8').catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? null : Promise.reject(error),
  )
  return text === null ? null : modelSettings(parsed(text))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

// The flags by which a command says that a model reads along: --model-endpoint, --model, --model-beyond. Without them the desk's model.json counts.
import { modelSettings, type ModelSettings } from '../desk/reading/model-settings.ts'
import { text, WrongUsage, type Values } from './command.ts'

export const modelOptions = { 'model-endpoint': { type: 'string' }, model: { type: 'string' }, 'model-beyond': { type: 'boolean' } } as const

export const MODEL_USAGE = `  --model-endpoint URL  a model suggests statements, for a person to confirm: any OpenAI-compatible address (docs/model-reader.md)
  --model NAME          which model is asked there
  --model-beyond        the address may be beyond this machine: reports are sent there`

/** The settings the flags give, or undefined where none was given. Problems `model-settings`, `model-beyond-this-machine`. */
export function modelFrom(values: Values): ModelSettings | undefined {
  const endpoint = text(values, 'model-endpoint')
  const model = text(values, 'model')
  if (endpoint === undefined && model === undefined && values['model-beyond'] !== true) return undefined
  if (endpoint === undefined || model === undefined) throw new WrongUsage('--model-endpoint and --model go together.')
  return modelSettings({ endpoint, model, beyondThisMachine: values['model-beyond'] === true })
}

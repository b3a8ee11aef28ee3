// Footage drawn for a test, in a folder that is gone afterwards.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import { encode, type ToEncode } from '../../scripts/draw/encode.ts'
import { drawer, soundOf, type Scene } from '../../scripts/draw/scene.ts'

// Dozens of decoder processes are started: most of what they cost is reading the same code.
process.env['NODE_COMPILE_CACHE'] ??= resolve('node_modules/.cache/code')

/** Call once a file: the folder goes when its tests are over. */
export function folderOfDrawings(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-footage-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const SCENE: Scene = { seed: 1, seconds: 5, framesPerSecond: 12, width: 192, height: 128 }

export type Drawing = Partial<Scene> &
  Partial<Omit<ToEncode, 'sound' | 'frames'>> & { readonly silent?: boolean; readonly change?: (luma: Uint8Array, n: number) => Uint8Array }

/** Writes the scene to `path`; its ending names the container. */
export function draw(path: string, drawing: Drawing = {}): string {
  const { silent = false, change = (luma) => luma, ...rest } = drawing
  const scene = { ...SCENE, ...rest }
  const at = drawer({ seed: scene.seed, seconds: scene.seconds, framesPerSecond: scene.framesPerSecond, width: scene.width, height: scene.height })
  const rate = drawing.soundCodec === 'libopus' ? 48_000 : 22_050
  const count = Math.round(scene.seconds * scene.framesPerSecond)
  const frames = Array.from({ length: count }, (_, n) => change(at(n / scene.framesPerSecond), n))
  encode(path, { ...scene, frames, ...(silent ? {} : { sound: { rate, samples: soundOf(scene, rate) } }) })
  return path
}

import * as K from 'node-av/constants'
import * as av from 'node-av/lib'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { soundOf } from '../../scripts/draw/scene.ts'
import { chromaprint } from '../../src/footage/prints/chromaprint.ts'
import { soundStretches } from '../../src/footage/align/sound.ts'
import { folderOfDrawings } from './drawn.ts'

const folder = folderOfDrawings()
const samplesOf = (seed: number, seconds: number): Int16Array => Int16Array.from(soundOf({ seed, seconds }, 11025), (value) => Math.round(value * 32767))

function itemsOf(samples: Int16Array, chunk = samples.length): readonly number[] {
  const print = chromaprint()
  for (let at = 0; at < samples.length; at += chunk) print.take(samples.subarray(at, at + chunk))
  return [...(print.finish()?.items ?? [])]
}

/** The library itself, by FFmpeg's muxer of that name. */
function byTheLibrary(samples: Int16Array, name: string): readonly number[] {
  av.Log.setLevel(K.AV_LOG_QUIET)
  const path = join(folder, name)
  const out = new av.FormatContext()
  out.allocOutputContext2(null, 'chromaprint', path)
  out.setOption('algorithm', '1', K.AV_OPT_TYPE_STRING, K.AV_OPT_SEARCH_CHILDREN)
  out.setOption('fp_format', 'raw', K.AV_OPT_TYPE_STRING, K.AV_OPT_SEARCH_CHILDREN)
  const { codecpar } = out.newStream(null)
  codecpar.codecType = K.AVMEDIA_TYPE_AUDIO
  codecpar.codecId = K.AV_CODEC_ID_PCM_S16LE
  codecpar.sampleRate = 11025
  codecpar.channelLayout = { nbChannels: 1, order: K.AV_CHANNEL_ORDER_NATIVE, mask: 4n }
  expect(out.openOutputSync()).toBeGreaterThanOrEqual(0)
  expect(out.writeHeaderSync()).toBeGreaterThanOrEqual(0)
  const packet = new av.Packet()
  packet.alloc()
  packet.data = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)
  packet.streamIndex = 0
  packet.pts = 0n
  packet.dts = 0n
  expect(out.writeFrameSync(packet)).toBeGreaterThanOrEqual(0)
  out.writeTrailerSync()
  out.closeOutputSync()
  packet.free()
  const bytes = readFileSync(path)
  return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(4 * i))
}

test.each([1, 2, 3, 4])('sound %i has the items that the library itself gives it, all of them', (seed) => {
  const samples = samplesOf(seed, 20)
  const items = itemsOf(samples)
  expect(items).toHaveLength(140)
  expect(items).toEqual(byTheLibrary(samples, `${seed}.raw`))
})

test('how the sound is cut into pieces on the way does not matter', () => {
  const samples = samplesOf(5, 12)
  expect(itemsOf(samples, 777)).toEqual(itemsOf(samples))
})

test('less than one item of sound has no print', () => {
  expect(chromaprint().finish()).toBeNull()
  expect(itemsOf(samplesOf(1, 2.6))).toEqual([])
})

test('silence, a steady tone and a hum match nothing, not even themselves; a tune is its own from end to end', () => {
  const printOf = (samples: Int16Array) => ({ itemsPerSecond: 8.08, items: Uint32Array.from(itemsOf(samples)) })
  const of = (value: (i: number) => number) => printOf(Int16Array.from({ length: 11025 * 12 }, (_, i) => value(i)))
  for (const still of [of(() => 0), of((i) => 9000 * Math.sin(i * 0.3)), of((i) => 4000 * Math.sin(i * 0.0285) + 700 * Math.sin(i * 0.057))])
    expect(soundStretches(still, still, 4)).toEqual([])
  const tune = printOf(samplesOf(6, 20))
  const [stretch] = soundStretches(tune, tune, 4)
  expect(stretch).toMatchObject({ slope: 1, errors: 0 })
  expect((stretch?.q[1] ?? 0) - (stretch?.q[0] ?? 0)).toBeGreaterThan(18)
})

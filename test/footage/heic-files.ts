// HEIC pictures drawn here: each tile encoded in H.265, and put together by hand as ISO 23008-12 has it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from '../../scripts/draw/encode.ts'
import { drawer } from '../../scripts/draw/scene.ts'

export const [WIDTH, HEIGHT] = [320, 192]
const TILE = 128
export const luma = drawer({ seed: 7, seconds: 1, framesPerSecond: 1, width: WIDTH, height: HEIGHT })(0)

const u8 = (...values: number[]): Buffer => Buffer.from(values)
const u16 = (...values: number[]): Buffer => Buffer.concat(values.map((value) => u8(value >> 8, value & 255)))
const u32 = (...values: number[]): Buffer => Buffer.concat(values.map((value) => u16(value >>> 16, value & 0xffff)))
const box = (type: string, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body])
}

/** One picture in H.265: its bytes, and how the decoder is to be set up. */
function tileOf(folder: string, pixels: Uint8Array, width: number, height: number): { readonly bytes: Buffer; readonly config: Buffer } {
  const path = join(folder, 'tile.mp4')
  encode(path, {
    width,
    height,
    framesPerSecond: 1,
    frames: [pixels],
    codec: 'libx265',
    options: { crf: '16', 'x265-params': 'log-level=none:keyint=1:bframes=0:frame-threads=1:pools=none' },
  })
  const file = readFileSync(path)
  const part = (type: string): Buffer => {
    const at = file.indexOf(type, 0, 'latin1') - 4
    return file.subarray(at + 8, at + file.readUInt32BE(at))
  }
  return { bytes: part('mdat'), config: part('hvcC') }
}

const [columns, rows] = [Math.ceil(WIDTH / TILE), Math.ceil(HEIGHT / TILE)]
function tilesOf(folder: string) {
  return Array.from({ length: columns * rows }, (_, n) => {
    const [left, top] = [(n % columns) * TILE, Math.floor(n / columns) * TILE]
    const at = (x: number, y: number): number => luma[Math.min(HEIGHT - 1, top + y) * WIDTH + Math.min(WIDTH - 1, left + x)]!
    return tileOf(
      folder,
      Uint8Array.from({ length: TILE * TILE }, (_, i) => at(i % TILE, Math.floor(i / TILE))),
      TILE,
      TILE,
    )
  })
}

/** Gives HEICs of these tiles, the last ones cut off at its edges, turned by so many quarters against the clock. `folder`: for what is written on the way. */
export function heicMaker(folder: string): (quarters: number) => Buffer {
  const tiles = tilesOf(folder)
  return (quarters) => heic(tiles, quarters)
}

function heic(tiles: ReturnType<typeof tilesOf>, quarters: number): Buffer {
  const grid = Buffer.concat([u8(0, 0, rows - 1, columns - 1), u16(WIDTH, HEIGHT)])
  const ids = tiles.map((_, n) => n + 1)
  const own = tiles.length + 1
  const head = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'))
  const meta = (from: number): Buffer => {
    let at = from
    const places = tiles.map(({ bytes }, n) => {
      const place = Buffer.concat([u16(n + 1, 0, 0, 1), u32(at, bytes.length)])
      at += bytes.length
      return place
    })
    return box(
      'meta',
      u32(0),
      box('hdlr', u32(0, 0), Buffer.from('pict'), u32(0, 0, 0), u8(0)),
      box('pitm', u32(0), u16(own)),
      box('iinf', u32(0), u16(own), ...[...ids, own].map((id) => box('infe', u8(2, 0, 0, 0), u16(id, 0), Buffer.from(id === own ? 'grid' : 'hvc1'), u8(0)))),
      box('iref', u32(0), box('dimg', u16(own, tiles.length, ...ids))),
      box(
        'iprp',
        box('ipco', box('hvcC', tiles[0]!.config), box('ispe', u32(0, TILE, TILE)), box('ispe', u32(0, WIDTH, HEIGHT)), box('irot', u8(quarters))),
        box('ipma', u32(0, own), ...ids.map((id) => Buffer.concat([u16(id), u8(2, 0x81, 2)])), u16(own), u8(2, 3, 0x84)),
      ),
      box('idat', grid),
      box('iloc', u8(1, 0, 0, 0), u16(0x4400, own), ...places, u16(own, 1, 0, 1), u32(0, grid.length)),
    )
  }
  const before = head.length + meta(0).length + 8
  return Buffer.concat([head, meta(before), box('mdat', ...tiles.map(({ bytes }) => bytes))])
}

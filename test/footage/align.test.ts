import { describe as group, expect, test } from 'vitest'
import { drawer, soundOf } from '../../scripts/draw/scene.ts'
import { FootageLibrary } from '../../src/footage/align/library.ts'
import { compare, matchAmong } from '../../src/footage/align/match.ts'
import { turned } from '../../src/footage/decode/planes.ts'
import { SoundIndex } from '../../src/footage/align/sound-index.ts'
import { chromaprint } from '../../src/footage/prints/chromaprint.ts'
import type { Luma } from '../../src/footage/prints/pdq.ts'
import { printer } from '../../src/footage/prints/printer.ts'
import { pdqEngine } from '../../src/footage/prints/wasm.ts'
import type { FootageMatch, FootagePrint, PictureBox, Relation } from '../../src/model/footage.ts'

const [WIDTH, HEIGHT] = [320, 180]
type Shot = (time: number) => Luma

const harbour = (seed: number): Shot => {
  const draw = drawer({ seed, seconds: 12, framesPerSecond: 8, width: WIDTH, height: HEIGHT })
  const drawn = new Map<number, Luma>() // most edits are of the same moments
  return (time) => {
    const frame = drawn.get(time) ?? picture(WIDTH, HEIGHT, draw(time))
    drawn.set(time, frame)
    return frame
  }
}
const picture = (width: number, height: number, data: Uint8Array): Luma => ({ data, width, height, stride: width, limited: false })

/** What the camera shows, printed without a file: four frames a second, and sound if there is some. */
function printOf(shot: Shot, seconds: number, sound: Int16Array | null = null): FootagePrint {
  const { width, height } = shot(0)
  const print = printer({ pdq: pdqEngine() })
  print.facts({ kind: 'video', width, height, decoder: 'drawn' } as Parameters<typeof print.facts>[0])
  for (let i = 0; i < 4 * seconds; i++) print.frame(shot(i / 4), i / 4, (i + 1) / 4)
  print.reached(seconds)
  if (sound !== null) print.sound(sound)
  return print.finish()
}

/** Part of a picture, scaled to a size: x, y, width and height in shares. */
function part({ data, width, height }: Luma, [x, y, w, h]: readonly [number, number, number, number], to: readonly [number, number]): Luma {
  const [across, down] = to
  const out = Uint8Array.from({ length: across * down }, (_, i) => {
    const px = Math.min(width - 1, Math.floor((x + ((i % across) / across) * w) * width))
    const py = Math.min(height - 1, Math.floor((y + (Math.floor(i / across) / down) * h) * height))
    return data[py * width + px]!
  })
  return picture(across, down, out)
}

const pcm = (seed: number, seconds: number): Int16Array => Int16Array.from(soundOf({ seed, seconds }, 11_025), (value) => value * 30_000)

const original = harbour(3)
const held = [
  { name: 'original', print: printOf(original, 12) },
  { name: 'other', print: printOf((time) => stripes(time, 5), 10) },
  { name: 'third', print: printOf((time) => stripes(time * 0.7 + 3, 9), 10) },
]

/** Another scene: leaning bars that drift, with a ball that bounces. */
function stripes(time: number, kind: number): Luma {
  const ball = [0.5 + 0.3 * Math.sin(time * kind), 0.5 + 0.3 * Math.cos(time * 1.3)] as const
  return picture(
    WIDTH,
    HEIGHT,
    Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
      const [x, y] = [(i % WIDTH) / WIDTH, Math.floor(i / WIDTH) / HEIGHT]
      if (Math.hypot(x - ball[0], y - ball[1]) < 0.12) return 240
      return 110 + 80 * Math.sin(kind * 4 * x + 9 * y * Math.sin(time / 5) + time)
    }),
  )
}

const edits: Record<
  string,
  {
    readonly shot: Shot
    readonly seconds: number
    readonly relations: readonly Relation[]
    readonly q?: readonly [number, number]
    readonly r?: readonly [number, number]
    readonly slope?: number
    /** Which part of which picture both show; left out: all of both. */
    readonly areas?: { readonly q?: Box; readonly r?: Box }
  }
> = {
  'as it is': { shot: original, seconds: 12, relations: ['copyOf'] },
  trimmed: { shot: (t) => original(t + 4), seconds: 5, relations: ['trimmedFrom'], q: [0, 5], r: [4, 9] },
  mirrored: { shot: (t) => mirror(original(t)), seconds: 12, relations: ['mirrored'] },
  'sped up by a quarter': { shot: (t) => original(t * 1.25), seconds: 9.5, relations: ['spedUp'], q: [0, 9.5], r: [0, 11.9], slope: 1.25 },
  reversed: { shot: (t) => original(11.75 - t), seconds: 11.5, relations: ['reversed'], q: [0, 11.5], r: [0.5, 12], slope: -1 },
  'cropped to a corner': {
    shot: (t) => part(original(t), [0.2, 0.18, 0.8, 0.8], [WIDTH, HEIGHT]),
    seconds: 12,
    relations: ['cropped'],
    areas: { r: [0.2, 0.18, 1, 0.98] },
  },
  'cut upright': {
    shot: (t) => part(original(t), [0.2, 0, 0.6, 1], [192, HEIGHT]),
    seconds: 12,
    relations: ['cropped'],
    areas: { r: [0.2, 0, 0.8, 1] },
  },
  'set into another picture': {
    shot: (t) => inset(stripes(t, 2), original(t)),
    seconds: 12,
    relations: ['overlaid'],
    areas: { q: [100 / 320, 12 / 180, 292 / 320, 120 / 180] },
  },
  'mirrored, and cropped to its left': {
    shot: (t) => mirror(part(original(t), [0, 0.1, 0.8, 0.8], [WIDTH, HEIGHT])),
    seconds: 12,
    relations: ['cropped', 'mirrored'],
    areas: { r: [0, 0.1, 0.8, 0.9] },
  },
  'between bars': {
    shot: (t) => barred(original(t)),
    seconds: 12,
    relations: ['copyOf'],
    areas: { q: [0, 1 / 6, 1, 5 / 6] },
  },
}

group('an edit is found with its stretch, and what was done to it', () => {
  for (const [name, { shot, seconds, relations, q = [0, seconds], r = [0, seconds], slope = 1, areas }] of Object.entries(edits))
    test(name, () => {
      const found = matchAmong(printOf(shot, seconds), held)
      expect(found.map((each) => each.name)).toEqual(['original'])
      const { match } = found[0] as { match: FootageMatch }
      const [segment] = match.segments
      for (const [side, expected] of [
        ['q', q],
        ['r', r],
      ] as const)
        for (const end of [0, 1] as const) expect(Math.abs(segment![side][end] - expected[end]), `${side} ${end}`).toBeLessThan(0.8)
      expect(segment!.slope).toBeCloseTo(slope, 1)
      expect(match.relations).toEqual(relations)
      expect(segment!.margin).toBeGreaterThan(0)
      for (const side of ['q', 'r'] as const) {
        const [left, top, right, bottom] = areas?.[side] ?? [0, 0, 1, 1]
        expect(overlapOf(segment!.box![side], { left, top, right, bottom }), `the part of ${side}`).toBeGreaterThan(0.9)
      }
      expect(segment).not.toHaveProperty('overlays')
    })
})

test('a caption over footage is told with the place where it lies; footage turned by a quarter is found, and how it has to be turned back', () => {
  const [captioned] = matchAmong(
    printOf((t) => caption(original(t)), 12),
    held,
  )
  expect(captioned).toMatchObject({ name: 'original', match: { relations: ['overlaid'] } })
  expect(overlapOf(captioned!.match.segments[0]!.overlays![0]!, { left: 0.06, top: 0.75, right: 0.94, bottom: 0.92 })).toBeGreaterThan(0.85)
  for (const [turn, back] of [
    ['turned90', 270],
    ['turned180', 180],
    ['turned270', 90],
  ] as const) {
    const found = matchAmong(
      printOf((t) => turned(original(t), turn), 8),
      held,
    )
    expect(found.map(({ name }) => name)).toEqual(['original'])
    expect(found[0]!.match).toMatchObject({ relations: ['trimmedFrom', 'rotated'], segments: [{ turned: back, mirrored: false, slope: 1 }] })
  }
})

test('where pictures fit along many lines in time the sound says which', () => {
  // A quay at rest: waves go to and fro, and little else happens.
  const quay: Shot = (t) => original(2 + 0.3 * Math.sin(t * 1.7))
  const sound = pcm(4, 12)
  const [match] = matchAmong(printOf(quay, 12, sound), [{ name: 'part', print: printOf((t) => quay(t + 4), 6, sound.subarray(4 * 11_025, 10 * 11_025)) }])
  const [segment] = match!.match.segments
  expect(segment).toMatchObject({ by: ['picture', 'sound'], slope: 1 })
  expect(segment!.q[0]).toBeCloseTo(4, 0)
  expect(match!.match.relations).toEqual(['copyOf'])
})

test('footage of something else is not found, nor is black or one colour', () => {
  expect(
    matchAmong(
      printOf((time) => stripes(time + 20, 7), 10),
      held,
    ),
  ).toEqual([])
  for (const shade of [0, 128]) {
    const flat = printOf(() => picture(WIDTH, HEIGHT, new Uint8Array(WIDTH * HEIGHT).fill(shade)), 8)
    expect(matchAmong(flat, held)).toEqual([])
    expect(matchAmong(flat, [{ name: 'flat', print: flat }])).toEqual([]) // two black clips have nothing in common
  }
})

test('a still is found in the clip it was taken from, and the clip by the still', () => {
  const still = { ...printOf(original, 0.25), kind: 'image' as const, duration: null }
  const later = { ...printOf((t) => original(t + 6), 0.25), kind: 'image' as const, duration: null }
  expect(matchAmong(later, held).map(({ name }) => name)).toEqual(['original'])
  expect(matchAmong(later, held)[0]!.match.segments[0]!.r[0]).toBeCloseTo(6, 0)
  expect(matchAmong(held[0]!.print, [{ name: 'still', print: still }]).map(({ name }) => name)).toEqual(['still'])
})

test('sound alone is found where the pictures have nothing in common, and silence is not', () => {
  const [one, two] = [printOf((t) => stripes(t, 5), 7, pcm(4, 7)), printOf(original, 7, pcm(4, 7))]
  expect(compare(one, two).segments[0]).toMatchObject({ by: ['sound'], slope: 1 })
  expect(compare(one, printOf(original, 7, pcm(5, 7))).segments).toEqual([])
  const silent = (shot: Shot): FootagePrint => printOf(shot, 7, new Int16Array(7 * 11_025))
  expect(
    compare(
      silent((t) => stripes(t, 5)),
      silent(original),
    ).segments,
  ).toEqual([])
  expect(chromaprint().finish()).toBeNull()
})

function mirror({ data, width, height }: Luma): Luma {
  return picture(
    width,
    height,
    Uint8Array.from(data, (_, i) => data[i - (i % width) + width - 1 - (i % width)]!),
  )
}

/** A sixth of the height is black above, and below. */
function barred({ data }: Luma): Luma {
  const out = new Uint8Array(WIDTH * 270)
  out.set(data, 45 * WIDTH)
  return picture(WIDTH, 270, out)
}

/** White with dark letters, after a fashion. */
function caption(luma: Luma): Luma {
  const out = Uint8Array.from(luma.data)
  for (let y = 135; y < 165; y++)
    for (let x = 20; x < 300; x++)
      out[y * WIDTH + x] = y > 141 && y < 159 && x > 30 && x < 290 && (Math.floor(x / 5) * 7 + Math.floor(y / 6) * 3) % 5 < 2 ? 20 : 235
  return picture(WIDTH, HEIGHT, out)
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Intersection over union. */
function overlapOf(a: PictureBox, b: PictureBox): number {
  const area = ({ left, top, right, bottom }: PictureBox): number => Math.max(0, right - left) * Math.max(0, bottom - top)
  const both = area({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  })
  return both / (area(a) + area(b) - both)
}

function inset(back: Luma, front: Luma): Luma {
  const [w, h] = [Math.round(back.width * 0.6), Math.round(back.height * 0.6)]
  const small = part(front, [0, 0, 1, 1], [w, h])
  const out = Uint8Array.from(back.data)
  for (let y = 0; y < h; y++) out.set(small.data.subarray(y * w, (y + 1) * w), (y + 12) * back.width + 100)
  return picture(back.width, back.height, out)
}

test('an intro that several different pieces have is shown and marked; the clip behind it is not, nor are three copies of one clip', () => {
  const intro =
    (behind: Shot): Shot =>
    (time) =>
      time < 3 ? stripes(time * 2, 11) : behind(time - 3)
  const programmes = [4, 6, 13].map((kind) => ({
    name: `programme ${kind}`,
    print: printOf(
      intro((t) => stripes(t * 1.3 + kind, kind)),
      10,
    ),
  }))
  const found = matchAmong(printOf(intro(original), 12), [...programmes, ...held])
  const marks = new Map(found.map(({ name, match }) => [name, match.segments.map(({ shared }) => shared ?? false)]))
  expect(marks.get('original')).toEqual([false])
  expect(marks.get('programme 4')).toEqual([true])
  const copies = ['one', 'two', 'three'].map((name) => ({ name, print: held[0]!.print }))
  for (const { match } of matchAmong(
    printOf((t) => original(t + 4), 5),
    copies,
  ))
    expect(match.segments.map(({ shared }) => shared)).toEqual([undefined])
})

test('a library finds the same as comparing with each piece, by candidates from frames and sound; what is removed is not found', async () => {
  const pieces = [...held, { name: 'heard', print: printOf((t) => stripes(t * 2 + 9, 3), 8, pcm(4, 8)) }]
  const prints = new Map(pieces.map(({ name, print }) => [name, print]))
  const library = new FootageLibrary<string>({ load: (name) => prints.get(name)!, few: 0 })
  library.add(prints.keys())
  const query = printOf((t) => original(t + 4), 5)
  expect((await library.match(query)).found.map(({ name }) => name)).toEqual(['original'])
  const cropped = printOf((t) => part(original(t), [0.2, 0, 0.6, 1], [192, HEIGHT]), 12)
  expect((await library.match(cropped)).found.map(({ name }) => name)).toEqual(['original'])
  expect((await library.match(printOf((t) => stripes(t, 7), 8, pcm(4, 8)))).found.map(({ name }) => name)).toEqual(['heard'])
  const onItsSide = printOf((t) => turned(original(t + 4), 'turned90'), 5)
  expect(await library.match(onItsSide)).toMatchObject({ found: [{ name: 'original', match: { relations: ['trimmedFrom', 'rotated'] } }], compared: 1 })
  library.remove('original')
  expect(await library.match(query)).toEqual({ found: [], compared: 3, of: 3 })
  library.add(['original'])
  expect((await library.match(query)).found.map(({ name }) => name)).toEqual(['original'])
  expect(await library.match(query, { among: (name) => name !== 'original' })).toEqual({ found: [], compared: 3, of: 3 })
  await library.close()
})

test('a few pieces are all compared, and no index is made of them', async () => {
  const prints = new Map(held.map(({ name, print }) => [name, print]))
  const asked: string[] = []
  const library = new FootageLibrary<string>({ load: (name) => (asked.push(name), prints.get(name)!) })
  library.add(prints.keys())
  expect(asked).toEqual([])
  const query = printOf((t) => original(t + 4), 5)
  expect(await library.match(query)).toEqual({ found: matchAmong(query, held), compared: 3, of: 3 })
  expect(asked).toEqual([...prints.keys()])
  await library.close()
})

test('sounds that come one after another are found as if they had come together', () => {
  const items = (seed: number) => Uint32Array.from({ length: 40 }, (_, i) => Math.imul(i + 1, 2654435761 + 2 * seed) >>> 0)
  const together = new SoundIndex()
  const oneByOne = new SoundIndex()
  for (let piece = 0; piece < 30; piece++) {
    together.add(piece, items(piece % 25))
    oneByOne.add(piece, items(piece % 25))
    oneByOne.near(items(0))
  }
  for (let piece = 0; piece < 25; piece++) {
    const near = [...together.near(items(piece).subarray(7))].sort()
    expect(near.map(([owner]) => owner)).toContain(piece)
    expect([...oneByOne.near(items(piece).subarray(7))].sort()).toEqual(near)
  }
})

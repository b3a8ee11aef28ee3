// Writes footage of our making to a file, by node-av: frames of brightness, and sound. The container goes by the name's ending.
import * as av from 'node-av/lib'
import * as K from 'node-av/constants'

export type ToEncode = {
  readonly width: number
  readonly height: number
  readonly framesPerSecond: number
  /** Brightness, row by row; with `rgb` red, green and blue. */
  readonly frames: Iterable<Uint8Array>
  readonly rgb?: boolean
  readonly sound?: { readonly rate: number; readonly samples: Float32Array }
  readonly codec?: 'libx264' | 'mpeg4' | 'libvpx-vp9' | 'ffv1' | 'libx265'
  readonly soundCodec?: 'aac' | 'libopus' | 'pcm_s16le'
  /** 10 bits a pixel, and HDR's transfer curve named in the stream. */
  readonly deep?: boolean
  readonly interlaced?: boolean
  /** As a phone says that it was held upright: quarters clockwise. */
  readonly quarters?: 0 | 1 | 2 | 3
  readonly options?: Readonly<Record<string, string>>
}

export function encode(path: string, what: ToEncode): void {
  av.Log.setLevel(K.AV_LOG_QUIET)
  const container = new av.FormatContext()
  check(container.allocOutputContext2(null, null, path), 'a container')
  const picture = pictureEncoder(container, what)
  const sound = what.sound === undefined ? null : soundEncoder(container, what.sound.rate, what.soundCodec ?? 'aac')
  check(container.openOutputSync(), 'the file')
  check(container.writeHeaderSync(), 'the header')
  const packet = new av.Packet()
  packet.alloc()
  const drain = ({ codec, stream }: Encoder): void => {
    while (codec.receivePacketSync(packet) >= 0) {
      packet.streamIndex = stream.index
      packet.rescaleTs(codec.timeBase, stream.timeBase)
      check(container.interleavedWriteFrameSync(packet), 'a packet')
      packet.unref()
    }
  }
  const rows = sound === null || what.sound === undefined ? null : soundFrames(sound.codec, what.sound.samples)
  let n = 0
  let heard = 0
  for (const luma of what.frames) {
    const frame = pictureFrame(luma, what, n++)
    check(picture.codec.sendFrameSync(frame), 'a frame')
    frame.free()
    drain(picture)
    if (sound !== null && rows !== null && what.sound !== undefined)
      while (heard / what.sound.rate < n / what.framesPerSecond) {
        const { value } = rows.next()
        if (value === undefined) break
        heard += value.nbSamples
        check(sound.codec.sendFrameSync(value), 'sound')
        value.free()
        drain(sound)
      }
  }
  for (const encoder of sound === null ? [picture] : [picture, sound]) {
    encoder.codec.sendFrameSync(null)
    drain(encoder)
  }
  check(container.writeTrailerSync(), 'the end')
  container.closeOutputSync()
  packet.free()
  picture.codec.freeContext()
  sound?.codec.freeContext()
}

type Encoder = { readonly codec: av.CodecContext; readonly stream: av.Stream }

function pictureEncoder(container: av.FormatContext, what: ToEncode): Encoder {
  const encoder = av.Codec.findEncoderByName((what.codec ?? 'libx264') as Parameters<typeof av.Codec.findEncoderByName>[0])
  if (encoder === null) throw new Error(`no encoder ${what.codec ?? 'libx264'} here`)
  const codec = new av.CodecContext()
  codec.allocContext3(encoder)
  codec.width = what.width
  codec.height = what.height
  codec.pixelFormat = what.deep === true ? K.AV_PIX_FMT_YUV420P10LE : K.AV_PIX_FMT_YUV420P
  codec.timeBase = new av.Rational(1, what.framesPerSecond)
  codec.framerate = new av.Rational(what.framesPerSecond, 1)
  codec.gopSize = 12
  codec.threadCount = 1 // so that the same drawing gives the same bytes
  if (what.deep === true) codec.colorTrc = K.AVCOL_TRC_SMPTE2084
  if (what.interlaced === true) codec.flags = (codec.flags | K.AV_CODEC_FLAG_INTERLACED_DCT) as typeof codec.flags
  if ((container.oformat?.flags ?? 0) & K.AVFMT_GLOBALHEADER) codec.flags = (codec.flags | K.AV_CODEC_FLAG_GLOBAL_HEADER) as typeof codec.flags
  const usual: Record<string, string> =
    what.codec === undefined || what.codec === 'libx264' ? { crf: '24', preset: 'veryfast' } : what.codec === 'mpeg4' ? { b: '600000' } : {}
  // One by one: a dictionary handed to open2Sync is freed twice by node-av 6.1.1, which ends the process.
  for (const [name, value] of Object.entries({ ...usual, ...what.options }))
    check(codec.setOption(name, value, K.AV_OPT_TYPE_STRING, K.AV_OPT_SEARCH_CHILDREN), `the option ${name}`)
  check(codec.open2Sync(encoder, null), 'the encoder')
  const stream = container.newStream(encoder)
  stream.timeBase = codec.timeBase
  stream.avgFrameRate = codec.framerate
  check(stream.codecpar.fromContext(codec), 'the stream')
  if (what.quarters !== undefined && what.quarters !== 0) stream.codecpar.addCodedSideData(K.AV_PKT_DATA_DISPLAYMATRIX, displayMatrix(what.quarters))
  return { codec, stream }
}

function soundEncoder(container: av.FormatContext, rate: number, name: string): Encoder {
  const encoder = av.Codec.findEncoderByName(name as Parameters<typeof av.Codec.findEncoderByName>[0])
  if (encoder === null) throw new Error(`no encoder ${name} here`)
  const codec = new av.CodecContext()
  codec.allocContext3(encoder)
  codec.sampleRate = rate
  codec.sampleFormat = name === 'aac' ? K.AV_SAMPLE_FMT_FLTP : name === 'libopus' ? K.AV_SAMPLE_FMT_FLT : K.AV_SAMPLE_FMT_S16
  codec.channelLayout = MONO
  codec.timeBase = new av.Rational(1, rate)
  codec.bitRate = 64_000n
  if ((container.oformat?.flags ?? 0) & K.AVFMT_GLOBALHEADER) codec.flags = (codec.flags | K.AV_CODEC_FLAG_GLOBAL_HEADER) as typeof codec.flags
  check(codec.open2Sync(encoder, null), 'the sound encoder')
  const stream = container.newStream(encoder)
  stream.timeBase = codec.timeBase
  check(stream.codecpar.fromContext(codec), 'the sound stream')
  return { codec, stream }
}

const MONO = { nbChannels: 1, order: K.AV_CHANNEL_ORDER_NATIVE, mask: 4n }

function pictureFrame(drawn: Uint8Array, { width, height, deep = false, rgb = false }: ToEncode, n: number): av.Frame {
  const luma = rgb ? lumaOf(drawn) : drawn
  const frame = new av.Frame()
  frame.alloc()
  frame.width = width
  frame.height = height
  frame.format = deep ? K.AV_PIX_FMT_YUV420P10LE : K.AV_PIX_FMT_YUV420P
  check(frame.allocBuffer(), 'room for a frame')
  const [y, u, v] = frame.data ?? []
  if (y === undefined || u === undefined || v === undefined) throw new Error('a frame without planes')
  const stride = frame.linesize[0] ?? width
  for (let row = 0; row < height; row++)
    for (let x = 0; x < width; x++) {
      const value = 16 + (luma[row * width + x]! * 219) / 255 // limited range, as cameras write it
      if (deep) y.writeUInt16LE(Math.round(value * 4), row * stride + 2 * x)
      else y[row * stride + x] = Math.round(value)
    }
  for (const plane of [u, v])
    if (deep) for (let i = 0; i + 1 < plane.length; i += 2) plane.writeUInt16LE(512, i)
    else plane.fill(128)
  if (rgb) colourInto(u, v, [frame.linesize[1] ?? width / 2, frame.linesize[2] ?? width / 2], drawn, width, height)
  frame.pts = BigInt(n)
  return frame
}

/** BT.601, as small clips are mostly written. */
const lumaOf = (rgb: Uint8Array): Uint8Array =>
  Uint8Array.from({ length: rgb.length / 3 }, (_, i) => 0.299 * rgb[3 * i]! + 0.587 * rgb[3 * i + 1]! + 0.114 * rgb[3 * i + 2]!)

function colourInto(u: Uint8Array, v: Uint8Array, strides: readonly [number, number], rgb: Uint8Array, width: number, height: number): void {
  for (let y = 0; y < height >> 1; y++)
    for (let x = 0; x < width >> 1; x++) {
      const sum = [0, 0, 0]
      for (const at of [0, 1, width, width + 1]) for (let c = 0; c < 3; c++) sum[c]! += rgb[3 * (2 * y * width + 2 * x + at) + c]! / 4
      const [r, g, b] = sum as [number, number, number]
      u[y * strides[0] + x] = 128 + (-0.169 * r - 0.331 * g + 0.5 * b) * 0.878
      v[y * strides[1] + x] = 128 + (0.5 * r - 0.419 * g - 0.081 * b) * 0.878
    }
}

function* soundFrames(codec: av.CodecContext, samples: Float32Array): Generator<av.Frame, undefined> {
  const size = codec.frameSize > 0 ? codec.frameSize : 1024
  for (let at = 0; at < samples.length; at += size) {
    const count = Math.min(size, samples.length - at)
    const frame = new av.Frame()
    frame.alloc()
    frame.nbSamples = count
    frame.format = codec.sampleFormat
    frame.sampleRate = codec.sampleRate
    frame.channelLayout = MONO
    check(frame.allocBuffer(), 'room for sound')
    const [plane] = frame.data ?? []
    if (plane === undefined) throw new Error('sound without a plane')
    const short = codec.sampleFormat === K.AV_SAMPLE_FMT_S16
    for (let i = 0; i < count; i++) {
      if (short) plane.writeInt16LE(Math.round(samples[at + i]! * 32767), 2 * i)
      else plane.writeFloatLE(samples[at + i]!, 4 * i)
    }
    frame.pts = BigInt(at)
    yield frame
  }
  return undefined
}

/** 14496-12, 8.2.2: where right and down go, in 16.16 fixed point; the last number is 2.30. */
function displayMatrix(quarters: 1 | 2 | 3): Buffer {
  const [a, b, c, d] = { 1: [0, 1, -1, 0], 2: [-1, 0, 0, -1], 3: [0, -1, 1, 0] }[quarters] as [number, number, number, number]
  const matrix = Buffer.alloc(36)
  ;[a, b, 0, c, d, 0, 0, 0].forEach((value, i) => matrix.writeInt32LE(value * 65_536, 4 * i))
  matrix.writeInt32LE(1 << 30, 32)
  return matrix
}

function check(code: number, what: string): void {
  if (code < 0) throw new Error(`encoding: ${what} could not be made (${code})`)
}

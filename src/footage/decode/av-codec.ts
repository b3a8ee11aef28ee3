// FFmpeg as node-av gives it, and the opening of a decoder for one stream of a file. Only by its synchronous calls, as in node-av.ts.
import type { CodecContext, Stream } from 'node-av/lib'
import { Problem } from '../../model/problem.ts'
import { refuseCodec } from './limits.ts'

export type Av = typeof import('node-av/lib')
type Constants = typeof import('node-av/constants')
export type Ffmpeg = { readonly av: Av; readonly K: Constants; readonly version: string }

/** A decoder for the stream, with what `set` sets on it. Problem `footage-unreadable`, and that of a codec that is not decoded here. */
export function opened({ av }: Ffmpeg, stream: Stream, set: (codec: CodecContext) => void): CodecContext {
  const codec = av.Codec.findDecoder(stream.codecpar.codecId)
  refuseCodec(codec?.name ?? '')
  const context = new av.CodecContext()
  context.allocContext3(codec)
  context.parametersToContext(stream.codecpar)
  context.pktTimebase = stream.timeBase
  set(context)
  if (context.open2Sync(codec, null) < 0)
    throw new Problem(
      'footage-unreadable',
      `What is needed to decode its ${codec?.name ?? 'contents'} is damaged or missing in the file. The original is kept.`,
    )
  return context
}

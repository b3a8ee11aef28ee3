// A file coming in as the raw body of a request: handed on as it streams, counted on the way, stopped at the limit.
import { Problem } from '../model/problem.ts'
import type { ByHand } from '../model/report.ts'
import { FILE_LIMIT_BYTES } from './contract.ts'

/** The body's bytes in order. Throws Problem `original-too-large` as soon as the limit is passed; no body is an empty file. */
export async function* bytesOf(request: Request, limitBytes: number = FILE_LIMIT_BYTES): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) throw tooLarge(limitBytes)
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > limitBytes) throw tooLarge(limitBytes)
    yield chunk
  }
}

const tooLarge = (limitBytes: number) =>
  new Problem(
    'original-too-large',
    `This file is larger than ${Math.floor(limitBytes / 1024 / 1024)} MB, the most the desk takes in at once. Nothing of it was kept.`,
  )

/** What a person says of a file, without the fields they left out. */
export function byHandOf(said: { readonly [field in keyof ByHand]?: ByHand[field] | undefined }): ByHand {
  const { published, zone, publication, address, title } = said
  return {
    ...(published === undefined ? {} : { published }),
    ...(zone === undefined ? {} : { zone }),
    ...(publication === undefined ? {} : { publication }),
    ...(address === undefined ? {} : { address }),
    ...(title === undefined ? {} : { title }),
  }
}

/** The media type a browser gives, without parameters; null where it knows none better than "bytes". curl calls any body a form, which says nothing. */
export function mediaTypeOf(header: string | undefined): string | null {
  const type = (header ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  return type === '' || type === 'application/octet-stream' || type === 'application/x-www-form-urlencoded' ? null : type
}

// The rendering inside an archive of ours: its words, and its picture as bytes. Opens an archive, so it is called in the jail only.
import type { RenderingTold } from '../../model/told.ts'
import { FILES, renderingIn as renderingRead } from '../../evidence/capture/rendering.ts'
import { memberBytes, zipMembers } from '../../reading/pages/zip.ts'

/** `bytes` are a WACZ of this house; `told` is null where nothing was rendered. */
export function renderingIn(
  bytes: Uint8Array,
  name: string,
): { readonly kind: 'rendering'; readonly told: RenderingTold | null; readonly picture?: Uint8Array } {
  const members = zipMembers(bytes, name) ?? []
  const part = (wanted: string): Uint8Array | null => {
    const member = members.find((one) => one.name === wanted)
    return member === undefined ? null : memberBytes(bytes, member, name)
  }
  const read = (wanted: string): string => Buffer.from(part(wanted) ?? []).toString('utf8')
  const rendering = renderingRead(read(FILES.told))
  if (rendering === null) return { kind: 'rendering', told: null }
  const { characters: _, userAgent: __, ...told } = rendering
  const picture = part(FILES.picture)
  return { kind: 'rendering', told: { ...told, text: read(FILES.text) }, ...(picture === null ? {} : { picture }) }
}

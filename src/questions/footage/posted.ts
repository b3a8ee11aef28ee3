// Whether a post has shown footage itself. One that only speaks of somebody else's ("@x's video is not from here") has posted nothing, and claims nothing of it.
import type { AppearanceMention } from '../../model/statement.ts'
import type { Report } from '../../model/report.ts'

/** The post's own appearance, as reading gives it to a post that carries or shows footage; null on any other page, and where a person rejected it. */
export function ownAppearance({ post, appearances }: Pick<Report, 'post' | 'appearances'>): AppearanceMention | null {
  if (post === null) return null
  return appearances.find((a) => a.time === null && a.where === post.platform && a.by === post.account && BY_ITSELF.test(a.verb)) ?? null
}
const BY_ITSELF = /^(?:re)?posted$/

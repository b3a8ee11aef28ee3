// What an answer looks like, in plain words: a server may send a page that is not the page. Said beside it, never decided by it.
//
// `pageLooks` looks into a stranger's bytes: called in the jail only.
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import type { Obtained } from './what-came.ts'

export type Answer = { readonly contentType: string; readonly contentEncoding: string }

/** Null where it looks like a page. */
export function pageLooks({ contentType, contentEncoding }: Answer, body: Uint8Array): Obtained | null {
  if (!/html/i.test(contentType) || body.length === 0) return null
  const html = textOf(contentEncoding.toLowerCase(), body)
  const words = html
    .replace(/<(script|style)\b[^]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return looksLike({ words, asksPassword: /<input\b[^<>]{0,300}type\s*=\s*["']?password/i.test(html), hasScript: /<script\b/i.test(html) })
}

/** By its words (all of them where they are few) and whether it asks for a password. `hasScript`: it may be put together by script that was not run. */
export function looksLike(page: { readonly words: string; readonly asksPassword: boolean; readonly hasScript: boolean }): Obtained | null {
  const { words, asksPassword, hasScript } = page
  if (words.length < 3000 && asksPassword) return { code: 'capture-login', words: 'This looks like a login page, not like the page asked for.' }
  if (words.length < 3000 && CHECK.test(words)) return { code: 'capture-check', words: 'This looks like a check for robots, not like the page asked for.' }
  if (words.length < 5000 && COOKIES.test(words))
    return { code: 'capture-consent', words: 'This looks like a question about cookies that stands before the page.' }
  if (words.trim().length >= 200) return null
  return {
    code: 'capture-empty',
    words: hasScript
      ? 'There are hardly any words: the page is put together by script, which a capture of its address does not run.'
      : 'There are hardly any words on the page.',
  }
}

const CHECK = /\b(?:verify (?:that )?you are (?:a )?human|checking your browser|unusual traffic|are you a robot|captcha|enable javascript and cookies)\b/i
const COOKIES = /\b(?:we value your privacy|before you continue|accept all cookies|consent to (?:the use of )?cookies)\b/i

/** Good enough to look at: the first megabyte, unpacked, Latin letters right in every encoding. */
function textOf(coding: string, body: Uint8Array): string {
  const unpack = coding === 'br' ? brotliDecompressSync : coding.includes('gzip') ? gunzipSync : coding === 'deflate' ? inflateSync : null
  try {
    const bytes = unpack === null ? body : unpack(body, { maxOutputLength: 50_000_000 })
    return Buffer.from(bytes.subarray(0, 1_000_000)).toString('utf8')
  } catch {
    return ''
  }
}

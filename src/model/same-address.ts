// When two web addresses are one page: the same page in two versions is one report, so the comparison must not trip over how somebody came to it.

/**
 * What two spellings of one address have in common; `null` for no address. Scheme, fragment, trackers and a last slash do not count, nor do `www.` and the
 * forms that sites and search engines make for telephones (AMP, `m.`) and archives for keeping: a page seen there is the same page.
 */
export function addressKey(address: string | null): string | null {
  if (address === null || address.trim() === '') return null
  const given = parsed(address.trim())
  if (given === null) return address.trim()
  const url = unwrapped(given)
  for (const name of [...url.searchParams.keys()]) if (TRACKERS.test(name) || isAmp(name, url.searchParams.get(name) ?? '')) url.searchParams.delete(name)
  url.searchParams.sort()
  const path = decoded(url.pathname)
    .replace(/\/$/, '')
    .replace(/^\/amp(?=\/.)|(?<=.)\/amp$|\.amp(?=(?:\.html?)?$)/, '')
  return `${url.host.replace(/^(?:(?:www|amp|m|mobile)\.)+(?=[^.]+\.)/, '')}${path}${url.search}`
}

const TRACKERS =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|ref_src|ref_url|mkt_tok|_ga|_gl|_hsenc|_hsmi|cmpid|xtor)$/i
const isAmp = (name: string, value: string): boolean => (name === 'amp' && /^(?:1|true)?$/.test(value)) || (/^outputtype$/i.test(name) && /^amp$/i.test(value))

/** "https://web.archive.org/web/20260317101112/https://post.example/a" and "https://www.google.com/amp/s/post.example/a" lead to post.example/a. */
function unwrapped(url: URL): URL {
  const rest = `${url.pathname}${url.search}`
  const archived = /(?:^|\.)archive\.org$/.test(url.host) ? /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(.+)$/.exec(rest)?.[1] : undefined
  const cached =
    url.host.endsWith('.cdn.ampproject.org') || /^(?:www\.)?google\.[a-z.]+$/.test(url.host) ? /^\/(?:amp|[cv])\/(?:s\/)?(.+)$/.exec(rest)?.[1] : undefined
  const inner = archived ?? cached
  if (inner === undefined) return url
  // An address in the path of another may have lost one of its two slashes on the way.
  return parsed(/^https?:/.test(inner) ? inner.replace(/^(https?:)\/*/, '$1//') : `https://${inner}`) ?? url
}

/** When an archive saw the page, by its address: "https://web.archive.org/web/20260317101112/..." is 10:11:12 on 17 March 2026 UTC. Null elsewhere. */
export function archivedAt(address: string | null): string | null {
  const found = /^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:[a-z]{2}_)?\//.exec(address?.trim() ?? '')
  if (found === null) return null
  const [, year, month, day, hour, minute, second] = found
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

const parsed = (address: string): URL | null => URL.parse(address)

/** "f%65rry" is "ferry"; what stands for a slash stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** The last part of an address's path in lower case, as a file taken from there is commonly called: "8840131.mp4"; '' where it has none. */
export function lastPartOf(address: string): string {
  const part = parsed(address)?.pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(part).toLowerCase()
  } catch {
    return part.toLowerCase()
  }
}

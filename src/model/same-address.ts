// When two web addresses are one page: the same page in two versions is one report, so the comparison must not trip over trackers.

/** What two spellings of one address have in common; `null` for no address. Scheme, fragment, trackers and a last slash do not count. */
export function addressKey(address: string | null): string | null {
  if (address === null || address.trim() === '') return null
  if (!URL.canParse(address)) return address.trim()
  const url = new URL(address)
  for (const name of [...url.searchParams.keys()]) if (TRACKERS.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  return `${url.host}${url.pathname.replace(/\/$/, '')}${url.search}`
}

const TRACKERS = /^(utm_\w+|fbclid|gclid|igshid|mc_cid|mc_eid|ref_src)$/

/** The last part of an address's path in lower case, as a file taken from there is commonly called: "8840131.mp4"; '' where it has none. */
export function lastPartOf(address: string): string {
  if (!URL.canParse(address)) return ''
  const part = new URL(address).pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(part).toLowerCase()
  } catch {
    return part.toLowerCase()
  }
}

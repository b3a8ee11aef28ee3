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

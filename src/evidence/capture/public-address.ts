// Which addresses of the network a capture may speak to: public ones alone. Whoever names an address for us to fetch must not reach this machine,
// the house's printers, or a cloud's own services through us (RFC 6890 and the registries of IANA that continue it).
import { BlockList, isIP } from 'node:net'
import { Problem } from '../../model/problem.ts'

const NOT_PUBLIC = new BlockList()
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
  ] as const),
  ...([
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const)
  NOT_PUBLIC.addSubnet(net, bits, 'ipv4')

// Of IPv6 only what is given out for the public network; that leaves out mapped (::ffff:), translated (64:ff9b::), local and link addresses.
const GLOBAL = new BlockList()
GLOBAL.addSubnet('2000::', 3, 'ipv6')
for (const [net, bits] of [
  ['2001::', 23], // Teredo and others that carry another address inside
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4
  ['3fff::', 20],
] as const)
  NOT_PUBLIC.addSubnet(net, bits, 'ipv6')

/** False for what is no address, too. */
export function isPublic(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return !NOT_PUBLIC.check(address, 'ipv4')
  return kind === 6 && !address.includes('%') && GLOBAL.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6')
}

/** Problem `net-private`. */
export const leadsInside = (name: string): Problem =>
  new Problem('net-private', `"${name.slice(0, 200)}" leads to a private address, not to the public network. Nothing was requested.`)

/** What a person gave as an address, or a page as the next one. Parsed once, here. Problems `address-not-understood`, `address-login`, `net-private`. */
export function askedAddress(text: string, base?: URL): URL {
  const asked = text.trim()
  const url = URL.parse(asked, base?.href)
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '')
    throw new Problem('address-not-understood', `"${asked.slice(0, 200)}" is not a web address; one begins with https:// or http://.`)
  if (url.username !== '' || url.password !== '')
    throw new Problem('address-login', 'The address holds a user name or a password. Give it without them; nothing was requested.')
  const host = url.hostname.replace(/\.$/, '')
  if (/^localhost$|\.(?:localhost|local|internal|home\.arpa|onion)$/i.test(host)) throw leadsInside(host)
  url.hash = ''
  return url
}

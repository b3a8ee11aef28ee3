// An RFC 3161 authority for tests, made by openssl in a folder of its own: a root, an authority between, a signer for time stamps, and some that
// must not be believed. Its policy number and names say that it is invented.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SETTINGS = `
[req]
distinguished_name = dn
[dn]
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[stamps]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[lax]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = timeStamping
[web]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,serverAuth
[tsa]
default_tsa = settings
[settings]
serial = ./serial
default_policy = 1.3.6.1.4.1.99999.1.1
digests = sha256
accuracy = secs:1
ordering = no
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
signer_digest = sha256
`

export type Authority = ReturnType<typeof authority>

export function authority() {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'))
  const run = (command: string, ...args: string[]): Buffer => execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const openssl = (words: string, ...more: string[]): Buffer => run('openssl', ...words.split(' '), ...more)
  writeFileSync(join(folder, 'settings'), SETTINGS)
  writeFileSync(join(folder, 'serial'), '01\n')
  const key = (name: string, kind: string): void =>
    void openssl(
      kind === 'rsa'
        ? `genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out ${name}.key`
        : `genpkey -algorithm EC -pkeyopt ec_paramgen_curve:${kind} -out ${name}.key`,
    )
  const root = (name: string, subject: string): void => {
    key(name, 'P-256')
    openssl(`req -new -x509 -config settings -extensions root -days 7300 -key ${name}.key -out ${name}.pem -subj`, subject)
  }
  const child = (name: string, subject: string, kind: string, use: string, by = 'between', days = 365): void => {
    key(name, kind)
    openssl(`req -new -config settings -key ${name}.key -out ${name}.csr -subj`, subject)
    openssl(
      `x509 -req -in ${name}.csr -CA ${by}.pem -CAkey ${by}.key -set_serial 0x${Buffer.from(name).toString('hex')} -days ${days} -extfile settings -extensions ${use} -out ${name}.pem`,
    )
  }
  root('root', '/O=Invented Clock Company/CN=Invented Root')
  root('other', '/O=Another Company/CN=Another Root')
  child('between', '/O=Invented Clock Company/CN=Invented Between', 'P-384', 'root', 'root', 3650)
  child('signer', '/O=Invented Clock Company/CN=Invented Time Authority', 'P-256', 'stamps')
  child('rsa', '/O=Invented Clock Company/CN=Invented RSA Authority', 'rsa', 'stamps')
  child('lasting', '/O=Invented Clock Company/CN=Invented Lasting Authority', 'P-256', 'stamps', 'between', 3600)
  child('lax', '/O=Invented Clock Company/CN=Not For Stamps Alone', 'P-256', 'lax')
  child('web', '/O=Invented Clock Company/CN=A Web Server', 'P-256', 'web')
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8')

  return {
    folder,
    root: text('root.pem'),
    other: text('other.pem'),
    between: text('between.pem'),
    certificate: (name: string): string => text(`${name}.pem`),
    openssl,
    write: (name: string, bytes: Uint8Array | string): void => writeFileSync(join(folder, name), bytes),
    read: (name: string): Buffer => readFileSync(join(folder, name)),
    /** The full response to a query. openssl refuses to stamp by a certificate that is not for stamps. */
    stamp(query: Uint8Array, by: 'signer' | 'rsa' | 'lasting' = 'signer'): Buffer {
      writeFileSync(join(folder, 'q.tsq'), query)
      openssl(`ts -reply -config settings -queryfile q.tsq -signer ${by}.pem -inkey ${by}.key -chain between.pem -out a.tsr`)
      return readFileSync(join(folder, 'a.tsr'))
    },
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  }
}

// Which checkpoints are accepted (c2sp.org/tlog-policy): one of these logs must have signed, and so many of these witnesses.
//
//   log desk.example/dateline/2026+1f2e3d4c+AWx…
//   witness library library.example/w+9a8b7c6d+BG4…
//   witness lawyer lawyer.example/w+0011aabb+BPq…
//   group outside 1 library lawyer
//   quorum outside                                    <- or: quorum none
import { Problem } from '../../model/problem.ts'
import { formatVkey, parseVkey, COSIGNATURE, ED25519, ML_DSA_44, type NoteKey } from './note-keys.ts'
import { equal } from './merkle.ts'

export type Policy = {
  readonly logs: readonly NoteKey[]
  readonly witnesses: readonly { readonly name: string; readonly key: NoteKey; readonly address: string | null }[]
  readonly groups: readonly { readonly name: string; readonly threshold: number; readonly members: readonly string[] }[]
  readonly quorum: string // a witness, a group, or 'none'
}

/** Problem `policy-malformed`, with the line. */
export function parsePolicy(text: string): Policy {
  if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)) throw malformed(0, 'a control character stands in it')
  const [logs, witnesses, groups]: [NoteKey[], Policy['witnesses'][number][], Policy['groups'][number][]] = [[], [], []]
  const members = new Set<string>()
  let quorum: string | null = null
  const isNamed = (name: string): boolean => [...witnesses, ...groups].some((known) => known.name === name)
  for (const [at, line] of text.split('\n').entries()) {
    const [keyword = '', ...words] = line.split(/[ \t]+/).filter((word) => word !== '')
    if (keyword === '' || keyword.startsWith('#')) continue
    const wrong = (how: string): Problem => malformed(at + 1, how)
    if (keyword === 'log') {
      const key = keyFrom(words[0], [ED25519, ML_DSA_44], wrong)
      if (words.length > 2) throw wrong('a log has a key and an address')
      if (logs.some((log) => equal(log.publicKey, key.publicKey))) throw wrong('this log is named twice')
      logs.push(key)
    } else if (keyword === 'witness') {
      const [name = '', vkey, address = null] = words
      if (words.length > 3) throw wrong('a witness has a name, a key and an address')
      const key = keyFrom(vkey, [COSIGNATURE, ML_DSA_44], wrong)
      if (name === 'none' || isNamed(name)) throw wrong(`the name "${name}" is taken`)
      if (witnesses.some((witness) => equal(witness.key.publicKey, key.publicKey))) throw wrong('this witness is named twice')
      witnesses.push({ name, key, address })
    } else if (keyword === 'group') {
      const [name = '', how = '', ...of] = words
      const threshold = how === 'all' ? of.length : how === 'any' ? 1 : /^[1-9]\d*$/.test(how) ? Number(how) : 0
      if (name === '' || name === 'none' || isNamed(name)) throw wrong(`the name "${name}" is taken`)
      if (threshold < 1 || threshold > of.length) throw wrong(`"${how}" of ${of.length} members cannot be had`)
      for (const member of of) {
        if (!isNamed(member)) throw wrong(`"${member}" is not defined above`)
        if (members.has(member)) throw wrong(`"${member}" is a member twice`)
        members.add(member)
      }
      groups.push({ name, threshold, members: of })
    } else if (keyword === 'quorum') {
      const [name = ''] = words
      if (words.length !== 1 || quorum !== null) throw wrong('there is one quorum, of one name')
      if (name !== 'none' && !isNamed(name)) throw wrong(`"${name}" is not defined above`)
      quorum = name
    } else throw wrong(`"${keyword}" is not a word of a policy`)
  }
  if (quorum === null) throw malformed(0, 'it says no quorum')
  return { logs, witnesses, groups, quorum }
}

/** As it is read again, each line ended. */
export function formatPolicy({ logs, witnesses, groups, quorum }: Policy): string {
  return [
    ...logs.map((key) => `log ${formatVkey(key)}`),
    ...witnesses.map(({ name, key, address }) => `witness ${name} ${formatVkey(key)}${address === null ? '' : ` ${address}`}`),
    ...groups.map(({ name, threshold, members }) => `group ${name} ${threshold} ${members.join(' ')}`),
    `quorum ${quorum}`,
    '',
  ].join('\n')
}

/** Whether a checkpoint that these keys signed is accepted. */
export function satisfies(policy: Policy, origin: string, signedBy: readonly NoteKey[]): boolean {
  const has = (key: NoteKey): boolean =>
    signedBy.some((signer) => signer.keyId === key.keyId && signer.name === key.name && equal(signer.publicKey, key.publicKey))
  const witnessed = (name: string): boolean => {
    const witness = policy.witnesses.find((w) => w.name === name)
    if (witness !== undefined) return has(witness.key)
    const group = policy.groups.find((g) => g.name === name)
    return group !== undefined && group.members.filter(witnessed).length >= group.threshold
  }
  return policy.logs.some((log) => log.name === origin && has(log)) && (policy.quorum === 'none' || witnessed(policy.quorum))
}

function keyFrom(vkey: string | undefined, algorithms: readonly number[], wrong: (how: string) => Problem): NoteKey {
  let key: NoteKey
  try {
    key = parseVkey(vkey ?? '')
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : 'it has no key')
  }
  if (!algorithms.includes(key.algorithm)) throw wrong(`a key of algorithm ${key.algorithm} does not serve here`)
  return key
}

const malformed = (line: number, how: string): Problem => new Problem('policy-malformed', `This is not a policy${line > 0 ? ` (line ${line})` : ''}: ${how}.`)

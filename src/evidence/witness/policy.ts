// A trust policy (c2sp.org/tlog-policy): which logs are meant, which witnesses there are, and how many of them make a checkpoint believed.
//
//   log desk.example/dateline/2026+1f5d…+AQ…
//   witness library library.example/witness+a0b1…+BA… http://127.0.0.1:4200
//   witness lawyer  lawyer.example/witness+77aa…+BA…
//   group outside 2 library lawyer
//   quorum outside
import { Problem } from '../../model/problem.ts'
import { COSIGNATURE, ML_DSA_44, parseVkey, type NoteKey } from '../log/note-keys.ts'
import type { Held } from '../log/note.ts'

export type WitnessNamed = { readonly name: string; readonly key: NoteKey; readonly url: string | null }
type Group = { readonly name: string; readonly atLeast: number; readonly members: readonly string[] }
export type Policy = {
  readonly logs: readonly { readonly key: NoteKey; readonly url: string | null }[]
  readonly witnesses: readonly WitnessNamed[]
  readonly groups: readonly Group[]
  readonly quorum: string // a witness, a group, or 'none'
}

const MOST_LINES = 2000

/** Reads a policy. Problem `policy-malformed` names the line. */
export function parsePolicy(text: string): Policy {
  const [logs, witnesses, groups]: [Policy['logs'][number][], WitnessNamed[], Group[]] = [[], [], []]
  let quorum: string | null = null
  const free = new Map<string, boolean>() // name -> is not yet a member of a group
  const keys = new Set<string>()
  const lines = text.split('\n')
  if (lines.length > MOST_LINES) throw malformed(MOST_LINES, 'it has more lines than are read')
  for (const [index, line] of lines.entries()) {
    const n = index + 1
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line)) throw malformed(n, 'it holds a control character')
    const [word = '', ...rest] = line.split(/[ \t]+/).filter((part) => part !== '')
    if (word === '' || word.startsWith('#')) continue
    if (word === 'log' || word === 'witness') {
      const [name, vkey = '', url = null, ...more] = word === 'log' ? ['', ...rest] : rest
      if (name === undefined || more.length > 0) throw malformed(n, `it should read "${word === 'log' ? 'log VKEY [URL]' : 'witness NAME VKEY [URL]'}"`)
      const key = keyOf(vkey, n)
      const bytes = `${word} ${key.publicKey.toBase64()}`
      if (keys.has(bytes)) throw malformed(n, 'this key stands in it twice')
      keys.add(bytes)
      if (word === 'log') logs.push({ key, url })
      else {
        if (key.algorithm !== COSIGNATURE && key.algorithm !== ML_DSA_44) throw malformed(n, 'this key signs logs, not cosignatures')
        define(name, n)
        witnesses.push({ name, key, url })
      }
    } else if (word === 'group') {
      const [name = '', threshold = '', ...members] = rest
      const atLeast = threshold === 'any' ? 1 : threshold === 'all' ? members.length : /^[1-9]\d{0,3}$/.test(threshold) ? Number(threshold) : 0
      if (members.length === 0 || atLeast < 1 || atLeast > members.length)
        throw malformed(n, 'it should read "group NAME all|any|NUMBER MEMBER..." with a number up to that of its members')
      for (const member of members) {
        if (free.get(member) !== true) throw malformed(n, free.has(member) ? `"${member}" is counted twice` : `"${member}" is not defined above`)
        free.set(member, false)
      }
      define(name, n)
      groups.push({ name, atLeast, members })
    } else if (word === 'quorum') {
      const [name, ...more] = rest
      if (quorum !== null || name === undefined || more.length > 0) throw malformed(n, 'there should be one line "quorum NAME"')
      if (name !== 'none' && !free.has(name)) throw malformed(n, `"${name}" is not defined above`)
      quorum = name
    } else throw malformed(n, `"${word.slice(0, 40)}" is none of log, witness, group, quorum`)
  }
  if (quorum === null) throw malformed(lines.length, 'the line "quorum NAME" is missing')
  return { logs, witnesses, groups, quorum }

  function define(name: string, n: number): void {
    if (name === 'none' || free.has(name)) throw malformed(n, `the name "${name}" is taken`)
    free.set(name, true)
  }
}

function keyOf(vkey: string, n: number): NoteKey {
  try {
    return parseVkey(vkey)
  } catch (error) {
    throw malformed(n, error instanceof Problem ? error.message : 'its key cannot be read')
  }
}

/** The witnesses of the policy among the keys that signed, by their names there, and whether they are enough. */
export function weigh({ witnesses, groups, quorum }: Policy, held: readonly Pick<Held, 'key'>[]): { readonly by: readonly string[]; readonly enough: boolean } {
  const signed = witnesses.filter(({ key }) => held.some((each) => each.key.name === key.name && each.key.keyId === key.keyId)).map(({ name }) => name)
  const counted = new Set(signed)
  // Groups refer to what stands above them, so one pass in their order is enough.
  for (const { name, atLeast, members } of groups) if (members.filter((member) => counted.has(member)).length >= atLeast) counted.add(name)
  return { by: signed, enough: quorum === 'none' || counted.has(quorum) }
}

const malformed = (line: number, how: string): Problem => new Problem('policy-malformed', `Line ${line} of the policy is not understood: ${how}.`)

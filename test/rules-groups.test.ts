// bench/rules-groups.ts takes rules out by editing their source as text: what it edits has to stand there, once, and to be a program still.
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { expect, test } from 'vitest'
import { edited, GROUPS } from '../bench/rules-groups.ts'

const edits = GROUPS.flatMap((group) => group.edits.map((edit) => ({ group, ...edit })))

test.each(edits)('$group.name: what is taken out stands once in $file', ({ file, from }) => {
  expect(readFileSync(file, 'utf8').split(from).length - 1).toBe(1)
})

test.each(GROUPS)('without $name the sources are still a program, and another one', (group) => {
  for (const file of new Set(group.edits.map((edit) => edit.file))) {
    const source = readFileSync(file, 'utf8')
    const without = edited(group, file, source) ?? ''
    expect(stripTypeScriptTypes(without)).not.toBe(stripTypeScriptTypes(source))
  }
})

test('an edit that no longer fits stops the measurement, and says where', () => {
  const [group] = GROUPS
  if (group === undefined) throw new Error('there are no groups')
  expect(() => edited(group, group.edits[0]?.file ?? '', 'export {}')).toThrow(/no longer holds/)
})

// Hostile text against the time rules: `node bench/hostile-times.ts [--corpora DIR]` gives each rule alone, and all of them together, 100 kB of one
// character or of one word of time, and prints the slowest. With DIR/big-list-of-naughty-strings every string of it is read around a
// time, and every offset is checked.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { timePhrases } from '../src/reading/extractors/time-phrases.ts'
import { clockRows } from '../src/reading/extractors/time/clock.ts'
import { dateRows } from '../src/reading/extractors/time/dates.ts'
import { dayRows } from '../src/reading/extractors/time/days.ts'
import { durationRows } from '../src/reading/extractors/time/lengths.ts'
import { periodRows } from '../src/reading/extractors/time/periods.ts'
import { referenceRows } from '../src/reading/extractors/time/references.ts'
import { relativeRows } from '../src/reading/extractors/time/relative.ts'
import { setRows } from '../src/reading/extractors/time/sets.ts'

const SIZE = 100_000
const CHARACTERS = ['a', 'A', '"', '“', '1', '(', ')', '[', ' ', '\n', '\t', "'", '.', '-', ',', ':', '/', '\u200b', '\u202e', '\ud800', 'é']
const WORDS =
  'the |last |May |1 |1.|1:|half |a |between |two |Monday |12:00 |of |to |first |year |earlier |1-|1/2 |the day before |mid-|early |13 May |13 and |2015 |2015-|days |ago |a week |quarter |Q3 |8.40pm |8.40pm on Saturday |the night of |Saturday to |and |more than |week before last |a week on |fiscal |nineteen |every |twice a |Christmas |Sept.|1st |23/5 |the early |at half |hundreds of |over the next '.split(
    '|',
  )
const rows = [...dateRows, ...clockRows, ...dayRows, ...relativeRows, ...periodRows, ...setRows, ...durationRows, ...referenceRows]

const alone: { ms: number; name: string; unit: string }[] = []
const together: { ms: number; unit: string; found: number }[] = []
for (const unit of [...CHARACTERS, ...WORDS]) {
  const text = unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE)
  const words = [...text.matchAll(/[A-Za-z]+|\d+/g)]
  for (const { name, begins, pattern, read } of rows) {
    const heads = new Set(begins)
    const before = performance.now()
    for (const { 0: word, index } of words) {
      if (!heads.has(/\d/.test(word) ? '#' : word.toLowerCase())) continue
      pattern.lastIndex = index
      const match = pattern.exec(text)
      if (match !== null)
        read(match.groups ?? {}, match[0], text.slice(Math.max(0, index - 24), index), text.slice(index + match[0].length, index + match[0].length + 24))
    }
    alone.push({ ms: performance.now() - before, name, unit })
  }
  const before = performance.now()
  const found = timePhrases.find({ text, start: 0, inQuotation: () => false })
  together.push({ ms: performance.now() - before, unit, found: found.length })
}
const [slowest] = alone.toSorted((a, b) => b.ms - a.ms)
const [whole] = together.toSorted((a, b) => b.ms - a.ms)
console.log(
  `${rows.length} rules, ${CHARACTERS.length + WORDS.length} texts of 100 kB: the slowest rule took ${slowest?.ms.toFixed(0)} ms ("${slowest?.name}", ${JSON.stringify(slowest?.unit)}), ${alone.filter(({ ms }) => ms > 100).length} over 100 ms`,
)
console.log(`all rules together, with joins and tense: slowest ${whole?.ms.toFixed(0)} ms (${JSON.stringify(whole?.unit)}, ${whole?.found} times found)`)

const corpora = process.argv.includes('--corpora') ? process.argv[process.argv.indexOf('--corpora') + 1] : undefined
const list = corpora === undefined ? null : join(corpora, 'big-list-of-naughty-strings/blns.json')
if (list !== null && existsSync(list)) {
  const strings = JSON.parse(readFileSync(list, 'utf8')) as readonly string[]
  let wrong = 0
  let missed = 0
  for (const naughty of strings) {
    const text = `${naughty} on 13 May 2015 ${naughty}. It fell last Saturday ${naughty}`
    const times = timePhrases.find({ text, start: 0, inQuotation: () => false })
    wrong += times.filter(({ offset, quote }) => text.slice(offset, offset + quote.length) !== quote).length
    if (!['13 May 2015', 'last Saturday'].every((time) => times.some(({ quote }) => quote.includes(time)))) missed++
  }
  console.log(`${strings.length} naughty strings around two times: ${wrong} offsets wrong, ${missed} with a time missed`)
}

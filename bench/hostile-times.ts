// Hostile text against the time rules, English and German: `node bench/hostile-times.ts [--corpora DIR]` gives each rule alone, and all of a language
// together, 100 kB of one character or of one word of time, and prints the slowest, in processor time of the thread. With
// DIR/big-list-of-naughty-strings every string of it is read around a time, and every offset is checked.
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
import { dateRows as germanDateRows } from '../src/reading/languages/german/date-rows.ts'
import { dayRows as germanDayRows } from '../src/reading/languages/german/day-rows.ts'
import { relativeRows as germanRelativeRows } from '../src/reading/languages/german/relative-rows.ts'
import { germanTimes } from '../src/reading/languages/german/times.ts'

const SIZE = 100_000
const CHARACTERS = ['a', 'A', '"', '“', '1', '(', ')', '[', ' ', '\n', '\t', "'", '.', '-', ',', ':', '/', '\u200b', '\u202e', '\ud800', 'é']
const WORDS =
  'the |last |May |1 |1.|1:|half |a |between |two |Monday |12:00 |of |to |first |year |earlier |1-|1/2 |the day before |mid-|early |13 May |13 and |2015 |2015-|days |ago |a week |quarter |Q3 |8.40pm |8.40pm on Saturday |the night of |Saturday to |and |more than |week before last |a week on |fiscal |nineteen |every |twice a |Christmas |Sept.|1st |23/5 |the early |at half |hundreds of |over the next |$1 million a |the first and |the new |earlier in the |will have a chance to |days before the |meet '.split(
    '|',
  )
const GERMAN_WORDS =
  'der |am |im |in der |Montag |Montagabend |Nacht zum |vergangenen |1. |1.|20 |20.|20 Uhr |halb |gegen |13. und |13. Mai |Mai |2015 |vor |vor drei |Tagen |Woche |eine |einer |seit |bis |zwischen |zwischen 14 und |von |Anfang |Ende |Mitte |Jahr |zu |um |heute |morgen |früh |jeden |einmal im |Sommer |später |zuvor |des |und |mehrere |in den |Uhr |kurz nach |Stunden |Jahre alt |drei |drei bis |Nacht auf |Tag zuvor '.split(
    '|',
  )

type Asked = {
  readonly name: string
  readonly begins: readonly string[]
  readonly pattern: RegExp
  ask(match: RegExpExecArray, before: string, after: string): unknown
}
const english: readonly Asked[] = [...dateRows, ...clockRows, ...dayRows, ...relativeRows, ...periodRows, ...setRows, ...durationRows, ...referenceRows].map(
  ({ name, begins, pattern, read }) => ({ name, begins, pattern, ask: (match, before, after) => read(match.groups ?? {}, match[0], before, after) }),
)
const german: readonly Asked[] = [...germanDateRows, ...germanDayRows, ...germanRelativeRows].map(({ begins, pattern, read }) => ({
  name: pattern.source.slice(0, 40),
  begins,
  pattern,
  ask: (match, before, after) => read(match.groups ?? {}, before, after),
}))

const spent = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

for (const [language, rows, words, times] of [
  ['English', english, WORDS, timePhrases],
  ['German', german, GERMAN_WORDS, germanTimes],
] as const) {
  const alone: { ms: number; name: string; unit: string }[] = []
  const together: { ms: number; unit: string; found: number }[] = []
  for (const unit of [...CHARACTERS, ...words]) {
    const text = unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE)
    const runs = [...text.matchAll(/\p{L}+|\d+/gu)]
    for (const { name, begins, pattern, ask } of rows) {
      const heads = new Set(begins)
      const before = spent()
      for (const { 0: word, index } of runs) {
        if (!heads.has(/\d/.test(word) ? '#' : word.toLowerCase())) continue
        pattern.lastIndex = index
        const match = pattern.exec(text)
        if (match !== null) ask(match, text.slice(Math.max(0, index - 24), index), text.slice(index + match[0].length, index + match[0].length + 24))
      }
      alone.push({ ms: spent() - before, name, unit })
    }
    const before = spent()
    const found = times.find({ text, start: 0, inQuotation: () => false })
    together.push({ ms: spent() - before, unit, found: found.length })
  }
  const [slowest] = alone.toSorted((a, b) => b.ms - a.ms)
  const [whole] = together.toSorted((a, b) => b.ms - a.ms)
  console.log(
    `${language}: ${rows.length} rules, ${CHARACTERS.length + words.length} texts of 100 kB: the slowest rule took ${slowest?.ms.toFixed(0)} ms ("${slowest?.name}", ${JSON.stringify(slowest?.unit)}), ${alone.filter(({ ms }) => ms > 100).length} over 100 ms`,
  )
  console.log(`all rules together, with joins and tense: slowest ${whole?.ms.toFixed(0)} ms (${JSON.stringify(whole?.unit)}, ${whole?.found} times found)`)
}

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

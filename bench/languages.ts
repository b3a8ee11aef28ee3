// How well a language pack reads whole pages: `node bench/languages.ts [--errors] [--unseen-errors]`.
//
// fixtures/languages/<code>/ holds invented pages with gold written by hand. The rules were tuned on three of five; the other two are told
// apart. A statement is found when half of its words (Jaccard) are in a reading's content; its speaker is right when the two share a word that
// is no article, or both name nobody. Times count by their value, places and counts by overlap.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resolved } from '../src/desk/reading/resolve-report.ts'
import { readPage } from '../src/reading/read.ts'
import { textPage } from '../src/reading/readers/plain-text.ts'
import { UNSEEN, scoreOf, type Gold, type Score } from '../test/reading/language-gold.ts'

const root = new URL('../fixtures/languages/', import.meta.url).pathname
const flag = (name: string): boolean => process.argv.includes(name)
for (const code of readdirSync(root).filter((name) => !name.includes('.'))) {
  const pages = readdirSync(join(root, code))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const name = file.replace(/\.txt$/, '')
      const gold = JSON.parse(readFileSync(join(root, code, `${name}.json`), 'utf8')) as Gold
      const text = readFileSync(join(root, code, file), 'utf8')
      const report = resolved(readPage(textPage(text)), { published: gold.published }, 'UTC', null)
      return { name, score: scoreOf(report, gold) }
    })
  for (const [part, of] of [
    ['tuned on', pages.filter(({ name }) => !UNSEEN.has(name))],
    ['unseen', pages.filter(({ name }) => UNSEEN.has(name))],
  ] as const) {
    console.log(`\n${code}, ${part}: ${of.map(({ name }) => name).join(', ')}`)
    for (const kind of ['statements', 'speakers', 'times', 'places', 'counts'] as const) {
      const sum = of.reduce((all, { score }) => add(all, score[kind]), { gold: 0, read: 0, right: 0, wrong: [] as readonly string[] })
      const [p, r] = [sum.right / (sum.read || 1), sum.right / (sum.gold || 1)]
      console.log(
        `${kind.padEnd(11)} gold ${sum.gold}, read ${sum.read}, right ${sum.right}: P ${percent(p)} R ${percent(r)} F ${percent((2 * p * r) / (p + r || 1))}`,
      )
      if (part === 'unseen' ? flag('--unseen-errors') : flag('--errors')) for (const line of sum.wrong) console.log(`  ${line}`)
    }
  }
}

function add(a: Score[keyof Score], b: Score[keyof Score]): Score[keyof Score] {
  return { gold: a.gold + b.gold, read: a.read + b.read, right: a.right + b.right, wrong: [...a.wrong, ...b.wrong] }
}
function percent(share: number): string {
  return (100 * share).toFixed(1)
}

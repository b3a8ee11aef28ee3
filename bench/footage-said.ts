// What is read in real texts of who recorded footage, why, and whether it is the original: `node bench/footage-said.ts FOLDER...`, each holding texts, pages or
// pages packed by gzip. Every answer is printed with its sentence, to be judged by eye; nothing of it is kept.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readFile } from '../src/desk/reading/read-report.ts'
import { answerQuestions } from '../src/questions/answer.ts'

const folders = process.argv.slice(2)
if (folders.length === 0) throw new Error('usage: node bench/footage-said.ts FOLDER...')
const KINDS = ['original', 'author', 'motivation']
const told = new Map<string, string[]>(KINDS.map((kind) => [kind, []]))
let [texts, speaking] = [0, 0]
for (const folder of folders)
  for (const file of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, file))
    const name = file.replace(/\.gz$/, '')
    const facts = { name, mediaType: /\.html?$/.test(name) ? 'text/html' : 'text/plain' }
    const read = await readFile(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, facts, { published: '2016-06-01' }, 'UTC').catch(() => [])
    for (const { resolved: report } of read) {
      texts++
      if (report.footage.length > 0) speaking++
      const given = { id: 'r1', title: report.report.title, publication: 'Paper', versionOf: null, takenInAt: '2016-06-01T00:00:00Z', report, judgements: {} }
      for (const { id, kind, answers } of answerQuestions({ zone: 'UTC', reports: [given], links: [], findings: [] }))
        for (const { words, statements } of answers)
          told.get(kind)?.push(`${id} ${words} <- ${statements[0]?.sentence.quote.replace(/\s+/g, ' ').slice(0, 200) ?? ''}`)
    }
  }
process.stdout.write(`${texts} texts, ${speaking} speak of footage\n`)
for (const [kind, lines] of told) process.stdout.write(`\n${kind}: ${lines.length}\n${lines.map((line) => `  ${line}\n`).join('')}`)

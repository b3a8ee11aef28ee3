// Which rules earn what: `node bench/rules.ts --corpora DIR [--only WORDS] [--from N] [--no-cases]`.
//
// Each group of rules is taken out in turn, by editing a source text as it is loaded (rules-groups.ts), and what is lost is measured on PolNeAR dev
// (quote + speaker F), TimeBank and AQUAINT, the seen four fifths (value F), and our own cases (how many of them fail). A minus is what the group earns.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GROUPS } from './rules-groups.ts'

const option = (name: string): string | null => (process.argv.includes(name) ? (process.argv[process.argv.indexOf(name) + 1] ?? null) : null)
const corpora = option('--corpora')
if (corpora === null) {
  process.stderr.write('usage: node bench/rules.ts --corpora DIR [--only WORDS] [--from N] [--no-cases]\n')
  process.exit(2)
}
const only = option('--only')
const from = Number(option('--from') ?? 0) // go on where a run was stopped
const withCases = !process.argv.includes('--no-cases')

type Measured = { readonly polnear: number; readonly timeBank: number; readonly aquaint: number; readonly failing: number | null }

const whole = measured(-1)
console.log(`nothing taken out: PolNeAR dev ${whole.polnear}, TimeBank ${whole.timeBank}, AQUAINT ${whole.aquaint}, own cases failing ${whole.failing ?? '-'}`)
console.log('\n| taken out | PolNeAR dev, quote + speaker F | TimeBank, value F | AQUAINT, value F | own cases that fail |\n| --- | --- | --- | --- | --- |')
for (const [index, group] of GROUPS.entries()) {
  if (index < from || (only !== null && !group.name.includes(only))) continue
  const found = measured(index)
  const change = (now: number, before: number): string => (now === before ? '·' : `${now > before ? '+' : '−'}${Math.abs(now - before).toFixed(1)}`)
  const cases = found.failing === null || whole.failing === null ? '-' : found.failing === whole.failing ? '·' : String(found.failing - whole.failing)
  console.log(
    `| ${group.name} | ${change(found.polnear, whole.polnear)} | ${change(found.timeBank, whole.timeBank)} | ${change(found.aquaint, whole.aquaint)} | ${cases} |`,
  )
}

function measured(without: number): Measured {
  const env = { ...process.env, DATELINE_WITHOUT: String(without) }
  const run = (bench: string, ...more: string[]): string => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', './bench/rules-hook.ts', bench, '--corpora', corpora ?? '', ...more], {
      env,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
    return stdout
  }
  const polnear = Number(/^all .* F ([\d.]+);/m.exec(run('bench/attribution.ts', '--part', 'dev'))?.[1])
  const times = run('bench/time.ts')
  const value = (set: string): number => Number(new RegExp(`^${set}, seen .*value [\\d.]+/[\\d.]+/([\\d.]+)`, 'm').exec(times)?.[1])
  return { polnear, timeBank: value('TimeBank'), aquaint: value('AQUAINT'), failing: withCases ? casesFailing(env) : null }
}

function casesFailing(env: NodeJS.ProcessEnv): number {
  const out = join(mkdtempSync(join(tmpdir(), 'rules-')), 'cases.json')
  spawnSync('npx', ['vitest', 'run', '--config', 'bench/rules-cases.config.ts', '--root', '.'], { env: { ...env, DATELINE_CASES_OUT: out } })
  return (JSON.parse(readFileSync(out, 'utf8')) as { numFailedTests: number }).numFailedTests
}

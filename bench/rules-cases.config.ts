// Our own cases with one group of rules taken out: `DATELINE_WITHOUT=<number> vitest run --config bench/rules-cases.config.ts`.
import { defineConfig } from 'vitest/config'
import { edited, GROUPS } from './rules-groups.ts'

const group = GROUPS[Number(process.env['DATELINE_WITHOUT'] ?? -1)]

export default defineConfig({
  plugins: [{ name: 'without', enforce: 'pre', transform: (source, id) => (group === undefined ? null : edited(group, id, source)) }],
  test: {
    include: [
      ...[
        'attribution',
        'voices',
        'whose-words',
        'sources',
        'not-said',
        'unasserted',
        'before-a-court',
        'in-turn',
        'running-on',
        'headlines',
        'who-he-is',
        'named-after',
        'nobody-said',
        'by-layout',
        'chains',
        'quoted-mail',
        'pages',
        'counts',
        'count-scopes',
      ],
      ...['scene', 'places', 'quotations', 'sentences', 'time-phrases'],
    ]
      .map((name) => `test/reading/${name}.test.ts`)
      .concat(['test/time/resolve.test.ts', 'test/time/wider.test.ts', 'test/time/pages.test.ts', 'test/shelves.test.ts']),
    testNamePattern: /^(?!.*(?:100 kB|hundred thousand|thousand of one|no time|bounded time|milliseconds)).*$/,
    reporters: ['json', 'default'],
    outputFile: process.env['DATELINE_CASES_OUT'] ?? 'cases.json',
    fsModuleCache: false, // it knows nothing of which group is taken out
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    isolate: false,
    maxWorkers: 1,
  },
})

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/trap/set-up.ts'],
    reporters: ['default', './test/closing-line.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Programs that tests start read the code that an earlier one compiled.
    env: { NODE_COMPILE_CACHE: 'node_modules/.cache/code' },
  },
})

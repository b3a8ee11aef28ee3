import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/trap/set-up.ts'],
    reporters: ['default', './test/closing-line.ts'],
    // Limits are there to end what hangs, and measure nothing: what takes a second on four quiet cores may take a minute on two that are busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    pool: 'forks',
    // Programs that tests start read the code that an earlier one compiled.
    env: { NODE_COMPILE_CACHE: 'node_modules/.cache/code' },
  },
})

// The last line of a run, in one form for every reader: "12 passed, 0 failed, 1 skipped". A failure outside any test counts as one.
import type { Reporter, TestModule } from 'vitest/node'

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) count[test.result().state]++
      if (module.errors().length > 0) count.failed++
    }
    const failed = count.failed + errors.length
    process.on('exit', (code) =>
      console.log(`\n${count.passed} passed, ${failed === 0 && code !== 0 ? 1 : failed} failed, ${count.skipped + count.pending} skipped`),
    )
  }
}

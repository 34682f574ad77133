import type { Vitest } from 'vitest/node'
import { parseCLI, startVitest } from 'vitest/node'
import type { Environment } from './flags.ts'

const help = `npm test [-- files and flags of vitest]
  Runs every test, or those of the files named. Builds the sample site where a test needs it, and uses the
  browser of MCR_BROWSER, an installed Chrome or Chromium, or the one npm brought (Linux x64), in this order.
  MCR_TEST_ZONE=<time zone> runs them elsewhere than in Asia/Shanghai.`

/** Runs the tests once; the last line counts them, a file that cannot be loaded being one that failed. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  if (argv.includes('--help')) {
    process.stdout.write(`${help}\n`)
    return 0
  }
  const { filter, options } = parseCLI(['vitest', 'run', ...argv])
  // progress is for a terminal; in CI only what failed and the closing line matter
  const reporters = env['CI'] === undefined ? {} : { reporters: ['dot'] }
  const vitest = await startVitest(filter, { ...reporters, ...options, watch: false })
  const counts = countTests(vitest)
  await vitest.close()
  // set by vitest where something failed outside any test
  const failed = counts.failed === 0 && process.exitCode ? 1 : counts.failed
  const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`
  process.stdout.write(`\n${counts.passed} passed, ${failed} failed${skipped}\n`)
  return failed === 0 ? 0 : 1
}

function countTests(vitest: Vitest): { passed: number; failed: number; skipped: number } {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const module of vitest.state.getTestModules()) {
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed' || state === 'failed') counts[state]++
      else counts.skipped++
    }
    // a file or a suite broken outside its tests: its import, a hook
    const broken = module.errors().length + [...module.children.allSuites()].flatMap((s) => s.errors()).length
    counts.failed += broken
  }
  return counts
}

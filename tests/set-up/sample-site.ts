import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the site built from `data/sample`, once per run: `inject('sampleSite')`. */
    sampleSite: string
  }
}

/** Builds the sample review with the command a user would type, before the first test that needs it. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-site-'))
  const site = join(folder, 'site')
  const build = ['scripts/mcr.mjs', 'build', '--data', 'data/sample', '--out', site]
  const { root } = project.config
  const { status, stdout, stderr } = spawnSync(process.execPath, build, { encoding: 'utf8', cwd: root })
  if (status !== 0)
    throw new Error(`The sample site was not built (exit ${String(status)}):\n${stdout}${stderr}`)
  project.provide('sampleSite', site)
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}

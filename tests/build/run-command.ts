import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command as a user would type it, with nothing of ours in its environment. */
export function runCommand(command: string, argv: readonly string[]): Outcome {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('MCR_')))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/mcr.mjs'), command, ...argv],
    { encoding: 'utf8', env, cwd: tmpdir(), maxBuffer: 64 * 2 ** 20 },
  )
  return { code: status, stdout, stderr }
}

/** Runs commands one after the other in one process, where starting each would cost more than what it does. */
export function runInTurn(commands: readonly (readonly string[])[]): Outcome[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'run-in-turn.mjs'), JSON.stringify(commands)],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') },
      cwd: tmpdir(),
      maxBuffer: 64 * 2 ** 20,
    },
  )
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
  return JSON.parse(stdout) as Outcome[]
}

/** A new folder with these files. */
export function writeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-data-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** The least an account team has: two accounts, two people, three meetings. */
export const goodFiles = {
  'accounts.csv': 'account_id,name,tier\nA1,North Quay Ltd,S\nA2,South Quay Ltd,B\n',
  'contacts.csv':
    'contact_id,account_id,name,decision_role,influence,support\n' +
    'P1,A1,Ada Brook,D,5,1\nP2,A2,Ben Carr,E,3,0\n',
  'activities.csv':
    'activity_id,date,account_id,contact_ids,kind,status\n' +
    'T1,2026-07-06,A1,P1,visit,completed\nT2,2026-09-01,A2,P2,call,completed\nT3,2026-10-05,A1,P1,visit,completed\n',
} as const

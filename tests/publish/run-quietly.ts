import { vi } from 'vitest'
import { run as person } from '../../scripts/person.ts'
import { run as publish } from '../../scripts/publish.ts'
import { run as verify } from '../../scripts/verify.ts'
import type { Outcome } from '../build/run-command.ts'

const commands = { person, publish, verify }

/** Runs a command in this process and gives what it said. */
export async function runQuietly(command: keyof typeof commands, ...argv: string[]): Promise<Outcome> {
  const said = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text)
      return true
    }),
  )
  try {
    return { code: await commands[command](argv, {}), ...said }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

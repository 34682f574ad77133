import { spawn } from 'node:child_process'
import { median } from 'd3'

/** What one run of a whole process took: wall and CPU seconds, peak memory in MB, and what it printed. */
export interface ProcessRun {
  readonly wall: number
  readonly cpu: number
  readonly peak: number
  readonly printed: string
}

// The child reports on itself as its last word: resource usage counts all its threads, which an outside clock does not.
const reporter = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const u = process.resourceUsage(); process.stderr.write('\\n@' + JSON.stringify([u.userCPUTime + u.systemCPUTime, u.maxRSS])) })",
)}`

/** Runs a script in a process of its own; throws where it fails, with what it said. */
export async function runProcess(script: string, args: readonly string[]): Promise<ProcessRun> {
  const begun = performance.now()
  const child = spawn(process.execPath, ['--import', reporter, script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  let errors = ''
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()))
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${errors}`)
  const usage = JSON.parse(errors.slice(errors.lastIndexOf('@') + 1)) as [number, number]
  return { wall: (performance.now() - begun) / 1000, cpu: usage[0] / 1e6, peak: usage[1] / 1024, printed }
}

/** The median of each figure over several runs. */
export function medianRun(runs: readonly ProcessRun[]): ProcessRun {
  const of = (figure: (run: ProcessRun) => number): number => median(runs, figure) ?? Number.NaN
  return {
    wall: of((run) => run.wall),
    cpu: of((run) => run.cpu),
    peak: of((run) => run.peak),
    printed: runs[0]?.printed ?? '',
  }
}

/** Runs several commands in turn, round after round, so that a drifting machine hits all alike; the median of each. */
export async function runInTurn(
  commands: readonly { readonly script: string; readonly args: readonly string[] }[],
  rounds: number,
): Promise<ProcessRun[]> {
  const runs: ProcessRun[][] = commands.map(() => [])
  for (let round = 0; round < rounds; round += 1)
    for (const [index, command] of commands.entries())
      runs[index]?.push(await runProcess(command.script, command.args))
  return runs.map(medianRun)
}

import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ExportSize, makeExport } from './bench/make-export.ts'
import { type ProcessRun, runInTurn } from './bench/measure-process.ts'
import { type Environment, printStop, readFlags } from './flags.ts'

const definition = {
  command: 'bench',
  does: 'measures ingest against bare papaparse + zod, and the cost of account pages and their charts',
  flags: {
    rounds: { takes: 'N', says: 'rounds of which the median is printed; default 5' },
    only: { takes: 'PART', says: 'ingest or pages; default both' },
  },
} as const

const scripts = join(import.meta.dirname, 'bench')
const log: ExportSize = { accounts: 2_000, peoplePerAccount: 10, activities: 1_000_000 }
const pageSizes = [200, 2_000] as const

const print = (text: string): void => void process.stdout.write(`${text}\n`)
const figures = ({ wall, cpu, peak }: ProcessRun): string =>
  `${wall.toFixed(2)} s wall, ${cpu.toFixed(2)} s CPU, ${peak.toFixed(0)} MB`

async function benchIngest(folder: string, rounds: number): Promise<void> {
  const data = join(folder, 'log')
  await makeExport(data, log)
  const [stream, chunk, ours] = await runInTurn(
    [
      { script: join(scripts, 'bare-parse.ts'), args: [join(data, 'activities.csv'), 'stream'] },
      { script: join(scripts, 'bare-parse.ts'), args: [join(data, 'activities.csv'), 'chunk'] },
      { script: join(scripts, 'ingest-fold.ts'), args: [data] },
    ],
    rounds,
  )
  if (stream === undefined || chunk === undefined || ours === undefined) return
  const ratio = (bare: ProcessRun): string =>
    `${(ours.wall / bare.wall).toFixed(2)} × its wall, ${(ours.cpu / bare.cpu).toFixed(2)} × its CPU`
  print(`ingest and fold of ${log.activities} activities, median of ${rounds}`)
  print(`  bytes to facts, ours               ${figures(ours)}`)
  print(`  papaparse + zod, as a Node stream  ${figures(stream)}; ours takes ${ratio(stream)}`)
  print(`  papaparse + zod, chunk by chunk    ${figures(chunk)}; ours takes ${ratio(chunk)}`)
}

interface PageCosts {
  readonly pages: number
  readonly figures: number
  readonly accounts: number
  readonly seconds: Readonly<Record<'ingest' | 'measure' | 'present' | 'charts' | 'render', number>>
}

async function benchPages(folder: string, rounds: number): Promise<void> {
  await mkdir(join(import.meta.dirname, '..', '.work'), { recursive: true })
  const commands = []
  for (const accounts of pageSizes) {
    const data = join(folder, `accounts-${accounts}`)
    await makeExport(data, { accounts, peoplePerAccount: 14, activities: accounts * 300 })
    commands.push({ script: join(scripts, 'build-pages.ts'), args: [data] })
  }
  const runs = await runInTurn(commands, rounds)
  print(`account pages in two languages, median of ${rounds}; CPU ms an account`)
  for (const run of runs) {
    const { accounts, pages, figures: drawn, seconds } = JSON.parse(run.printed) as PageCosts
    const each = (stage: keyof PageCosts['seconds']): string =>
      ((seconds[stage] / accounts) * 1000).toFixed(1)
    print(`  ${accounts} accounts, ${pages} pages, ${drawn} figures: ${figures(run)}`)
    print(
      `    ingest ${each('ingest')}, measure ${each('measure')}, present ${each('present')}, render ${each('render')}` +
        ` of which charts ${each('charts')} (${((seconds.charts / seconds.render) * 100).toFixed(0)} %)`,
    )
  }
}

/** Prints what it measured; makes no claim that can fail, because timings are no tests. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  const rounds = Number(read.flags.rounds ?? 5)
  const part = read.flags.only
  const known = part === undefined || part === 'ingest' || part === 'pages'
  if (!Number.isInteger(rounds) || rounds < 1 || !known) {
    process.stderr.write('--rounds takes a whole number from 1, --only ingest or pages.\n')
    return 2
  }
  const folder = await mkdtemp(join(tmpdir(), 'mcr-bench-'))
  try {
    if (part !== 'pages') await benchIngest(folder, rounds)
    if (part !== 'ingest') await benchPages(folder, rounds)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return 0
}

import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ExportSize, makeExport } from './bench/make-export.ts'
import { medianRun, type ProcessRun, runInTurn, runProcess } from './bench/measure-process.ts'
import { type Environment, printStop, readFlags } from './flags.ts'

const definition = {
  command: 'bench',
  does: 'measures ingest against bare papaparse + zod, facts by DuckDB against our own, charts against Plot in linkedom, and the cost of pages',
  flags: {
    rounds: { takes: 'N', says: 'rounds of which the median is printed; default 5' },
    only: {
      takes: 'PART',
      says: 'ingest, engine, charts, plain (pages without charts) or pages; default all',
    },
    largest: {
      says: '10,000,000 activities by an engine and pages of 20,000 accounts too, once: takes long',
    },
  },
} as const

const scripts = join(import.meta.dirname, 'bench')
const parts = ['ingest', 'engine', 'charts', 'plain', 'pages'] as const
const log: ExportSize = { accounts: 2_000, peoplePerAccount: 10, activities: 1_000_000 }
const engineLog: ExportSize = { accounts: 4_000, peoplePerAccount: 10, activities: 2_000_000 }
const largestLog: ExportSize = { accounts: 20_000, peoplePerAccount: 10, activities: 10_000_000 }
const ENGINE_MEMORY = '500MB'
const pageSizes = [200, 2_000] as const
const LARGEST = 20_000

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

async function benchEngine(folder: string, size: ExportSize, rounds: number): Promise<void> {
  const data = join(folder, `log-${size.activities}`)
  await makeExport(data, size)
  const [ours, engine] = await runInTurn(
    [
      { script: join(scripts, 'fold-edition.ts'), args: [data] },
      { script: join(scripts, 'count-facts.ts'), args: [data, ENGINE_MEMORY] },
    ],
    rounds,
  )
  if (ours === undefined || engine === undefined) return
  const ratio = (of: 'wall' | 'cpu' | 'peak'): string => (engine[of] / ours[of]).toFixed(2)
  print(`facts of ${size.activities} activities for nine quarter ends, median of ${rounds}`)
  print(`  read and folded here               ${figures(ours)}`)
  print(`  counted by DuckDB (${ENGINE_MEMORY})          ${figures(engine)}`)
  print(`  that is ${ratio('wall')} × the wall, ${ratio('cpu')} × the CPU, ${ratio('peak')} × the memory`)
}

interface PageCosts {
  readonly pages: number
  readonly figures: number
  readonly accounts: number
  readonly seconds: Readonly<Record<'ingest' | 'measure' | 'present' | 'charts' | 'render', number>>
}

/** Accounts of 14 people and 30 activities. */
async function makeAccounts(folder: string, accounts: number): Promise<string> {
  const data = join(folder, `accounts-${accounts}`)
  await makeExport(data, { accounts, peoplePerAccount: 14, activities: accounts * 30 })
  return data
}

async function benchCharts(folder: string, rounds: number): Promise<void> {
  const data = await makeAccounts(folder, 200)
  const { printed } = await runProcess(join(scripts, 'draw-charts.ts'), [data, String(rounds)])
  print(`charts, CPU ms a drawing: ours / by Plot in linkedom, in turn, median of ${rounds}`)
  for (const [chart, [ours = Number.NaN, twin = Number.NaN]] of Object.entries(
    JSON.parse(printed) as Record<string, number[]>,
  ))
    print(
      `  ${chart.padEnd(18)} ${ours.toFixed(2).padStart(6)} / ${twin.toFixed(2).padStart(6)} = ${(ours / twin).toFixed(2)}`,
    )
}

async function benchPlain(folder: string, rounds: number): Promise<void> {
  const beside = join(import.meta.dirname, '..', '.work')
  await mkdir(beside, { recursive: true })
  const data = await makeAccounts(folder, 2_000)
  const runs: Record<'models' | 'ours' | 'bare', ProcessRun[]> = { models: [], ours: [], bare: [] }
  for (let round = 0; round < rounds; round += 1) {
    const work = await mkdtemp(join(beside, 'bench-'))
    try {
      runs.models.push(await runProcess(join(scripts, 'plain-models.ts'), [data, work]))
      runs.ours.push(await runProcess(join(scripts, 'render-pages.ts'), [work]))
      runs.bare.push(await runProcess(join(scripts, 'bare-pages.ts'), [work]))
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  }
  const [models, ours, bare] = [medianRun(runs.models), medianRun(runs.ours), medianRun(runs.bare)]
  if (models.printed !== bare.printed) throw new Error(`bare: ${bare.printed} pages of ${models.printed}`)
  const ratio = (cpu: number): string => `${cpu.toFixed(1)} s CPU, ${(cpu / bare.cpu).toFixed(2)} × bare`
  print(`${models.printed} account pages without charts, a process each, in turn, median of ${rounds}`)
  print(`  bare Astro pages of the same bytes ${figures(bare)}`)
  print(`  rendering ${ratio(ours.cpu)}`)
  print(`  from rows to pages ${ratio(models.cpu + ours.cpu)}`)
}

async function benchPages(folder: string, sizes: readonly number[], rounds: number): Promise<void> {
  await mkdir(join(import.meta.dirname, '..', '.work'), { recursive: true })
  const commands = []
  for (const accounts of sizes) {
    const data = await makeAccounts(folder, accounts)
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
  const known = part === undefined || parts.some((one) => one === part)
  if (!Number.isInteger(rounds) || rounds < 1 || !known) {
    process.stderr.write(`--rounds takes a whole number from 1, --only one of ${parts.join(', ')}.\n`)
    return 2
  }
  const folder = await mkdtemp(join(tmpdir(), 'mcr-bench-'))
  try {
    const isAsked = (one: string): boolean => part === undefined || part === one
    if (isAsked('ingest')) await benchIngest(folder, rounds)
    if (isAsked('engine')) await benchEngine(folder, engineLog, rounds)
    if (isAsked('charts')) await benchCharts(folder, rounds)
    if (isAsked('plain')) await benchPlain(folder, rounds)
    if (isAsked('pages')) await benchPages(folder, pageSizes, rounds)
    if (read.flags.largest && isAsked('engine')) await benchEngine(folder, largestLog, 1)
    if (read.flags.largest && isAsked('pages')) await benchPages(folder, [LARGEST], 1)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return 0
}

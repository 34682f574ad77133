import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Environment } from './flags.ts'
import { printStop, readFlags } from './flags.ts'

const definition = { command: 'check', does: 'types, lint and format of the whole project', flags: {} }

const root = join(import.meta.dirname, '..')
const tools = [
  { name: 'types', file: 'typescript/bin/tsc', argv: ['--project', '.'] },
  {
    name: 'types in pages',
    file: 'astro/bin/astro.mjs',
    argv: ['check', '--minimumFailingSeverity', 'warning'],
  },
  { name: 'lint', file: 'eslint/bin/eslint.js', argv: ['.', '--max-warnings', '0'] },
  { name: 'format', file: 'prettier/bin/prettier.cjs', argv: ['--check', '--log-level', 'warn', '.'] },
]

/** Runs every tool even where one failed, so that one run names all there is to do. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  let exitCode = 0
  for (const { name, file, argv } of tools) {
    const { code, output } = await runTool(file, argv)
    process.stdout.write(`${name}: ${code === 0 ? 'ok' : `failed\n${output}`}\n`)
    if (code !== 0) exitCode = 1
  }
  return exitCode
}

function runTool(file: string, argv: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const tool = spawn(process.execPath, [join(root, 'node_modules', file), ...argv], { cwd: root })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    tool.stdout.on('data', collect)
    tool.stderr.on('data', collect)
    tool.on('error', reject)
    tool.on('close', (code) => {
      resolve({ code: code ?? 1, output })
    })
  })
}

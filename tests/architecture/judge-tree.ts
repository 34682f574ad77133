import { rules } from './rules.ts'
import type { SourceText } from './judge-imports.ts'
import { folderOf } from './judge-imports.ts'

/** All that may stand at the top of the project; what tools make is git-ignored and not looked at. */
export const topLevel: readonly string[] = [
  ...['README.md', 'LICENSE', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['astro.config.mjs', 'eslint.config.mjs', 'vitest.config.ts'],
  ...['.ci', '.github', '.gitignore', '.npmrc', '.prettierignore', '.prettierrc.json'],
  ...['data', 'docs', 'scripts', 'src', 'tests'],
]

const made: readonly string[] = ['.git', 'node_modules', 'dist', 'site', '.astro', '.work', 'coverage']
const longest = 300
const vague: readonly string[] = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'old', 'v2']
/** Folders of src that hold no code which imports. */
const quiet: readonly string[] = ['styles', 'public']

export function judgeTopLevel(names: readonly string[]): string[] {
  return names
    .filter((name) => !topLevel.includes(name) && !made.includes(name))
    .map(
      (name) =>
        `${name}: nothing but what tools force stands at the top, so that the folder list is the map.`,
    )
}

/** What is wrong with where code files are, what they are called and how long they are. */
export function judgeTree(files: readonly SourceText[]): string[] {
  const planned = [...rules.map(({ from }) => from), ...quiet, 'env']
  return files.flatMap(({ path, text }) => {
    const problems: string[] = []
    const lines = text.trimEnd().split('\n').length
    if (lines > longest)
      problems.push(
        `${path}: ${String(lines)} lines; above ${String(longest)} it holds more than one concept: split it.`,
      )
    // the last word names the thing: `common-hanzi` are hanzi, `date-utils` is a drawer
    const nouns = path.split('/').map(
      (part) =>
        part
          .replace(/(\.[a-z]+)$/, '')
          .split(/[-.]/)
          .at(-1) ?? '',
    )
    const bad = nouns.find((noun) => vague.includes(noun.toLowerCase()))
    if (bad !== undefined)
      problems.push(`${path}: "${bad}" does not say what it holds; a file is named for what it exports.`)
    if (!isWellNamed(path))
      problems.push(`${path}: files are kebab-case, components PascalCase, as everywhere here.`)
    if (path.startsWith('src/') && !planned.includes(folderOf(path)))
      problems.push(
        `${path}: no stage of the trip is called ${folderOf(path)}; src/README.md says what belongs where.`,
      )
    return problems
  })
}

function isWellNamed(path: string): boolean {
  const name = path.split('/').at(-1) ?? ''
  // pages are named by the paths they make
  if (path.startsWith('src/pages/')) return true
  if (name.endsWith('.astro')) return /^[A-Z][A-Za-z0-9]*\.astro$/.test(name)
  return /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(name)
}

import { dirname, posix } from 'node:path'
import * as d3Array from 'd3-array'
import * as d3Time from 'd3-time'
import type { Import } from './read-imports.ts'
import { readImports } from './read-imports.ts'
import type { PackageRule, Rule } from './rules.ts'

export interface SourceText {
  /** Path from the root of the project, with slashes: `src/lib/day.ts`. */
  readonly path: string
  readonly text: string
}

const partExports: Readonly<Record<string, object>> = { 'd3-array': d3Array, 'd3-time': d3Time }

/** What in these files breaks which rule and why the rule is there; one sentence each, in the order of the files. */
export function judgeImports(files: readonly SourceText[], rules: readonly Rule[]): string[] {
  const violations: string[] = []
  const usersOf = new Map<string, Set<string>>()
  for (const file of files) {
    const from = folderOf(file.path)
    const rule = rules.find((candidate) => candidate.from === from)
    if (!rule) {
      violations.push(`${file.path}: no rule says what ${from} may import, so nothing belongs there.`)
      continue
    }
    for (const found of readImports(file.path, file.text)) {
      const problem = isRelative(found.target)
        ? judgeOwn(file.path, found, rule)
        : judgePackage(found, rule, (name) => {
            const key = `${from} ${name}`
            usersOf.set(key, (usersOf.get(key) ?? new Set()).add(file.path))
          })
      if (problem !== undefined) violations.push(`${file.path}: ${problem}, since ${rule.because}`)
    }
  }
  for (const [key, users] of usersOf) {
    const [from, name] = key.split(' ')
    if (users.size > 1)
      violations.push(
        `${from ?? ''}: ${name ?? ''} is imported by ${[...users].join(' and ')}, ` +
          'but only one file may, so that it can be replaced in one place.',
      )
  }
  return violations
}

/** `src/lib/day.ts` → `lib`; `src/pipeline.ts` → `pipeline`; `scripts/sample/dice.ts` → `scripts`. */
export function folderOf(path: string): string {
  const [top = '', second = '', ...rest] = path.split('/')
  if (top !== 'src') return top
  return rest.length === 0 ? second.replace(/\.[^.]+$/, '') : second
}

function isRelative(target: string): boolean {
  return target.startsWith('.') || target.startsWith('/')
}

function judgeOwn(path: string, found: Import, rule: Rule): string | undefined {
  const target = posix.normalize(posix.join(dirname(path), found.target))
  const folder = folderOf(target)
  if (folder === rule.from || rule.folders.includes(folder)) return undefined
  if (rule.files?.some((file) => target.startsWith(`src/${file}.`))) return undefined
  if (rule.typesOf?.includes(folder))
    return found.typeOnly
      ? undefined
      : `may import only types (\`import type\`) from ${folder}, not ${target}`
  return `may not import ${target}`
}

function judgePackage(found: Import, rule: Rule, use: (name: string) => void): string | undefined {
  const allowed = rule.packages.find(({ name }) => isPartOf(found.target, name))
  if (!allowed) return `may not import ${found.target}`
  // a type leaves no dependency behind
  if (allowed.oneFile && !found.typeOnly) use(allowed.name)
  const foreign = found.names.filter((name) => !isOfParts(name, allowed))
  if (foreign.length > 0)
    return `may import from ${found.target} only what ${(allowed.parts ?? []).join(' and ')} export, not ${foreign.join(', ')}`
  return undefined
}

function isPartOf(target: string, name: string): boolean {
  return name === 'node:*' ? target.startsWith('node:') : target === name || target.startsWith(`${name}/`)
}

function isOfParts(name: string, { parts }: PackageRule): boolean {
  return !parts || parts.some((part) => name in (partExports[part] ?? {}))
}

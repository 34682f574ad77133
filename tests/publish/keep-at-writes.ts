import { cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import type * as Promises from 'node:fs/promises'
import { join, relative } from 'node:path'

/** What is kept, and where: null while nothing is. */
let keeping: {
  readonly folder: string
  readonly into: string
  readonly states: string[]
  many: number
} | null = null

/** Files written by the dozen, each like the one before, into what counts for nothing until it is renamed. */
const isOneOfMany = (path: string): boolean => /\.publishing\/.|\.writing\/.|\.json\.gz/.test(path)

/**
 * Keeps the folder as a process killed just before this write would leave it; of those that come by the dozen, one in
 * fifty. Removing a folder stops with half of it gone.
 */
function keepBefore(path: string, isRemoving = false): void {
  if (keeping === null || relative(keeping.folder, path).startsWith('..')) return
  if (isOneOfMany(path) && keeping.many++ % 50 !== 0) return
  const state = join(keeping.into, String(keeping.states.length))
  mkdirSync(state, { recursive: true })
  cpSync(keeping.folder, state, { recursive: true })
  keeping.states.push(state)
  const removed = join(state, relative(keeping.folder, path))
  if (isRemoving && statSync(removed, { throwIfNoEntry: false })?.isDirectory())
    for (const [at, name] of readdirSync(removed).entries())
      if (at % 2 === 0) rmSync(join(removed, name), { recursive: true })
}

/** Runs some work and gives copies of `folder` as it was before each write to it, in order. */
export async function keepAtWrites(
  folder: string,
  into: string,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const states: string[] = []
  keeping = { folder, into, states, many: 0 }
  try {
    await work()
  } finally {
    keeping = null
  }
  return states
}

/** `node:fs/promises` whose writes can be watched. */
export function watchedFiles(actual: typeof Promises): typeof Promises {
  return {
    ...actual,
    rename: (from, to) => {
      keepBefore(String(to))
      return actual.rename(from, to)
    },
    mkdir: ((path: string, options: { readonly recursive: true }) => {
      keepBefore(path)
      return actual.mkdir(path, options)
    }) as typeof Promises.mkdir,
    writeFile: ((path: string, text: string) => {
      keepBefore(path)
      return actual.writeFile(path, text)
    }) as typeof Promises.writeFile,
    cp: (from, to, ...more) => {
      keepBefore(String(to))
      return actual.cp(from, to, ...more)
    },
    rm: (path, ...more) => {
      keepBefore(String(path), true)
      return actual.rm(path, ...more)
    },
  }
}

import type * as Promises from 'node:fs/promises'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** After how many more writes everything stands still; Infinity: never. */
let left = Infinity

/** Lets `writes` calls that change files through and stops dead at the next one. */
export function stopAfter(writes: number): void {
  left = writes
}

type Call<Args extends unknown[], Result> = (...args: Args) => Promise<Result>

/** As a killed process does, a stopped call never returns, so no `catch` or `finally` behind it runs either. */
const forever = new Promise<never>(() => {})

function stoppable<Args extends unknown[], Result>(
  call: Call<Args, Result>,
  halfDone: (...args: Args) => void = () => {},
): Call<Args, Result> {
  return (...args) => {
    if (left === Infinity || left-- > 0) return call(...args)
    // what comes after the one it stopped at must not be reached
    left = 0
    halfDone(...args)
    stopped?.()
    return forever
  }
}

let stopped: (() => void) | undefined

/** Runs to its end, true, or to where it stands still, false. */
export async function runUntilStopped(work: () => Promise<unknown>): Promise<boolean> {
  const halted = new Promise<boolean>((done) => {
    stopped = () => done(false)
  })
  const ended = await Promise.race([work().then(() => true), halted])
  left = Infinity
  return ended
}

function removeHalf(path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const { parentPath, name } of files.filter((_, at) => at % 2 === 0)) rmSync(join(parentPath, name))
}

/** `node:fs/promises` that can be stopped at any call that changes files; removing stops half-way through. */
export function stoppableFiles(actual: typeof Promises): typeof Promises {
  return {
    ...actual,
    rename: stoppable(actual.rename),
    mkdir: stoppable(actual.mkdir as Call<unknown[], unknown>) as typeof Promises.mkdir,
    writeFile: stoppable(actual.writeFile as Call<unknown[], void>) as typeof Promises.writeFile,
    rm: stoppable(actual.rm, (path) => removeHalf(String(path))),
  }
}

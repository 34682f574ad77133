// Loaded before a command by a test: kills the process, as a power cut would, at the write named by DIE_AT. Only writes
// that touch a folder beside the site or the site itself count, so that the number stays small.
import { promises, readdirSync, rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'

let left = Number(process.env.DIE_AT)
const counts = (path) => /\.(publishing|placing)$|\.placing[/\\]/.test(String(path))

for (const name of ['rename', 'rm', 'mkdir']) {
  const call = promises[name]
  promises[name] = (path, ...more) => {
    if (counts(path) && left-- === 0) {
      // removing a folder stops with half of it gone
      if (name === 'rm') for (const one of entries(String(path)).slice(1)) rmSync(one, { recursive: true })
      process.kill(process.pid, 'SIGKILL')
    }
    return call(path, ...more)
  }
}
syncBuiltinESMExports()

function entries(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

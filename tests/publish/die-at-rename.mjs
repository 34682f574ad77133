// Loaded before a command by a test: kills the process, as a power cut would, at the rename of the path DIE_AT ends.
import { promises } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { rename } = promises
promises.rename = (from, to) => {
  if (String(from).endsWith(process.env.DIE_AT)) process.kill(process.pid, 'SIGKILL')
  return rename(from, to)
}
syncBuiltinESMExports()

// The door of every command: `node scripts/mcr.mjs <command> [flags]`, which is what `npm run <command>` calls.
// Written so that an old Node can read it far enough to say what to do (no types, no `node:` names, no `?.`).
import { existsSync, readFileSync } from 'fs'
import module from 'module'
import { dirname, join } from 'path'
import { fileURLToPath } from 'url'
import v8 from 'v8'

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(here)
/** The oldest Node that runs TypeScript as it is and that all our dependencies take. */
const oldest = [22, 19]

const settings = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
/** A command is a line of package.json that comes through here and whose file is there. */
const commands = Object.keys(settings.scripts).filter(
  (name) => settings.scripts[name] === 'node scripts/mcr.mjs ' + name && existsSync(join(here, name + '.ts')),
)

function refusal(command) {
  const version = process.versions.node.split('.').map(Number)
  if (version[0] < oldest[0] || (version[0] === oldest[0] && version[1] < oldest[1])) {
    return (
      'MCR Atlas needs Node ' +
      oldest.join('.') +
      ' or newer; this is Node ' +
      process.versions.node +
      '.\n' +
      '`npm ci` (without --ignore-scripts) brings Node ' +
      settings.devDependencies.node +
      ' into this folder,' +
      ' and `npm run <command>` uses it.'
    )
  }
  if (!existsSync(join(root, 'node_modules'))) return 'Nothing is installed yet: run `npm ci` first.'
  if (commands.includes(command)) return null
  return (
    (command ? 'There is no command `' + command + '`.' : 'Say which command.') +
    ' There are: ' +
    commands.join(', ') +
    '. Each prints its flags with --help.'
  )
}

const [command, ...argv] = process.argv.slice(2)
const refused = refusal(command)
if (refused === null) {
  // a build must make no request, and Astro would report its use
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  // half a second of every start is taking types off: remembered, also for the processes a command begins
  process.env.NODE_COMPILE_CACHE =
    process.env.NODE_COMPILE_CACHE || join(root, 'node_modules', '.cache', 'compiled')
  if (module.enableCompileCache) module.enableCompileCache(process.env.NODE_COMPILE_CACHE)
  // by itself the heap grows to two and a half times of what is in use before it is looked through
  v8.setFlagsFromString('--heap-growing-percent=40')
  import('./' + command + '.ts')
    .then((module) => module.run(argv, process.env))
    .then((code) => {
      process.exitCode = code
    })
} else {
  process.stderr.write(refused + '\n')
  process.exitCode = 2
}

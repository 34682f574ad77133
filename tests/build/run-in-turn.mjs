// Runs commands one after the other in one process, each as `scripts/mcr.mjs` would, and prints what they came to as
// JSON: starting the site generator is most of what a small build costs. `copy FROM TO` keeps a folder as it is then.
import { cpSync } from 'node:fs'

const outcomes = []
const { write } = process.stdout
for (const [command, ...argv] of JSON.parse(process.argv[2])) {
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'])
    process[stream].write = (text) => {
      said[stream] += text
      return true
    }
  if (command === 'copy') cpSync(argv[0], argv[1], { recursive: true })
  const code = command === 'copy' ? 0 : await (await import(`../../scripts/${command}.ts`)).run(argv, {})
  outcomes.push({ code, ...said })
}
process.stdout.write = write
process.stdout.write(JSON.stringify(outcomes))

// Runs commands one after the other in one process, each as `scripts/mcr.mjs` would, and prints what they came to as
// JSON: starting the site generator is most of what a small build costs.
const outcomes = []
const { write } = process.stdout
for (const [command, ...argv] of JSON.parse(process.argv[2])) {
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'])
    process[stream].write = (text) => {
      said[stream] += text
      return true
    }
  const { run } = await import(`../../scripts/${command}.ts`)
  outcomes.push({ code: await run(argv, {}), ...said })
}
process.stdout.write = write
process.stdout.write(JSON.stringify(outcomes))

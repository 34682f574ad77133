import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'astro'

// The site of a work folder once more, as bare Astro pages that read the same bytes and print them: how many.
const [work] = process.argv.slice(2)
if (work === undefined) throw new Error('usage: bare-pages.ts WORK')

const route = `---
import { readFileSync, readdirSync } from 'node:fs'
const site = process.env.MCR_BARE
export const getStaticPaths = () =>
  readdirSync(process.env.MCR_BARE, { recursive: true })
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ params: { page: name.slice(0, -5) } }))
const html = readFileSync(site + '/' + Astro.params.page + '.html', 'utf8')
---
<Fragment set:html={html} />
`
const bare = join(work, 'bare')
await mkdir(join(bare, 'src', 'pages'), { recursive: true })
await writeFile(join(bare, 'src', 'pages', '[...page].astro'), route)
process.env['MCR_BARE'] = join(work, 'site')
process.chdir(work)
await build({
  root: bare,
  configFile: false,
  outDir: join(work, 'again'),
  cacheDir: join(work, 'astro-bare'),
  build: { format: 'preserve' },
  logLevel: 'error',
  vite: { cacheDir: join(work, 'vite-bare'), logLevel: 'error' },
})
const printed = await readdir(join(work, 'again'), { recursive: true })
process.stdout.write(String(printed.filter((name) => name.endsWith('.html')).length))

import { mkdirSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { launchBrowser } from './browser.ts'
import { takePicture } from './picture.ts'
import { servePath } from './serve-path.ts'

// node tests/browser/pictures.ts <site> <folder for pictures> [pages …]
// Pictures of pages to look at: wide and phone, light and dark, and the printed PDF. A page is named by its path in the
// site, or by a part of it (`account` takes the first page whose path holds it); without any, all index pages.

const [site, outDir, ...wanted] = process.argv.slice(2)
if (site === undefined || outDir === undefined) {
  process.stderr.write('node tests/browser/pictures.ts <site> <folder for pictures> [pages …]\n')
  process.exit(2)
}

const all = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.html'))
  .sort()
const pages =
  wanted.length === 0
    ? all.filter((path) => path.endsWith('index.html'))
    : wanted.map(
        (part) => all.find((path) => path === part) ?? all.find((path) => path.includes(part)) ?? part,
      )

mkdirSync(outDir, { recursive: true })
const served = await servePath(site, '/any/where/')
const browser = await launchBrowser()
try {
  const page = await browser.newPage()
  page.on('console', (message) => process.stdout.write(`  console ${message.type()}: ${message.text()}\n`))
  page.on('requestfailed', (request) => process.stdout.write(`  failed: ${request.url()}\n`))
  for (const path of pages) {
    const response = await page.goto(served.address + path)
    process.stdout.write(`${path}${response?.ok() ? '' : ` answered ${String(response?.status())}`}\n`)
    const stem = join(outDir, path.replace(/\.html$/, '').replaceAll('/', '-'))
    for (const width of [1440, 390])
      for (const scheme of ['light', 'dark'] as const)
        await takePicture(page, { width, scheme }, `${stem}-${width}-${scheme}.png`)
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    await page.pdf({ path: `${stem}.pdf`, preferCSSPageSize: true, printBackground: true })
  }
} finally {
  await browser.close()
  await served.close()
}

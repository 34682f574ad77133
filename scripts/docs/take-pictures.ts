import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { reportJsonSchema } from '../../src/model/report-json.ts'
import { startBrowser } from '../../src/pack/start-browser.ts'

const root = join(import.meta.dirname, '../..')
const folder = 'docs/pictures'

/** What a picture shows: a page of the sample's edition, in a window of this size, from its top. */
interface View {
  readonly name: string
  readonly page: string
  readonly width: number
  readonly height: number
}

/** The pages a newcomer should see first. The account is the largest strategic one. */
function listViews(account: string): View[] {
  const wide = { width: 1240, height: 700 }
  return [
    { name: 'overview', page: 'en/index.html', ...wide },
    { name: 'account', page: `zh/${account}`, ...wide },
    { name: 'claims', page: 'en/claims.html', ...wide },
    { name: 'phone', page: 'zh/index.html', width: 390, height: 844 },
  ]
}

/** Builds the sample with the command a user would type, into a folder that is gone afterwards. */
async function withSample<Result>(use: (edition: string) => Promise<Result>): Promise<Result> {
  const home = await mkdtemp(join(tmpdir(), 'mcr-atlas-pictures-'))
  try {
    const site = join(home, 'site')
    const build = ['scripts/mcr.mjs', 'build', '--data', 'data/sample', '--out', site]
    const { status, stdout, stderr } = spawnSync(process.execPath, build, { encoding: 'utf8', cwd: root })
    if (status !== 0) throw new Error(`The sample was not built:\n${stdout}${stderr}`)
    const { editions } = JSON.parse(await readFile(join(site, 'editions.json'), 'utf8')) as {
      editions: { quarter: string }[]
    }
    return await use(join(site, editions[0]!.quarter))
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

/**
 * Takes the pictures of the README from the sample, by the browser and font that come along, so that they look alike
 * wherever they are taken. Returns their paths, or in words why there are none.
 */
export async function takePictures(): Promise<{ readonly paths: string[] } | { readonly lookedFor: string }> {
  // on Linux the font that comes along, whatever fonts the machine has
  const exists = (path: string): boolean => path !== '/etc/fonts/fonts.conf' && existsSync(path)
  const started = await startBrowser({ ...process, exists })
  if ('lookedFor' in started) return started
  const { browser } = started
  try {
    return await withSample(async (edition) => {
      const report = reportJsonSchema.parse(JSON.parse(await readFile(join(edition, 'report.json'), 'utf8')))
      const account = report.accounts.find(({ tier }) => tier === 'S')!
      await mkdir(join(root, folder), { recursive: true })
      const page = await browser.newPage({ colorScheme: 'light', reducedMotion: 'reduce' })
      const paths: string[] = []
      for (const { name, page: path, width, height } of listViews(account.path)) {
        await page.setViewportSize({ width, height })
        await page.goto(pathToFileURL(join(edition, path)).href)
        paths.push(`${folder}/${name}.png`)
        await page.screenshot({ path: join(root, paths.at(-1)!), animations: 'disabled' })
      }
      return { paths }
    })
  } finally {
    await browser.close()
  }
}

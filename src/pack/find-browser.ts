import { createReadStream, createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { keepOnce } from './keep-once.ts'

/** Where a browser was found, or in words all that was looked for in vain. */
export type FoundBrowser = { readonly path: string; readonly origin: string } | { readonly lookedFor: string }

/** What the search depends on. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly arch: NodeJS.Architecture
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
}

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']

/** Finds a Chromium: the one named by MCR_BROWSER, else an installed one, else (Linux x64) the one in the npm package. */
export async function findBrowser({ platform, arch, env, exists }: Machine): Promise<FoundBrowser> {
  const named = env['MCR_BROWSER']
  if (named !== undefined && named !== '') {
    if (exists(named)) return { path: named, origin: 'MCR_BROWSER' }
    return { lookedFor: `MCR_BROWSER names ${named}, where there is nothing` }
  }
  const places = listPlaces(platform, env)
  const installed = places.find(exists)
  if (installed !== undefined) return { path: installed, origin: 'installed' }
  if (platform === 'linux' && arch === 'x64')
    return { path: await unpackBrowser(), origin: '@sparticuz/chromium' }
  return {
    lookedFor: `MCR_BROWSER is not set, there is none of ${places.join(', ')}, and npm brings one on Linux x64 only`,
  }
}

function listPlaces(platform: NodeJS.Platform, env: Machine['env']): string[] {
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)
  if (platform === 'win32')
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) =>
      env[name] === undefined ? [] : [join(env[name], 'Google/Chrome/Application/chrome.exe')],
    )
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)))
}

/** Unpacks the browser ourselves: the package would leave it in the temporary folder and use a stale one after an upgrade. */
async function unpackBrowser(): Promise<string> {
  const origin = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(await readFile(join(origin, 'package.json'), 'utf8')) as { version: string }
  const folder = await keepOnce(`chromium-${version}`, (aside) =>
    pipeline(
      createReadStream(join(origin, 'bin/chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(aside, 'chromium'), { mode: 0o755 }),
    ),
  )
  return join(folder, 'chromium')
}

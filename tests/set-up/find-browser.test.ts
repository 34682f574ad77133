import { expect, it } from 'vitest'
import type { Machine } from '../browser/find-browser.ts'
import { findBrowser } from '../browser/find-browser.ts'

function machine(given: Partial<Machine>, files: string[] = []): Machine {
  return { platform: 'linux', arch: 'arm64', env: {}, exists: (path) => files.includes(path), ...given }
}

it('MCR_BROWSER comes before an installed browser', async () => {
  const env = { MCR_BROWSER: '/my/chrome', PATH: '/usr/bin' }
  expect(await findBrowser(machine({ env }, ['/my/chrome', '/usr/bin/chromium']))).toEqual({
    path: '/my/chrome',
    origin: 'MCR_BROWSER',
  })
})

it('MCR_BROWSER that leads nowhere is said, not passed over', async () => {
  const env = { MCR_BROWSER: '/my/chrome', PATH: '/usr/bin' }
  expect(await findBrowser(machine({ env }, ['/usr/bin/chromium']))).toEqual({
    lookedFor: 'MCR_BROWSER names /my/chrome, where there is nothing',
  })
})

it('an installed Chrome is found on the path', async () => {
  const env = { PATH: '/opt/bin:/usr/bin' }
  const files = ['/usr/bin/chromium', '/usr/bin/google-chrome']
  expect(await findBrowser(machine({ env }, files))).toEqual({
    path: '/usr/bin/google-chrome',
    origin: 'installed',
  })
})

it('an installed Chrome is found where macOS keeps it', async () => {
  const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(await findBrowser(machine({ platform: 'darwin' }, [path]))).toEqual({ path, origin: 'installed' })
})

it('without any, says what was looked for', async () => {
  const found = await findBrowser(machine({ env: { PATH: '/usr/bin' } }))
  expect(found).toEqual({
    lookedFor:
      'MCR_BROWSER is not set, there is none of /usr/bin/google-chrome, /usr/bin/google-chrome-stable, ' +
      '/usr/bin/chromium, /usr/bin/chromium-browser, and npm brings one on Linux x64 only',
  })
})

it.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'on Linux x64 the browser of the npm package is there in the end, named by its version',
  async () => {
    const found = await findBrowser({ ...process, env: {}, exists: () => false })
    expect(found).toMatchObject({ origin: '@sparticuz/chromium' })
    expect('path' in found && found.path).toMatch(/chromium-\d+\.\d+\.\d+[/\\]chromium$/)
  },
)

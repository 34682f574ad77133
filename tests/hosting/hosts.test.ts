import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostHeaders } from '../../src/layouts/content-policy.ts'
import { type Host, hosts } from './configure-host.ts'
import { basic, serveByHost, type Serving } from './serve-by-host.ts'

const reader = {
  user: 'reader',
  password: 'four words nobody guesses',
  bcrypt: '$2b$04$abcdefghijklmnopqrstuuCoIzJaIB8G/CVUoxUnvu0m.Lg6ewpl6',
}
const files = {
  'index.html': '<p>front</p>',
  'editions.json': '{"name":"东岸"}',
  '2026-Q3/zh/index.html': '<p>概览</p>',
  '2026-Q3/assets/report.css': 'p {}',
  '2026-Q3/assets/comforts.js': '0',
  '2026-Q3/tables/accounts.csv': '\uFEFFname\n东岸\n',
  '.git/config': 'secret',
}

/** A new folder with the site in `site` and a file beside it. */
function placeSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-host-'))
  // a host may serve as somebody else than who started it
  chmodSync(folder, 0o755)
  for (const [path, text] of Object.entries({ ...files, '../beside.txt': 'secret' })) {
    const file = join(folder, 'site', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return folder
}

const headersOf = (headers: object) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value as unknown]))
const expected = headersOf(hostHeaders)

const found = ({ program, path }: Host) =>
  path === null ? `skipped: there is no program ${program}` : 'on loopback'

describe.each(hosts)('$name by its shipped configuration', (host) => {
  describe.skipIf(host.path === null)(found(host), () => {
    let folder: string
    let serving: Serving
    beforeAll(async () => {
      folder = placeSite()
      serving = await serveByHost(host, { ...reader, folder, allowed: '127.0.0.0/8' })
    })
    afterAll(async () => {
      await serving.stop()
      rmSync(folder, { recursive: true, force: true })
    })
    const ask = (path: string, headers?: Record<string, string>) =>
      serving.ask(`/customer-review/${path}`, headers)

    it.each([
      ['', 'text/html; charset=utf-8', files['index.html']],
      ['editions.json', 'application/json; charset=utf-8', files['editions.json']],
      ['2026-Q3/zh/', 'text/html; charset=utf-8', files['2026-Q3/zh/index.html']],
      ['2026-Q3/zh/index.html', 'text/html; charset=utf-8', files['2026-Q3/zh/index.html']],
      ['2026-Q3/assets/report.css', 'text/css; charset=utf-8', files['2026-Q3/assets/report.css']],
      ['2026-Q3/assets/comforts.js', 'text/javascript; charset=utf-8', files['2026-Q3/assets/comforts.js']],
      ['2026-Q3/tables/accounts.csv', 'text/csv; charset=utf-8', files['2026-Q3/tables/accounts.csv']],
    ])('serves /%s as %s', async (path, type, body) => {
      const answer = await ask(path)
      expect({ status: answer.status, body: answer.body }).toEqual({ status: 200, body })
      expect(answer.headers['content-type']?.toLowerCase().replace(/;\s*/, '; ')).toBe(type)
      expect(answer.headers).toMatchObject(expected)
    })

    it('asks for pages and data anew each time, for style sheet and scripts once an hour', async () => {
      for (const path of ['', 'editions.json', '2026-Q3/zh/index.html', '2026-Q3/tables/accounts.csv'])
        expect((await ask(path)).headers['cache-control']).toBe('private, no-cache')
      for (const path of ['2026-Q3/assets/report.css', '2026-Q3/assets/comforts.js'])
        expect((await ask(path)).headers['cache-control']).toBe('private, max-age=3600')
    })

    it('sends nothing again that has not changed', async () => {
      for (const path of ['2026-Q3/zh/index.html', '2026-Q3/assets/report.css']) {
        const first = await ask(path)
        const again = await ask(path, {
          authorization: basic(reader.user, reader.password),
          'if-none-match': first.headers.etag ?? 'none',
        })
        expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: '' })
      }
    })

    it('serves below its path only', async () => {
      const bare = await serving.ask('/customer-review')
      expect([301, 308]).toContain(bare.status)
      expect(bare.headers.location).toMatch(/^(?:http:\/\/[^/]+)?\/customer-review\/$/)
      for (const path of ['/', '/index.html', '/2026-Q3/zh/'])
        expect((await serving.ask(path)).body, path).not.toMatch(/front|概览/)
    })

    it('lists no folder, and shows nothing hidden, beside the site or not there', async () => {
      for (const path of [
        '2026-Q3/',
        '2026-Q3/tables/',
        '.git/config',
        '../beside.txt',
        '%2e%2e/beside.txt',
      ]) {
        const { status, body } = await ask(path)
        expect([400, 403, 404], path).toContain(status)
        expect(body).not.toMatch(/accounts\.csv|secret/)
      }
      const none = await ask('2026-Q3/assets/none.css')
      expect(none.status).toBe(404)
      expect(none.headers).toMatchObject(expected)
      expect(none.headers['cache-control'] ?? '').not.toContain('max-age')
    })

    it.each([
      ['nobody', {}],
      ['a wrong password', { authorization: basic(reader.user, 'password') }],
    ])('lets %s in nowhere', async (_, headers) => {
      for (const path of ['', 'editions.json', '2026-Q3/assets/report.css', 'none.html']) {
        const answer = await ask(path, headers)
        expect({ path, status: answer.status }).toEqual({ path, status: 401 })
        expect(answer.headers['www-authenticate']).toMatch(/^Basic realm=/)
        expect(answer.headers).toMatchObject(expected)
      }
    })

    it('lets nobody in from another address, with the password neither', async () => {
      const elsewhere = await serveByHost(host, { ...reader, folder, allowed: '10.0.0.0/8' })
      try {
        expect((await elsewhere.ask('/customer-review/')).status).toBe(403)
        expect((await elsewhere.ask('/customer-review/editions.json')).status).toBe(403)
      } finally {
        await elsewhere.stop()
      }
    })
  })
})

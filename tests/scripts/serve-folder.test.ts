import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { portOf, serveFolder } from '../../scripts/serve-folder.ts'

let folder: string
let server: Server
let address: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-preview-'))
  mkdirSync(join(folder, 'site/zh'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'site/index.html'), 'front')
  writeFileSync(join(folder, 'site/zh/index.html'), 'zh')
  writeFileSync(join(folder, 'site/zh/报告.css'), 'p {}')
  server = serveFolder(join(folder, 'site'), '/reviews/')
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${String(portOf(server))}`
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

it.each([
  ['/reviews/', 200, 'front'],
  ['/reviews/zh/', 200, 'zh'],
  ['/reviews/zh/index.html?x#y', 200, 'zh'],
  [`/reviews/zh/${encodeURIComponent('报告')}.css`, 200, 'p {}'],
  ['/reviews/zh', 404, 'Not found\n'],
  ['/', 404, 'Not found\n'],
  ['/reviews/nothing.html', 404, 'Not found\n'],
  ['/reviews/..%2fsecret.txt', 404, 'Not found\n'],
  ['/reviews/%2e%2e/secret.txt', 404, 'Not found\n'],
  ['/reviews/%', 404, 'Not found\n'],
  ['/reviews/%00', 404, 'Not found\n'],
])('a site served below a path answers %s with %i', async (path, status, text) => {
  const response = await fetch(address + path)
  expect({ status: response.status, text: await response.text() }).toEqual({ status, text })
})

it('a file is served with the type of its ending', async () => {
  const response = await fetch(`${address}/reviews/index.html`)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
})

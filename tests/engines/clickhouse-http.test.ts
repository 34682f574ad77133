import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ClickHouseFailed, readAddress, speakTo } from '../../src/engines/clickhouse-http.ts'

/** Something that answers as the test says. */
let answer: (asked: IncomingMessage, to: ServerResponse) => void
const server = createServer((asked, to) => answer(asked, to))
let url: string
let folder: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://eve:se%3Acret@127.0.0.1:${(server.address() as { port: number }).port}`
  folder = await mkdtemp(join(tmpdir(), 'mcr-http-'))
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})
const speak = () => speakTo(readAddress(url)!, 'own', 1e9)
const fault = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no fault',
    (error: unknown) => (error instanceof ClickHouseFailed ? error.message : `strange: ${String(error)}`),
  )

describe('a server asked over HTTP', () => {
  it('is told user and password in headers, and wants whole answers whatever its profile says', async () => {
    let asked: IncomingMessage | undefined
    answer = (message, to) => {
      asked = message
      to.end('1\n')
    }
    expect(await speak().ask('SELECT 1')).toBe('1\n')
    expect(asked!.headers).toMatchObject({ 'x-clickhouse-user': 'eve', 'x-clickhouse-key': 'se:cret' })
    expect(asked!.url).not.toContain('cret')
    for (const setting of [
      'wait_end_of_query=1',
      'skip_unavailable_shards=0',
      'result_overflow_mode=throw',
      'max_memory_usage=1000000000',
      'database=own',
    ])
      expect(asked!.url).toContain(setting)
  })

  it('is named without them in every fault', async () => {
    const shown = readAddress(url)!.shown
    expect(shown).not.toContain('eve')
    answer = (_, to) =>
      to
        .writeHead(500)
        .end('Code: 60, e.displayText() = DB::Exception: Table x does not exist., e.what() = DB::Exception\n')
    expect(await fault(speak().ask('SELECT 1'))).toBe(`${shown} refuses: code 60, Table x does not exist.`)
    const nowhere = readAddress('http://eve:secret@127.0.0.1:1')!
    expect(await fault(speakTo(nowhere, null, 1e9).ask('SELECT 1'))).toBe(
      'http://127.0.0.1:1 does not answer (ECONNREFUSED)',
    )
  })

  it('is told of any user and password in UTF-8, and of a password alone as of its default user', async () => {
    let asked: IncomingMessage | undefined
    answer = (message, to) => {
      asked = message
      to.end()
    }
    const told = async (as: string) => {
      await speakTo(readAddress(url.replace(/\/\/.*@/, `//${as}@`))!, null, 1e9).ask('SELECT 1')
      return ['x-clickhouse-user', 'x-clickhouse-key'].map((name) =>
        Buffer.from(String(asked!.headers[name]), 'latin1').toString(),
      )
    }
    expect(await told('王伟:密码')).toEqual(['王伟', '密码'])
    expect(await told(':secret')).toEqual(['default', 'secret'])
  })

  it('is not believed where it stops in the middle of an answer', async () => {
    answer = (_, to) => {
      to.write('1\n')
      setImmediate(() => to.destroy())
    }
    expect(await fault(speak().ask('SELECT 1'))).toContain('stopped in the middle')
    expect(await fault(speak().download('SELECT 1', join(folder, 'half')))).toContain('stopped in the middle')
    answer = (_, to) => {
      to.writeHead(500).write('Code: 241')
      setImmediate(() => to.destroy())
    }
    expect(await fault(speak().ask('SELECT 1'))).toContain('refuses with status 500')
  })

  it('gives cells behind those that are there, and only in UTF-8', async () => {
    const path = join(folder, 'cells')
    answer = (_, to) => to.end('"Süd"\n')
    await speak().download('SELECT 1', path)
    await speak().download('SELECT 1', path)
    expect(await readFile(path, 'utf8')).toBe('"Süd"\n"Süd"\n')
    answer = (_, to) => to.end(Buffer.from('"S\xfcd"\n', 'latin1'))
    expect(await fault(speak().download('SELECT 1', path))).toContain('not written in UTF-8')
  })
})

it.each(['http://u:100%@h:8123', 'a:8123', 'ftp://a', 'http://a/?user=eve', ''])(
  '"%s" is no address of a server',
  (text) => {
    expect(readAddress(text)).toBe(null)
  },
)

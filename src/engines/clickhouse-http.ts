import { createWriteStream } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { request as requestSecurely } from 'node:https'
import { pipeline } from 'node:stream/promises'
import type { Ask } from './clickhouse.ts'

/** Where a server is asked, and as whom. Only `shown` may be told to anybody. */
export interface ServerAddress {
  readonly shown: string
  readonly url: URL
  readonly user: string
  readonly key: string
}

/** A server does not answer as it should; the message names it, and says why in words. */
export class ClickHouseFailed extends Error {}

/** One database of a server, asked over HTTP. */
export interface ClickHouseServer {
  readonly shown: string
  readonly ask: Ask
  /** Puts an answer behind what a file holds. */
  readonly download: (sql: string, path: string) => Promise<void>
}

/** A limit of somebody's profile must never cut an answer short, nor a shard that is down be passed over. */
const WHOLE_ANSWERS = {
  wait_end_of_query: '1',
  skip_unavailable_shards: '0',
  join_default_strictness: 'ALL',
  join_use_nulls: '0',
  ...Object.fromEntries(
    ['read', 'result', 'group_by', 'sort', 'distinct', 'set', 'join', 'transfer', 'timeout'].map((what) => [
      `${what}_overflow_mode`,
      'throw',
    ]),
  ),
}

/** Reads `http://user:password@host:8123`; null where it is no such address. */
export function readAddress(text: string): ServerAddress | null {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') return null
  let user, key
  try {
    ;[user, key] = [decodeURIComponent(url.username), decodeURIComponent(url.password)]
  } catch {
    // a % that encodes nothing
    return null
  }
  url.username = url.password = ''
  return { shown: url.href.replace(/\/$/, ''), url, user, key }
}

/**
 * @param database where questions look for tables; null for the server's own choice
 * @param memory bytes a question may take there; half of it before groups and sorts go to disk
 * @throws ClickHouseFailed from all it does
 */
export function speakTo(
  { shown, url, user, key }: ServerAddress,
  database: string | null,
  memory: number,
): ClickHouseServer {
  const to = new URL(url)
  const settings = {
    ...WHOLE_ANSWERS,
    max_memory_usage: `${memory}`,
    max_bytes_before_external_group_by: `${Math.floor(memory / 2)}`,
    max_bytes_before_external_sort: `${Math.floor(memory / 2)}`,
    ...(database === null ? {} : { database }),
  }
  for (const [name, value] of Object.entries(settings)) to.searchParams.set(name, value)
  const headers =
    user === '' && key === ''
      ? {}
      : { 'X-ClickHouse-User': asBytes(user || 'default'), 'X-ClickHouse-Key': asBytes(key) }
  const fail = (why: string): ClickHouseFailed => new ClickHouseFailed(`${shown} ${why}`)

  const send = (body: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const open = to.protocol === 'https:' ? requestSecurely : request
      const sent = open(to, { method: 'POST', headers, agent: false }, (answer) => {
        if (answer.statusCode === 200) resolve(answer)
        else
          readText(answer).then(
            (text) => reject(fail(`refuses: ${sayFirst(text)}`)),
            () => reject(fail(`refuses with status ${answer.statusCode}, and stopped before it said why`)),
          )
      })
      // a question may take hours, but a machine that is gone is noticed
      sent.on('socket', (socket) => socket.setKeepAlive(true, 30_000))
      sent.on('error', (fault: NodeJS.ErrnoException) =>
        reject(fail(`does not answer (${fault.code ?? fault.message})`)),
      )
      // beside a text Node would write the headers as text too
      sent.end(Buffer.from(body))
    })
  const cutShort = (): never => {
    throw fail('stopped in the middle of an answer')
  }

  return {
    shown,
    async ask(sql, rows) {
      const answer = await send(rows === undefined ? sql : `${sql}\n${rows}`)
      return readText(answer).catch(cutShort)
    },
    async download(sql, path) {
      const answer = await send(sql)
      const text = new TextDecoder('utf-8', { fatal: true })
      const check = async function* (bytes: AsyncIterable<Uint8Array>) {
        for await (const piece of bytes) {
          decode(piece)
          yield piece
        }
        decode()
      }
      const decode = (piece?: Uint8Array): void => {
        try {
          text.decode(piece, { stream: piece !== undefined })
        } catch {
          throw fail('holds cells that are not written in UTF-8')
        }
      }
      await pipeline(answer, check, createWriteStream(path, { flags: 'a' })).catch((fault: unknown) => {
        if (fault instanceof ClickHouseFailed || !answer.errored) throw fault
        cutShort()
      })
    },
  }
}

async function readText(answer: IncomingMessage): Promise<string> {
  answer.setEncoding('utf8')
  let text = ''
  for await (const piece of answer as AsyncIterable<string>) text += piece
  return text
}

/** A header is bytes, which Node takes as characters of Latin-1; the server reads them as UTF-8. */
const asBytes = (text: string): string => Buffer.from(text).toString('latin1')

/** What a server says of a fault, without the version and the trace that follow. */
const sayFirst = (text: string): string =>
  text
    .split('\n')[0]!
    .replace(/^Code: (\d+).*?DB::Exception: /, 'code $1, ')
    .replace(/, e\.what\(\).*$/, '')
    .slice(0, 300)

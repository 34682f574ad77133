import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { get, type IncomingHttpHeaders } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { configureHost, type Host, type Placed } from './configure-host.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Serving {
  /** Asks for a path as it stands, nothing of it resolved, as the reader with the password unless told otherwise. */
  readonly ask: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly stop: () => Promise<void>
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

export const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

/** Starts a host on loopback, with its shipped configuration, and waits until it answers. */
export async function serveByHost(host: Host, placed: Omit<Placed, 'port'>): Promise<Serving> {
  const at = { ...placed, port: await findPort() }
  const [program, ...argv] = configureHost(host, at)
  const env = { ...process.env, HOME: at.folder, XDG_CONFIG_HOME: at.folder, XDG_DATA_HOME: at.folder }
  const child = spawn(program, argv, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'exit')

  const ask: Serving['ask'] = (path, headers = { authorization: basic(at.user, at.password) }) =>
    new Promise((done, fail) => {
      const { port } = at
      get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (text: string) => (body += text))
        response.on('end', () => {
          done({ status: response.statusCode ?? 0, headers: response.headers, body })
        })
      }).on('error', fail)
    })
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
  }
  for (let tries = 0; tries < 100; tries += 1) {
    const answers = await ask('/').then(
      () => true,
      () => false,
    )
    if (answers) return { ask, stop }
    if (child.exitCode !== null) throw new Error(`${host.name} did not start: ${said}`)
    await new Promise((done) => setTimeout(done, 100))
  }
  await stop()
  throw new Error(`${host.name} did not answer: ${said}`)
}

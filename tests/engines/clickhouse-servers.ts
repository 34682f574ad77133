import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAddress, type ServerAddress, speakTo } from '../../src/engines/clickhouse-http.ts'

const MEMORY = 4e9
/** How long a server may take to answer its first question, in tenths of a second. */
const PATIENCE = 300

/** One server of the cluster. */
export interface LoopbackServer {
  readonly address: ServerAddress
  /** Its address with the user and password it asks for. */
  readonly url: string
  readonly ask: (sql: string, rows?: string) => Promise<string>
  readonly stop: () => Promise<void>
}

/** Servers of ClickHouse on loopback, all shards of the cluster `crm`, as Debian's package brings them. */
export async function startServers(count: number): Promise<readonly LoopbackServer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mcr-clickhouse-'))
  const ports = await freePorts(2 * count)
  const shards = Array.from(
    { length: count },
    (_, at) =>
      `<shard><replica><host>127.0.0.1</host><port>${ports[2 * at]}</port><user>reviewer</user><password>pass:word</password></replica></shard>`,
  ).join('')
  let left = count
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const own = join(folder, `${at}`)
      await mkdir(own)
      await writeFile(
        join(own, 'config.xml'),
        `<yandex>
          <logger><level>error</level><log>${own}/log</log><errorlog>${own}/errors</errorlog></logger>
          <tcp_port>${ports[2 * at]}</tcp_port><http_port>${ports[2 * at + 1]}</http_port>
          <listen_host>127.0.0.1</listen_host><mlock_executable>false</mlock_executable>
          <path>${own}/data/</path><tmp_path>${own}/tmp/</tmp_path><mark_cache_size>100000000</mark_cache_size>
          <users_config>users.xml</users_config><default_profile>default</default_profile>
          <remote_servers><crm>${shards}</crm></remote_servers>
        </yandex>`,
      )
      await writeFile(
        join(own, 'users.xml'),
        `<yandex>
          <profiles><default><max_threads>2</max_threads><insert_distributed_sync>1</insert_distributed_sync><skip_unavailable_shards>1</skip_unavailable_shards></default></profiles>
          <quotas><default/></quotas>
          <users><reviewer><password>pass:word</password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></reviewer></users>
        </yandex>`,
      )
      const server = spawn('clickhouse-server', [`--config-file=${own}/config.xml`], { stdio: 'ignore' })
      const url = `http://reviewer:pass%3Aword@127.0.0.1:${ports[2 * at + 1]}`
      const address = readAddress(url)!
      const { ask } = speakTo(address, null, MEMORY)
      await waitFor(server, ask, join(own, 'errors'))
      const stop = async (): Promise<void> => {
        if (server.exitCode !== null || server.signalCode !== null) return
        const ended = new Promise((resolve) => server.once('exit', resolve))
        server.kill('SIGKILL')
        await ended
        if (--left === 0) await rm(folder, { recursive: true })
      }
      return { address, url, ask, stop }
    }),
  )
}

async function waitFor(server: ChildProcess, ask: (sql: string) => Promise<string>, errors: string) {
  for (let tenth = 0; tenth < PATIENCE && server.exitCode === null; tenth++) {
    const answers = await ask('SELECT 1').then(
      () => true,
      () => false,
    )
    if (answers) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`a server did not start: ${await readFile(errors, 'utf8')}`)
}

/** Ports nobody listens at now. */
async function freePorts(count: number): Promise<number[]> {
  const held = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return server
    }),
  )
  return Promise.all(
    held.map(async (server) => {
      const { port } = server.address() as { port: number }
      await new Promise((resolve) => server.close(resolve))
      return port
    }),
  )
}

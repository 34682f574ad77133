import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/** A machine's web server: where its program lies, how it is configured for one folder and port, and started. */
export interface Host {
  readonly name: string
  readonly program: string
  /** The program's path, or null where it is on none of the folders looked at. */
  readonly path: string | null
}

const places = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
const find = (program: string): string | null =>
  places.map((place) => join(place, program)).find((path) => existsSync(path)) ?? null

export const hosts: readonly Host[] = [
  ['nginx', 'nginx'],
  ['Apache', 'apache2'],
  ['Caddy', 'caddy'],
].map(([name = '', program = '']) => ({ name, program, path: find(program) }))

export interface Placed {
  /** A folder with the site in `site` and room for what the host writes. */
  readonly folder: string
  readonly port: number
  /** Addresses let in, in place of those of the shipped file. */
  readonly allowed: string
  readonly user: string
  readonly password: string
  /** The password by bcrypt at its lowest cost, as a test asks often. */
  readonly bcrypt: string
}

/** The shipped file with what its first lines call yours to change, and no certificate. */
function fill(name: string, changes: readonly (readonly [from: RegExp, to: string])[]): string {
  const text = readFileSync(join(import.meta.dirname, '../../docs/hosting', name), 'utf8')
  return changes.reduce((before, [from, to]) => {
    if (before.search(from) < 0) throw new Error(`${name} does not hold ${String(from)}`)
    return before.replaceAll(from, () => to)
  }, text)
}

function writePasswords({ folder, user, password }: Placed): string {
  const path = join(folder, 'review.htpasswd')
  writeFileSync(path, `${user}:{SHA}${createHash('sha1').update(password).digest('base64')}\n`)
  return path
}

type Command = readonly [program: string, ...argv: string[]]

function configureNginx(path: string, at: Placed): Command {
  const server = fill('nginx.conf', [
    [/listen 443 ssl;/g, `listen 127.0.0.1:${at.port};`],
    [/ssl_certificate.*;/g, ''],
    [/\/srv\/reviews\/team/g, join(at.folder, 'site')],
    [/10\.0\.0\.0\/8/g, at.allowed],
    [/\/etc\/nginx\/review\.htpasswd(?=;)/g, writePasswords(at)],
  ])
  const own = (name: string) => `${name}_temp_path ${join(at.folder, name)};`
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(own).join('\n')
  const around = `daemon off;\nmaster_process off;\npid ${join(at.folder, 'pid')};\nerror_log stderr warn;\nevents {}\n`
  const file = join(at.folder, 'nginx.conf')
  writeFileSync(file, `${around}http {\naccess_log off;\n${temporary}\n${server}}\n`)
  return [path, '-p', at.folder, '-e', 'stderr', '-c', file]
}

function configureApache(path: string, at: Placed): Command {
  const server = fill('httpd.conf', [
    [/\*:443/g, `127.0.0.1:${at.port}`],
    [/^ *SSL.*$/gm, ''],
    [/\/srv\/reviews\/team/g, join(at.folder, 'site')],
    [/10\.0\.0\.0\/8/g, at.allowed],
    [/\/etc\/apache2\/review\.htpasswd(?=")/g, writePasswords(at)],
  ])
  const modules = [
    'mpm_event',
    'alias',
    'autoindex',
    'auth_basic',
    'authn_core',
    'authn_file',
    'authz_core',
    'authz_host',
  ]
  const loaded = [...modules, 'authz_user', 'dir', 'headers', 'mime'].map(
    (name) => `LoadModule ${name}_module ${join(dirname(path), '../lib/apache2/modules', `mod_${name}.so`)}`,
  )
  const types = join(at.folder, 'mime.types')
  writeFileSync(types, 'text/html html\ntext/css css\n')
  const file = join(at.folder, 'httpd.conf')
  // it refuses to serve as the administrator
  const user = process.getuid?.() === 0 ? 'User nobody\nGroup nogroup' : ''
  const around = `Listen 127.0.0.1:${at.port}\nServerName localhost\nPidFile ${join(at.folder, String(at.port))}\nTypesConfig ${types}`
  writeFileSync(
    file,
    [...loaded, around, user, `ErrorLog ${join(at.folder, 'error.log')}`, server].join('\n'),
  )
  return [path, '-X', '-d', at.folder, '-f', file]
}

function configureCaddy(path: string, at: Placed): Command {
  const server = fill('Caddyfile', [
    [/^review\.intranet\.example(?= \{)/gm, `http://127.0.0.1:${at.port}`],
    [/\ttls .*/g, ''],
    [/\/srv\/reviews\/team/g, join(at.folder, 'site')],
    [/10\.0\.0\.0\/8/g, at.allowed],
    [/reader PASSWORD_HASH/g, `${at.user} ${at.bcrypt}`],
  ])
  const file = join(at.folder, 'Caddyfile')
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${server}`)
  return [path, 'run', '--adapter', 'caddyfile', '--config', file]
}

/** Writes a host's configuration into the folder; returns the command that serves by it until it is stopped. */
export function configureHost({ program, path }: Host, at: Placed): Command {
  if (path === null) throw new Error(`there is no ${program}`)
  const configure = { nginx: configureNginx, apache2: configureApache, caddy: configureCaddy }[program]
  if (configure === undefined) throw new Error(`nobody knows how to start ${program}`)
  return configure(path, at)
}

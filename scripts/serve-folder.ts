import { createReadStream, existsSync, statSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { extname, join, normalize, resolve, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * A server of the plain files of a folder below `subPath` (begins and ends with a slash), not listening yet. It adds
 * nothing to what a web host does by itself, a type by ending and `index.html` for a folder, but the `headers` given.
 */
export function serveFolder(
  folder: string,
  subPath = '/',
  headers: Readonly<Record<string, string>> = {},
): Server {
  const root = resolve(folder)
  return createServer((request, response) => {
    const file = findFile(root, subPath, request.url ?? '/')
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n')
      return
    }
    response.writeHead(200, {
      ...headers,
      'content-type': types[extname(file)] ?? 'application/octet-stream',
    })
    createReadStream(file).pipe(response)
  })
}

/** The port a listening server got. */
export function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string')
    throw new Error('The server is not listening on a port')
  return address.port
}

function findFile(root: string, subPath: string, url: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return undefined
  }
  if (!path.startsWith(subPath) || path.includes('\0')) return undefined
  const file = normalize(join(root, path.slice(subPath.length)))
  if (file !== root && !file.startsWith(root + sep)) return undefined
  const status = statSync(file, { throwIfNoEntry: false })
  if (status?.isFile()) return file
  // a folder's address ends with a slash, else relative links in it would lead elsewhere
  const index = join(file, 'index.html')
  return status?.isDirectory() && path.endsWith('/') && existsSync(index) ? index : undefined
}

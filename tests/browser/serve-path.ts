import { hostHeaders } from '../../src/layouts/content-policy.ts'
import { portOf, serveFolder } from '../../scripts/serve-folder.ts'

export interface ServedPath {
  /** Address of the folder, ending with a slash: `http://127.0.0.1:40123/reviews/`. */
  readonly address: string
  readonly close: () => Promise<void>
}

/** Serves a folder on loopback as a host by our configurations would, with the policy as a header too, below `subPath` (begins and ends with a slash). */
export async function servePath(folder: string, subPath = '/'): Promise<ServedPath> {
  const server = serveFolder(folder, subPath, hostHeaders)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${portOf(server)}${subPath}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done()
        })
        // browsers keep connections open
        server.closeAllConnections()
      }),
  }
}

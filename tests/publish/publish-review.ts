import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { goodFiles, writeFolder } from '../build/run-command.ts'
import { listFiles } from '../site/read-site.ts'

/** A new folder to publish into, with the archive beside the site. */
export function makePlace(): { readonly folder: string; readonly site: string; readonly archive: string } {
  const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-publish-'))
  return { folder, site: join(folder, 'site'), archive: join(folder, 'archive') }
}

/** Exports of two accounts in a group and a unit; given files replace those of the same name. */
export function writeExports(files: Readonly<Record<string, string>> = {}): string {
  const accounts =
    'account_id,name,tier,organization,unit\nA1,North Quay Ltd,S,Quay,East\nA2,South Quay Ltd,B,Quay,East\n'
  return writeFolder({
    'settings.json': '{"language":"en"}',
    ...goodFiles,
    'accounts.csv': accounts,
    ...files,
  })
}

/** Every file of a folder by its path, to tell whether any byte has moved. */
export function readBytes(folder: string): ReadonlyMap<string, string> {
  return new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path)).toString('base64')]))
}

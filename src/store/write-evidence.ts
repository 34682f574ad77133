import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EvidenceFile } from '../report/present-evidence.ts'

/** Writes the files of source rows into an edition's folder, one line of JSON each. */
export async function writeEvidence(folder: string, files: Iterable<EvidenceFile>): Promise<void> {
  for (const { path, content } of files) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, `${JSON.stringify(content)}\n`)
  }
}

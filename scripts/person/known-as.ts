import { resolve } from 'node:path'
import {
  type CodeFile,
  codesOf,
  listCodeFiles,
  readCodeFile,
  withoutPerson,
  writeCodeFile,
} from '../../src/store/code-file.ts'

/** Whom a command speaks of. */
export interface KnownAs {
  /** The id in the exports; the code itself where nothing tells whose it is. */
  readonly id: string
  /** What an edition may call them: their id, and in a coded one their codes. */
  readonly idsIn: (quarter: string) => ReadonlySet<string>
  /** Takes them out of the files of codes; gives those that had told who they are. */
  readonly forget: () => Promise<string[]>
}

/** Whether an id is a person's code and not the id of a contact. */
export const isUnknownCode = (id: string): boolean => /^PE-[0-9A-F]{10}$/.test(id)

/**
 * A person by the id of the contact or by a code of any edition, as far as the files of codes in the archive, and the
 * one named beside them, tell.
 */
export async function readKnownAs(
  given: string,
  archive: string,
  named: string | undefined,
): Promise<KnownAs | { readonly refusal: string }> {
  const files = new Map<string, CodeFile>()
  for (const file of await listCodeFiles(archive)) {
    const codes = await readCodeFile(file)
    if (codes === null)
      return {
        refusal: `${file} can't be read: whom it speaks of can't be told. Put back the one there was.`,
      }
    files.set(file, codes)
  }
  if (named !== undefined) {
    const codes = await readCodeFile(resolve(named))
    if (codes === null) return { refusal: `${resolve(named)} is no file of codes of ours.` }
    files.set(resolve(named), codes)
  }
  const all = [...files.values()]
  const meant = all.map(({ codes }) => codes[given]).find((one) => one?.kind === 'person')
  const id = meant?.id ?? given
  return {
    id,
    idsIn: (quarter) =>
      new Set([id, ...all.filter((one) => one.quarter === quarter).flatMap((one) => codesOf(one, id))]),
    forget: async () => {
      const told: string[] = []
      for (const [file, codes] of files) {
        const left = withoutPerson(codes, id)
        if (left === null) continue
        await writeCodeFile(file, left)
        told.push(file)
      }
      return told
    },
  }
}

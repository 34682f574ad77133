import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Other people's files, which are no part of this project: tests that need them are skipped where they are absent. */
export const foreignData = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
export const isForeignDataAbsent = !existsSync(foreignData)

import { z } from 'zod'

/** A SHA-256 as our files write it: 64 hex digits, lower case. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

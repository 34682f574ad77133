import { hashText } from '../../lib/hash-text.ts'

/** The two numbers a log keeps of the key of a given id; both 0 mean no id, which the first never is of one. */
export const lowHashOf = (idKey: string): number => hashText(idKey, 0x2545f491) | 1
export const highHashOf = (idKey: string): number => hashText(idKey, 0x6c078965)

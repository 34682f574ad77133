import { hashText } from '../../lib/hash-text.ts'
import { idKeyOf } from '../id-key.ts'

/** The two numbers a log keeps of a given id, never both 0, which means no id. */
export function hashIdOf(id: string): readonly [low: number, high: number] {
  const key = idKeyOf(id)
  return [hashText(key, 0x2545f491) | 1, hashText(key, 0x6c078965)]
}

import { editDistance } from '../../lib/nearest-name.ts'
import type { TableName } from '../../model/tables/table-names.ts'
import { type HeaderForms, NOUN_WORDS, formsOf, isNounOf } from './header-terms.ts'
import type { KnownName } from './known-names.ts'

/** How a header is like a name a column is known by. */
export type Likeness = 'same' | 'spelling' | 'meaning' | 'letters' | 'part'

/** What the name of a header says for a column. `weight` is 0–1. */
export interface NameEvidence {
  readonly weight: number
  readonly likeness: Likeness
  readonly known: KnownName
}

const WEIGHTS: Readonly<Record<Likeness, number>> = {
  same: 1,
  spelling: 0.9,
  meaning: 0.8,
  letters: 0.6,
  part: 0.45,
}
/** Names that half of all headers hold. */
const SAYS_LITTLE = new Set([
  ...NOUN_WORDS,
  'id',
  'name',
  'date',
  'kind',
  '客户',
  '联系人',
  '商机',
  '名称',
  '编号',
  '日期',
])
const HANZI = /\p{Script=Han}/u

/** Slips of the pen: one letter in five, in Chinese one sign of at least four. */
function isMisspelt(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  if (length < (HANZI.test(one) ? 4 : 5)) return false
  const most = HANZI.test(one) ? 1 : Math.floor(length / 5)
  return Math.abs(one.length - other.length) <= most && editDistance(one, other) <= most
}

/** Whether one text holds the other as whole words, or in Chinese as a part of at least two signs. */
function isPart(header: string, name: string): boolean {
  if (name === '' || header === name) return false
  if (HANZI.test(name)) return name.length > 1 && header.includes(name) && header.length <= name.length + 4
  const words = header.split(' ')
  return name.split(' ').every((word) => words.includes(word)) && words.length <= name.split(' ').length + 2
}

function likenessOf(header: HeaderForms, { name, forms }: KnownName): Likeness | null {
  if (header.folded === forms.folded) return 'same'
  // `(Do Not Modify) Account` is not `Account`
  if (/[([]/.test(name)) return null
  if (header.spelled === forms.spelled && header.spelled !== '') return 'spelling'
  if (header.meaning === forms.meaning && header.meaning !== '') return 'meaning'
  if (isMisspelt(header.spelled, forms.spelled)) return 'letters'
  return isPart(header.meaning, forms.meaning) && !SAYS_LITTLE.has(forms.meaning) ? 'part' : null
}

/** The best that a header's name says for a column; null where it is like none of the column's names. */
export function judgeName(
  header: string,
  column: string,
  names: readonly KnownName[],
  table: TableName,
  isDated: boolean,
  ignored: ReadonlySet<string>,
): NameEvidence | null {
  let best: NameEvidence | null = null
  const forms = formsOf(header, table, isDated)
  const isIdle = ignored.has(forms.folded)
  for (const known of names) {
    const likeness = likenessOf(forms, known)
    if (likeness === null) continue
    // what a preset knows to be of no use is not to be taken for its likes
    if (isIdle && (likeness === 'letters' || likeness === 'part')) continue
    // a name that another CRM uses proves a little less than one of ours
    const weight = WEIGHTS[likeness] - (known.preset === null ? 0 : 0.05)
    if (best === null || weight > best.weight) best = { weight, likeness, known }
  }
  if (column === 'name' && (best === null || best.weight < 0.75) && isNounOf(header, table))
    return { weight: 0.75, likeness: 'meaning', known: { name: column, preset: null, forms } }
  return best
}

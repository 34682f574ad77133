import { cleanCell } from '../parse/clean-cell.ts'
import { parseDate } from '../parse/parse-date.ts'
import { parseNumber } from '../parse/parse-number.ts'
import { createZoneClock } from '../parse/zone-clock.ts'

/** What the cells of one column look like, over the first rows of its file. */
export interface ColumnProfile {
  readonly header: string
  readonly position: number
  /** Cells that are not blank. */
  readonly filled: number
  /** Each different text, cleaned, and how often it stands there; in the order of the file. */
  readonly texts: ReadonlyMap<string, number>
  /** Parts of the filled cells, 0–1. */
  readonly dates: number
  readonly numbers: number
  readonly people: number
  /** Without blanks, as ids are. */
  readonly codes: number
  /** Phone numbers, addresses of mail and of the web. */
  readonly reach: number
  /** Different texts by filled cells: 1 where none repeats. */
  readonly unique: number
}

const clock = createZoneClock('UTC')
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧阳'
const CHINESE_NAME = new RegExp(`^[${SURNAMES}][\\u4e00-\\u9fff]{1,3}$`)
const LATIN_NAME = /^\p{Lu}[\p{L}'’.-]*(?:,? \p{Lu}[\p{L}'’.-]*){1,3}$/u
const COMPANY =
  /\b(?:inc|ltd|llc|gmbh|corp|co|group|company|plc|ag|sa|bank|hospital|university|solutions|partners)\b|公司|集团|银行|医院|局$|部$/i
const REACH = /^[^\s@]+@[^\s@]+\.\w+$|^https?:\/\/|^\+?[\d ().x-]{9,}$/
const isNumeric = (text: string): boolean => parseNumber(text) !== undefined

export function isDateText(text: string): boolean {
  return (['day-first', 'month-first'] as const).some(
    (order) => parseDate(text, { order, excelSerial: false, clock }) !== undefined,
  )
}

export function isPersonText(text: string): boolean {
  return (CHINESE_NAME.test(text) || LATIN_NAME.test(text)) && !COMPANY.test(text)
}

/** Looks at one column of the rows given. */
export function profileColumn(
  header: string,
  position: number,
  rows: readonly (readonly string[])[],
): ColumnProfile {
  const texts = new Map<string, number>()
  let filled = 0
  for (const row of rows) {
    const text = cleanCell(row[position] ?? '')
    if (text === '') continue
    filled++
    texts.set(text, (texts.get(text) ?? 0) + 1)
  }
  const share = (test: (text: string) => boolean): number => partOf({ texts, filled }, test)
  return {
    header,
    position,
    filled,
    texts,
    dates: share(isDateText),
    numbers: share(isNumeric),
    people: share(isPersonText),
    codes: share((text) => !/\s/.test(text)),
    // a bare run of digits is a long id sooner than a telephone
    reach: share((text) => REACH.test(text) && !/^\d+$/.test(text) && !isDateText(text)),
    unique: filled === 0 ? 0 : texts.size / filled,
  }
}

/** The part of the filled cells that pass a test, 0–1; 0 where none is filled. */
export function partOf(
  { texts, filled }: Pick<ColumnProfile, 'texts' | 'filled'>,
  test: (text: string) => boolean,
): number {
  let passed = 0
  for (const [text, count] of texts) if (test(text)) passed += count
  return filled === 0 ? 0 : passed / filled
}

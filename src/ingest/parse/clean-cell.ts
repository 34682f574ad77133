/**
 * Guards a CRM writes before cells so that a spreadsheet runs no formula: `'` before = + - @ (and before | and % and
 * full-width ones, as our own sheets do), and a zero-width joiner.
 * The other way round, `="00123"` is a formula written so that a spreadsheet keeps a text as it is.
 */
const GUARD = /^(?:'(?=[=+\-@|%＝＋－＠])|\u200d+)/
/** The same after a semicolon, where a spreadsheet may part cells. */
const INNER_GUARD = /(;\s*)'(?=[=+\-@|%＝＋－＠])/g
const TEXT_FORMULA = /^="([^"]*)"\s*$/

/** No `=` at the beginning and no `'` anywhere. */
const BARE = /^[!-&(-<>-~](?:[ -&(-~]*[!-&(-~])?$/

/** Whether a cell begins with such a guard; cheap, because it is asked of every cell. */
export function hasGuard(cell: string): boolean {
  const first = cell.charCodeAt(0)
  if (first === 61) return TEXT_FORMULA.test(cell)
  return (first === 39 || first === 0x200d) && GUARD.test(cell)
}

/** Whether cleaning would change nothing: ASCII that neither begins nor ends with a blank and has no guard. Most cells are. */
export function isBare(cell: string): boolean {
  return BARE.test(cell)
}

/** A cell without guard and outer spaces (full-width ones too), composed (NFC). Inner text is kept as it is. */
export function cleanCell(cell: string): string {
  if (isBare(cell)) return cell
  return (TEXT_FORMULA.exec(cell)?.[1] ?? cell.replace(GUARD, '').replace(INNER_GUARD, '$1'))
    .trim()
    .normalize('NFC')
}

/** Guards a CRM writes before cells so that a spreadsheet runs no formula: `'` before = + - @, and a zero-width joiner. */
const GUARD = /^(?:'(?=[=+\-@])|\u200d+)/

const BARE = /^[!-&(-~](?:[ -~]*[!-~])?$/

/** Whether a cell begins with such a guard; cheap, because it is asked of every cell. */
export function hasGuard(cell: string): boolean {
  const first = cell.charCodeAt(0)
  return (first === 39 || first === 0x200d) && GUARD.test(cell)
}

/** Whether cleaning would change nothing: ASCII that neither begins nor ends with a blank or a guard. Most cells are. */
export function isBare(cell: string): boolean {
  return BARE.test(cell)
}

/** A cell without guard and outer spaces (full-width ones too), composed (NFC). Inner text is kept as it is. */
export function cleanCell(cell: string): string {
  return isBare(cell) ? cell : cell.replace(GUARD, '').trim().normalize('NFC')
}

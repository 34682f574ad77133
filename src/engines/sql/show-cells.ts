import { type CellGroup, cellGroups } from './cells.ts'

/**
 * What stands in each cell of a record that shows our own reader different cells of one group, as texts of SQL over
 * `cells_<group>`: its own cells, a number for an id, and those of the first account, so that no record seems to belong
 * to nobody. All else is blank.
 *
 * @param width cells of a record
 * @param positions which of them our columns are
 * @param first records before these
 * @param columnOf what the table calls a column of ours
 */
export function showCells(
  width: number,
  positions: ReadonlyMap<string, number>,
  group: CellGroup,
  first: number,
  columnOf: (name: string) => string,
): string[] {
  const cells = Array.from({ length: width }, () => "''")
  for (const [name, position] of positions) {
    const isOf = (one: CellGroup): boolean => (cellGroups[one] as readonly string[]).includes(name)
    if (name === 'activity_id') cells[position] = `concat('~', CAST(number + ${first} AS VARCHAR))`
    else if (isOf(group)) cells[position] = columnOf(name)
    else if (isOf('who')) cells[position] = `(SELECT ${columnOf(name)} FROM cells_who WHERE number = 0)`
  }
  return cells.map((cell, position) => `${cell} AS cell_${position}`)
}

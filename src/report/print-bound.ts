/** What stands before a number that is only a lower bound: "≥", never parted from it at a line's end. */
export function printBound(atLeast: boolean | undefined): string {
  return atLeast === true ? '≥\u00A0' : ''
}

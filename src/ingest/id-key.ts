const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

/** The three letters that Salesforce adds to a 15-letter id: which of each five letters are capitals. */
function suffixOf(id: string): string {
  return [0, 5, 10]
    .map((start) => {
      let capitals = 0
      for (let bit = 0; bit < 5; bit++) if (/[A-Z]/.test(id[start + bit]!)) capitals |= 1 << bit
      return LETTERS[capitals]
    })
    .join('')
}

/**
 * What ids are compared by: their text, case included. A Salesforce id of 18 letters is compared on its first 15; it is
 * told by its last three, so that other ids of that length keep all of theirs.
 */
export function idKeyOf(id: string): string {
  if (id.length !== 18 || !/^[A-Za-z0-9]{18}$/.test(id)) return id
  return suffixOf(id) === id.slice(15) ? id.slice(0, 15) : id
}

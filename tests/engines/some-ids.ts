const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

/** Ids that are alike in their first 15 characters: with what Salesforce adds to them, with something else, and in other letters. */
export const someIds = (ids: readonly string[]): string[] =>
  ids.flatMap((id) => {
    const added = [0, 5, 10].map((from) => {
      const bits = [...id.slice(from, from + 5)].map((letter, bit) => Number(/[A-Z]/.test(letter)) << bit)
      return LETTERS[bits.reduce((sum, bit) => sum + bit)]
    })
    return [id, `${id}${added.join('')}`, `${id}AAB`, `${id}678`, `${id.slice(1)}-AAA`, `${id.slice(1)}éAA`]
  })

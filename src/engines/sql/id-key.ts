/** What of a Salesforce id of 18 characters checks the others: of each five of its first 15, which are capitals. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

/** Ids of 18 characters that may be Salesforce's. */
export const SALESFORCE_ID = '^[A-Za-z0-9]{15}[A-Z0-5]{3}$'

/**
 * What ids are compared by, as a text of SQL: one that Salesforce wrote with 18 characters by its first 15, as exports
 * give now this and now that form; every other as it stands.
 *
 * @param id names the id, without blanks around it
 * @param mayBeSalesforces says of it whether it matches `SALESFORCE_ID`
 */
export function idKey(id: string, mayBeSalesforces: string): string {
  const checked = Array.from({ length: 15 }, (_, at) => {
    const letters = [...LETTERS].filter((_, bits) => ((bits >> (at % 5)) & 1) === 1)
    const check = `substring(${id}, ${16 + Math.floor(at / 5)}, 1) IN (${letters.map((one) => `'${one}'`).join(', ')})`
    return `(substring(${id}, ${at + 1}, 1) BETWEEN 'A' AND 'Z') = (${check})`
  })
  return `CASE WHEN ${[mayBeSalesforces, ...checked].join(' AND ')} THEN substring(${id}, 1, 15) ELSE ${id} END`
}

/** A text in the two languages every definition carries; further languages fall back to English. */
export interface Words {
  readonly zh: string
  readonly en: string
}

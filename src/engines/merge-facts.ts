import type { CountedAccount } from './count-facts.ts'

/** What was counted of an account, and at which place of a list that was. */
export interface FactsFrom extends CountedAccount {
  readonly from: number
}

/** Facts that several engines count side by side, each ascending by account, as one such row. */
export async function* mergeFacts(
  engines: readonly AsyncGenerator<CountedAccount>[],
): AsyncGenerator<FactsFrom> {
  const heads = await Promise.all(engines.map((engine) => engine.next()))
  for (;;) {
    let from = -1
    let least = Infinity
    for (const [at, head] of heads.entries())
      if (head.done !== true && head.value.account < least) [from, least] = [at, head.value.account]
    const next = heads[from]
    if (next === undefined || next.done === true) return
    yield { ...next.value, from }
    heads[from] = await engines[from]!.next()
  }
}

import type { PageKind } from '../page-model.ts'

/**
 * What the board is shown of each page, by the ids of figures and tables. Whatever is not named here is left out, also
 * what a page gains later: the board sees no person, and a part may say something of one without a name.
 */
export const boardParts: Readonly<Record<PageKind, ReadonlySet<string>>> = {
  overview: new Set(['risks', 'tier-band', 'trend']),
  trust: new Set(['files', 'reading', 'diagnostics']),
  accounts: new Set(['accounts']),
  account: new Set(['flags', 'trend', 'organizational', 'service']),
  organizations: new Set(['groups']),
  organization: new Set(['scores', 'tier-band', 'trend', 'roll-ups', 'accounts']),
  units: new Set(['groups']),
  unit: new Set(['scores', 'tier-band', 'trend', 'roll-ups', 'accounts']),
  claims: new Set(),
  movement: new Set(),
  coverage: new Set(['served', 'effort']),
  opportunities: new Set(['sources', 'created', 'early', 'engaged']),
  promises: new Set(),
  tiers: new Set(['effort', 'differing', 'moves', 'effort-table', 'unaudited']),
  glossary: new Set(['words']),
  method: new Set([
    ...['rules', 'weights', 'standards', 'metrics-key', 'metrics-general', 'metrics-organizational'],
    ...['metrics-tier', 'metrics-trust', 'metrics-score', 'metrics-roll-up', 'flags', 'settings', 'titles'],
  ]),
  front: new Set(['list']),
}

/** Tables whose titles count over accounts, some of which are withheld from the rows: their captions stand instead. */
export const titledByCaption: ReadonlySet<string> = new Set(['risks', 'roll-ups'])

/** The downloads the board is given. */
export const boardTables: ReadonlySet<string> = new Set(['accounts', 'tiers'])

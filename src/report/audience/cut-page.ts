import type { Locale } from '../../i18n/locale.ts'
import { createLocale } from '../../i18n/locale.ts'
import type { PageBlock, PageModel, SectionPart } from '../page-model.ts'
import type { FigureModel } from '../page-parts/figure.ts'
import type { SectionHeadModel } from '../page-parts/parts.ts'
import type { Sentence } from '../page-parts/text.ts'
import type { TableModel } from '../page-parts/table.ts'
import { isCounted, isWithheld } from './audience.ts'
import { cutTable } from './cut-table.ts'
import { cutLinks } from './cut-links.ts'

/** What of a page an audience is shown beside what no withheld text stands in. */
export interface PageRule {
  /** Whether a figure or table is shown, by its id. */
  readonly shows: (part: string) => boolean
  /** Whether sentences put together from many numbers are shown: decks, facts, findings, tiles, reasons and answers. */
  readonly tells: boolean
  /** Whether the verdict is shown that a page begins with. */
  readonly judges: boolean
  /** Whether a table is named by its caption instead of its title, by its id. */
  readonly plain: (part: string) => boolean
  /** Whether an audience goes without a page, by its kind. */
  readonly dropsPage: (kind: string) => boolean
  /** Whether the files of source rows are shown. */
  readonly evidence: boolean
  /** Downloads that are there, by name. */
  readonly downloads: (name: string) => boolean
}

const keepSentence = (sentence: Sentence, tells: boolean): Sentence =>
  tells && !isWithheld(sentence) ? sentence : []

const kept = <Of>(list: readonly Of[]): Of[] => list.filter((each) => !isWithheld(each))

/** The section that names, at the end of a page, whatever is not shown on it at all. */
const WITHHELD_SECTION = 'withheld'

/** Where the team's own edition leaves something out, somebody was erased. */
function nameWithheld(locale: Locale, heads: readonly SectionHeadModel[], isTeam: boolean): PageBlock {
  const questions = heads.map(({ question }) => question.join(''))
  const missing = locale.text('audience.withheld-why')
  const remedy = locale.text(isTeam ? 'audience.erased' : 'audience.withheld-where')
  const empty = { title: questions.join(locale.text('words.sentence-join')), missing, remedy }
  const head = { id: WITHHELD_SECTION, question: [locale.text('audience.withheld')], answer: [] }
  return { block: 'section', head, parts: [{ part: 'empty', span: 12, empty }] }
}

/** One page as an audience may see it: what names somebody withheld is cut, column, sentence or whole figure. */
export function cutPage(page: PageModel, rule: PageRule): PageModel {
  const locale = createLocale(page.language)
  /** Where a link to what is gone leads instead. */
  const gone = new Map<string, string>()
  const withheld: SectionHeadModel[] = []

  const sayCounted = (count: number) => locale.text('audience.counted', { count })

  /** Of a figure that would draw somebody who is only counted, the table; what is withheld for itself is gone. */
  function showNumbers(figure: FigureModel, drop: () => SectionPart[]): SectionPart[] {
    const table = isCounted(figure) ? cutTable(figure.table, sayCounted) : null
    if (table === null) return drop()
    const title = isWithheld(figure.title) ? [table.caption] : figure.title
    const { id, span } = figure
    const cut: SectionPart = { part: 'table', table: { id, span, title, table, links: figure.links } }
    return isWithheld(cut) ? drop() : [cut]
  }

  function cutPart(part: SectionPart, section: string): SectionPart[] {
    if (part.part === 'empty') return isWithheld(part) || !rule.tells ? [] : [part]
    const id = part.part === 'figure' ? part.figure.id : part.table.id
    const drop = (): SectionPart[] => {
      gone.set(id, section)
      return []
    }
    if (!rule.shows(id)) return drop()
    if (part.part === 'figure') return isWithheld(part) ? showNumbers(part.figure, drop) : [part]
    const table: TableModel | null = cutTable(part.table.table, sayCounted)
    if (table === null) return drop()
    const title = rule.plain(id) ? [table.caption] : part.table.title
    const cut: SectionPart = { ...part, table: { ...part.table, title, table } }
    return isWithheld(cut) ? drop() : [cut]
  }

  function cutBlock(block: PageBlock): PageBlock[] {
    switch (block.block) {
      case 'hero': {
        const { hero, figure } = block
        const verdict =
          !rule.judges || isWithheld(hero.verdict) ? [hero.kicker[0]?.text ?? page.frame.title] : hero.verdict
        const shown = figure !== null && rule.shows(figure.id) && !isWithheld(figure) ? figure : null
        if (figure !== null && shown === null) gone.set(figure.id, 'main')
        const facts = rule.tells ? kept(hero.facts) : []
        const deck = keepSentence(hero.deck, rule.tells)
        return [
          {
            ...block,
            hero: { kicker: kept(rule.judges ? hero.kicker : hero.kicker.slice(1)), verdict, deck, facts },
            figure: shown,
          },
        ]
      }
      case 'layers':
        return [
          {
            ...block,
            layers: block.layers.map((layer) => ({ ...layer, why: rule.tells ? kept(layer.why) : [] })),
          },
        ]
      case 'findings': {
        const findings = rule.tells ? kept(block.findings) : []
        return findings.length === 0 ? [] : [{ ...block, findings }]
      }
      case 'tiles':
        return rule.tells ? [{ ...block, tiles: kept(block.tiles) }] : []
      case 'reasons':
        return rule.tells ? [{ ...block, reasons: kept(block.reasons) }] : []
      case 'section': {
        const { head } = block
        const parts = block.parts.flatMap((part) => cutPart(part, head.id))
        const answer = keepSentence(head.answer, rule.tells)
        // one that answers without showing anything is not withheld
        const isSaid = block.parts.length === 0 && answer.length > 0
        if (parts.length > 0 || isSaid) return [{ ...block, head: { ...head, answer }, parts }]
        withheld.push(head)
        return []
      }
    }
  }

  const shown = page.blocks.flatMap(cutBlock)
  // a page that is cut again, without somebody who was erased, says already that it is not whole
  const isToldOf = page.blocks.some(
    (block) => block.block === 'section' && block.head.id === WITHHELD_SECTION,
  )
  const blocks =
    withheld.length === 0 || isToldOf ? shown : [...shown, nameWithheld(locale, withheld, rule.evidence)]
  // what led to a part of a section that is not there, or to the section itself, leads to where that is said
  const ids = new Set(withheld.map(({ id }) => id))
  for (const [part, section] of gone) if (ids.has(section)) gone.set(part, WITHHELD_SECTION)
  for (const id of ids) gone.set(id, WITHHELD_SECTION)
  const description =
    !rule.judges || isWithheld(page.frame.description) ? page.frame.title : page.frame.description
  const cut = cutLinks(
    { ...page, frame: { ...page.frame, description }, blocks },
    gone,
    rule.downloads,
    rule.dropsPage,
    rule.evidence,
  )
  // what is not cut by now is a leak, and a build that would leak must not be finished
  if (isWithheld(cut)) throw new Error(`${page.path} would show what its audience may not see`)
  return cut
}

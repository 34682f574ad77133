import type { PageBlock, PageModel, SectionPart } from '../../src/report/page-model.ts'
import type { Cell } from '../../src/report/page-parts/table.ts'
import { allCases } from '../charts/cases/all-cases.ts'
import { LONG_CHINESE, LONG_ENGLISH } from '../charts/cases/hostile.ts'
import { inlineCases } from '../charts/cases/inline-cases.ts'

const opener = (text: string) => ({ text, href: '#top' })
const fullWidth = ['decision-bar', 'power-map', 'score-rows']
const rows = (...texts: readonly (readonly Cell[])[]) => texts.map((cells) => ({ cells }))

/** Every case of every chart, one section a chart. */
function presentCharts(): PageBlock[] {
  const byChart = Map.groupBy(Object.entries(allCases), ([, { chart }]) => chart)
  return [...byChart].map(([chart, cases]) => ({
    block: 'section',
    head: { id: chart, question: [chart], answer: [`${cases.length}`] },
    parts: cases.map(([name, content]): SectionPart => ({
      part: 'figure',
      figure: {
        id: name,
        span: fullWidth.includes(chart) ? 12 : 6,
        title: [name],
        content,
        tableLabel: 'Table',
        table: { caption: name, columns: [{ label: chart }], rows: rows([{ text: name }]) },
        links: [],
      },
    })),
  }))
}

/** The parts of a page that are no charts, each with nothing, one, unknown, and names of sixty letters. */
function presentParts(): PageBlock[] {
  const [trend, , , , , , subScore] = inlineCases
  const verdict = [`${LONG_CHINESE}，`, '棋已死']
  return [
    {
      block: 'hero',
      hero: {
        kicker: [{ text: LONG_CHINESE, bold: true }, { text: 'S' }],
        verdict,
        deck: [
          'One eye: all support hangs on ',
          { text: LONG_ENGLISH, keep: true },
          ', ',
          opener('120 days'),
          '.',
        ],
        facts: [{ label: 'Eyes', value: [{ text: 'not measured', tone: 'muted' }] }],
      },
      figure: null,
    },
    {
      block: 'layers',
      label: 'Layers',
      layers: [
        {
          name: 'Key people',
          aside: '点',
          score: opener('69.6'),
          measured: true,
          change: { text: '−35.9', tone: 'alarm' },
          trend: trend!,
          completeness: { text: 'complete 50 %', chart: { chart: 'completeness', data: { share: 0.5 } } },
          subScores: [{ label: LONG_ENGLISH, chart: subScore!, value: opener('40.1'), measured: true }],
          why: [['Rated 8 of 9.']],
        },
        {
          name: '普遍客户关系',
          aside: '面',
          score: opener('not measured'),
          measured: false,
          change: null,
          trend: null,
          completeness: { text: '0 %', chart: null },
          subScores: [],
          why: [],
        },
      ],
    },
    {
      block: 'findings',
      label: 'Findings',
      findings: [{ number: opener('2 → −1'), word: 'Turned', sentence: [LONG_CHINESE, '转为反对。'] }],
    },
    {
      block: 'tiles',
      label: 'Tiles',
      tiles: [
        {
          head: 'Healthy',
          number: opener('9/45'),
          share: '20 %',
          was: { text: 'was 11/45', tone: 'alarm' },
          chart: trend!,
          coverage: '3 accounts have no band',
        },
        { head: '健康', number: opener('未测'), share: '', was: null, chart: null, coverage: '' },
      ],
    },
    {
      block: 'reasons',
      label: 'Reasons',
      reasons: [
        { kicker: '1', title: LONG_ENGLISH, sentence: [opener('92'), ' of 224'], consequence: 'Look' },
      ],
    },
    {
      block: 'section',
      head: { id: 'tables', question: ['Tables'], answer: ['Every mark of a cell, every small drawing.'] },
      parts: [
        {
          part: 'table',
          table: {
            id: 'cells',
            span: 6,
            title: ['Cells'],
            table: {
              caption: 'Cells',
              columns: [
                { label: 'What', phone: 'full' },
                { label: 'Cell', numeric: true, labelled: true },
              ],
              rows: rows(
                [
                  { text: LONG_CHINESE, note: LONG_ENGLISH },
                  { text: '−35.9', mark: 'alarm' },
                ],
                [{ text: 'unknown' }, { text: 'unrated', mark: 'unknown' }],
                [{ text: 'zero' }, { text: '0', mark: 'zero' }],
                [{ text: 'assumed' }, { text: '3', mark: 'assumed' }],
                [
                  { text: 'left', mark: 'left' },
                  { text: '–', mark: 'muted' },
                ],
                [
                  { text: 'opens', href: '#top' },
                  { text: '12', opens: '#top' },
                ],
              ),
              note: 'A note.',
            },
            links: [],
          },
        },
        {
          part: 'table',
          table: {
            id: 'small',
            span: 6,
            title: ['Small drawings'],
            table: {
              caption: 'Small drawings',
              columns: [{ label: 'Chart', phone: 'full' }, { label: 'Drawing' }],
              rows: inlineCases.map((chart) => ({ cells: [{ text: chart.chart }, { text: '', chart }] })),
            },
            links: [],
          },
        },
        {
          part: 'empty',
          span: 12,
          empty: { title: '没有可画的', missing: 'No ratings.', remedy: 'contacts.csv: support' },
        },
      ],
    },
  ]
}

/** One page of everything a page is made of, at its edges, from literal models: to look at, and to measure. */
export function presentGallery(language: 'zh' | 'en'): PageModel {
  return {
    kind: 'method',
    language,
    path: `${language}/gallery`,
    frame: {
      language: language === 'zh' ? 'zh-Hans' : 'en',
      title: 'Gallery',
      description: 'Every component and chart at its edges',
      stylesheet: '../assets/report.css',
      comforts: null,
      home: { label: 'Gallery', href: '../zh/gallery.html' },
      edition: '',
      navLabel: 'Pages',
      nav: [],
      skipLabel: 'Skip',
      languagesLabel: 'Languages',
      languages: [
        { label: '中文', language: 'zh-Hans', href: '../zh/gallery.html' },
        { label: 'English', language: 'en', href: '../en/gallery.html' },
      ],
      earlier: null,
      footer: [],
      banner: '',
    },
    blocks: [...presentParts(), ...presentCharts()],
  }
}

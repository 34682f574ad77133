import type { PowerMapData } from '../../report/chart-data/power-map.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawHatchPattern } from '../marks/hatch.ts'
import { layOutColumns } from './power-map-columns.ts'
import { drawLinkHeads, drawLinks } from './power-map-links.ts'
import { drawKey, drawNode, drawRings } from './power-map-node.ts'
import { layOutTree } from './power-map-tree.ts'

/** Who reports to whom, who decides, where they stand: the map one talks over before the next visit. */
export const powerMap = defineChart({
  id: 'power-map',
  title: { zh: '权力地图', en: 'Power map' },
  caption: {
    zh: '实线为汇报，虚线为非正式影响，红色打叉的两端立场相反。圆心是支持度（按证据），外环是影响力 1–5（灰环为推定），方块是决策角色，A、D 为实底；粗体为关键人。',
    en: 'Solid lines are reporting, dashed ones informal influence (red with a cross: opposite sides). The disc is support by evidence, the ring influence 1–5 (grey: assumed), the badge the decision role, filled for A and D; key people are bold.',
  },
  words: {
    sways: { zh: '影响', en: 'sways' },
    opposed: { zh: '立场相反', en: 'opposite sides' },
    coach: { zh: '教练', en: 'coach' },
    strong: { zh: '强烈支持', en: 'strong supporter' },
    supporter: { zh: '支持', en: 'supporter' },
    neutral: { zh: '中立', en: 'neutral' },
    opponent: { zh: '不认可', en: 'opponent' },
    unrated: { zh: '未评', en: 'unrated' },
  },
  alternative: ({ sentence }: PowerMapData) => sentence,
  draw(data, { width, size, id, words }) {
    const narrow = size === 'narrow'
    const list = narrow
      ? { width, least: width, row: 56, indent: 17 }
      : size === 'print'
        ? { width, least: 186, row: 52, indent: 26 }
        : { width, least: 220, row: 60, indent: 28 }
    const tree = narrow ? null : layOutTree(data.roots, width, size === 'print' ? 84 : 96)
    const columns = layOutColumns(data.roots, list)
    const layout = tree !== null && tree.height <= columns.height + 160 ? tree : columns
    const key = drawKey(
      [
        [3, words.coach],
        [2, words.strong],
        [1, words.supporter],
        [0, words.neutral],
        [-1, words.opponent],
        [null, words.unrated],
      ],
      layout.height + 22,
      width,
      id,
    )
    const body = [
      drawHatchPattern(`${id}-hatch`),
      drawRings(id),
      data.links.length > 0 ? drawLinkHeads(id) : '',
      ...layout.lines.map((d) => svgElement('path', { d, class: 'grid-line' })),
      drawLinks(data.links, layout, id, words),
      ...layout.places.map(({ node, x, y, room }) => drawNode(node, x, y, room, id)),
      key.body,
    ]
    return { width, height: layout.height + 14 + key.height, body: body.join('') }
  },
})

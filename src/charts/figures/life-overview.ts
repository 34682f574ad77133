import type { LifeOverviewData } from '../../report/chart-data/life-overview.ts'
import { escapeMarkup } from '../../lib/escape-markup.ts'
import { measureText } from '../../lib/measure-text.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawLabel } from '../marks/label.ts'
import { drawLifeMark, lifeMarkSize } from '../marks/life-mark.ts'

/** Above so many accounts each cell shows one mark and their number; the table leads to the accounts. */
const MANY = 150

/** Every account as a pair of stones, tiers down, life across. */
export const lifeOverview = defineChart({
  id: 'life-overview',
  title: { zh: '各级客户的棋眼', en: 'Accounts by tier and eyes' },
  caption: {
    zh: '一对棋子为一个客户：两眼为活，一眼系于一人，无眼则死；斜线为未测。',
    en: 'A pair of stones is an account: two eyes live, one eye dies with one person, none has no life; hatched was not measured.',
  },
  words: {},
  links: true,
  alternative: (data: LifeOverviewData) =>
    data.columns.map(({ label, count }) => `${label} ${count}`).join(', '),
  draw(data, { width, size }) {
    const total = data.columns.reduce((sum, { count }) => sum + count, 0)
    const many = total > MANY
    const radius = size === 'wide' ? 7 : size === 'print' ? 5.5 : 5
    const mark = lifeMarkSize(radius)
    const stepX = mark.width + (size === 'wide' ? 7 : 5)
    // Links keep 24 px from one to the next, so that a finger meets one.
    const stepY = size === 'print' ? mark.height + 4 : 24
    const left = Math.min(
      width * 0.2,
      Math.max(
        size === 'wide' ? 50 : 28,
        ...data.tiers.map(({ label }) => measureText(label, 14, true) + 12),
      ),
    )
    const heads = data.columns.map(
      ({ label, count }) => measureText(label, 12) + measureText(String(count), 13, true) + 18,
    )
    const counts = data.columns.map(({ count }) => Math.max(1, many ? 1 : count))
    const most = counts.reduce((sum, count) => sum + Math.sqrt(count), 0) || 1
    const free = width - left - heads.reduce((sum, head) => sum + head, 0)
    const widths = heads.map(
      (head, index) => head + (Math.max(0, free) * Math.sqrt(counts[index] ?? 1)) / most,
    )
    const starts = widths.map((_, index) => left + widths.slice(0, index).reduce((sum, one) => sum + one, 0))
    const body = data.columns.map(({ label, count, alarm }, column) => {
      const at = starts[column] ?? 0
      const room = (widths[column] ?? 0) - measureText(String(count), 13, true) - 12
      const shown = Math.min(room, measureText(label, 12))
      return (
        drawLabel(at, 14, label, { size: 12, tone: 'ink-2', width: room }) +
        drawLabel(at + shown + 6, 14, String(count), {
          bold: true,
          tone: alarm && count > 0 ? 'accent' : 'ink',
        })
      )
    })
    body.push(svgElement('line', { x1: 0, x2: width, y1: 23, y2: 23, class: 'line-mid' }))
    let top = 33
    for (const tier of data.tiers) {
      let lines = 1
      body.push(
        drawLabel(0, top + mark.height / 2 + 5, tier.label, { size: 14, bold: true, width: left - 8 }),
      )
      for (const [column, accounts] of tier.cells.entries()) {
        const start = (starts[column] ?? 0) - 1
        const [first] = accounts
        if (many && first !== undefined) {
          body.push(drawLifeMark(start, top, radius, first))
          body.push(drawLabel(start + mark.width + 5, top + radius + 5.6, `× ${accounts.length}`))
          continue
        }
        const perLine = Math.max(1, Math.floor(((widths[column] ?? 0) - 8) / stepX))
        lines = Math.max(lines, Math.ceil(accounts.length / perLine))
        for (const [index, account] of accounts.entries()) {
          const x = start + (index % perLine) * stepX
          const y = top + Math.floor(index / perLine) * stepY
          body.push(
            svgElement(
              'a',
              { href: account.href, 'aria-label': account.name },
              svgElement('title', {}, escapeMarkup(account.name)),
              svgElement('rect', { x, y, width: mark.width, height: mark.height, class: 'paper' }),
              drawLifeMark(x, y, radius, account),
            ),
          )
        }
      }
      top += lines * stepY + 8
      body.push(svgElement('line', { x1: 0, x2: width, y1: top, y2: top, class: 'rule-line' }))
      top += 9
    }
    return { width, height: top - 4, body: body.join('') }
  },
})

import type { BoardPoint, EyesBoardData } from '../../report/chart-data/eyes-board.ts'
import { escapeMarkup } from '../../lib/escape-markup.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { measureText, wrapText } from '../../lib/measure-text.ts'
import { formatCoordinate, svgElement, svgPath } from '../../lib/svg.ts'
import { defineChart, type ChartSize } from '../define-chart.ts'
import { dodgeSpans } from '../marks/dodge-labels.ts'
import { drawLabel } from '../marks/label.ts'
import { drawStone, drawStoneLight } from '../marks/stone.ts'

/** Row pitch and stone radius; a board of more than nine departments or eight of ours is drawn small. */
function boardScale(data: EyesBoardData, size: ChartSize): { pitch: number; radius: number } {
  const crowded = data.departments.length > 9 || data.staff.length > 8
  if (crowded) return { pitch: 30, radius: 12 }
  return size === 'wide'
    ? { pitch: 55, radius: 21 }
    : size === 'narrow'
      ? { pitch: 43, radius: 15 }
      : { pitch: 36, radius: 14 }
}

/** Departments × our people as a small Go board: stones are live supporters, those with a heart the matched ones, the eyes. */
export const eyesBoard = defineChart({
  id: 'eyes-board',
  title: { zh: '棋眼盘', en: 'Eyes board' },
  caption: {
    zh: '行为客户部门，列为我方人员。棋子：在岗支持者（子上为人数），有心的是眼；虚圈：失去的眼；小圆圈：有往来而无支持者。',
    en: 'Customer departments down, our people across. Stones count live supporters, one with a heart is an eye; dashed: an eye lost; small ring: contact without a supporter.',
  },
  words: {
    sentence: {
      zh: '{departments} 个部门、我方 {staff} 人，{stones} 处有在岗支持者，{eyes} 只眼',
      en: '{departments} departments, {staff} of our people, live supporters at {stones} crossings, eyes: {eyes}',
    },
    atLeast: { zh: '至少 ', en: 'at least ' },
    each: { zh: '任一人{note}', en: 'each: {note}' },
  },
  alternative: (data: EyesBoardData, words) =>
    fillTemplate(words.sentence, {
      departments: data.departments.length,
      staff: data.staff.length,
      stones: data.stones.length,
      eyes: (data.atLeast ? words.atLeast : '') + String(data.eyes),
    }),
  draw(data, { width, size, id, words }) {
    const { pitch, radius } = boardScale(data, size)
    const names = Math.max(30, ...data.departments.map(({ label, strong }) => measureText(label, 13, strong)))
    const left = Math.min(size === 'narrow' ? 96 : width * 0.26, names + 12)
    const hasNotes = size !== 'narrow' && pitch > 30 && data.departments.some(({ note }) => note !== '')
    const right = hasNotes ? Math.min(148, width * 0.28) : 0
    const margin = Math.max(radius + 5, 20)
    const columns = Math.max(1, data.staff.length - 1)
    const column = Math.min(pitch * 1.6, (width - left - right - 2 * margin) / columns)
    const fieldWidth = data.staff.length > 1 ? column * columns : 0
    const boardWidth = Math.max(fieldWidth + 2 * margin, 68)
    const room = data.staff.length > 1 ? column - 4 : 90
    // Where columns are too close for names, every second stands one line higher; closer still, they stand upright.
    const upright = room < 20
    const longest = Math.max(0, ...data.staff.map(({ label, strong }) => measureText(label, 12, strong)))
    const top = upright ? Math.min(90, longest) + 14 : 46
    const fieldHeight = pitch * Math.max(0, data.departments.length - 1)
    const x0 = left + (boardWidth - fieldWidth) / 2
    const y0 = top + margin
    const x = (staff: number): number => x0 + staff * (data.staff.length > 1 ? column : 0)
    const y = (department: number): number => y0 + department * pitch
    const bottom = top + fieldHeight + 2 * margin

    const lines = [
      ...data.staff.map((_, staff) =>
        svgElement('line', { x1: x(staff), x2: x(staff), y1: y0, y2: y0 + fieldHeight, class: 'board-line' }),
      ),
      ...data.departments.map((_, department) =>
        svgElement('line', {
          x1: x0,
          x2: x0 + fieldWidth,
          y1: y(department),
          y2: y(department),
          class: 'board-line',
        }),
      ),
      svgElement('rect', { x: x0, y: y0, width: fieldWidth, height: fieldHeight, class: 'board-edge' }),
    ]
    const rows = data.departments.map(({ label, strong, note, tone }, department) => {
      const wrapped = hasNotes ? wrapText(note, right - 14, 12, 2) : []
      const toneClass = tone === 'alarm' ? 'accent' : tone === 'strong' || strong ? 'ink' : 'ink-2'
      return (
        drawLabel(left - 12, y(department) + 4.6, label, {
          anchor: 'end',
          bold: strong,
          tone: strong ? 'ink' : 'ink-2',
          width: left - 12,
        }) +
        wrapped
          .map((line, index) =>
            drawLabel(
              left + boardWidth + 12,
              y(department) + 4.4 + (index - (wrapped.length - 1) / 2) * 16,
              line,
              {
                size: 12,
                tone: toneClass,
              },
            ),
          )
          .join('')
      )
    })
    const staggered = room < 40
    const heads = data.staff.map(({ label, role, strong }, staff) =>
      upright
        ? svgElement(
            'g',
            {
              transform: `translate(${formatCoordinate(x(staff) + 4)} ${formatCoordinate(top - 8)}) rotate(-90)`,
            },
            drawLabel(0, 0, label, { size: 12, bold: strong, width: 90 }),
          )
        : staggered
          ? drawLabel(x(staff), top - (staff % 2 === 0 ? 9 : 25), label, {
              size: 12,
              anchor: 'middle',
              bold: strong,
              width: 2 * room,
            })
          : drawLabel(x(staff), top - 24, label, { anchor: 'middle', bold: strong, width: room }) +
            drawLabel(x(staff), top - 9, role, { size: 12, anchor: 'middle', tone: 'ink-3', width: room }),
    )
    const warnings = drawWarnings(data, x, bottom, width, words)
    const ghosts = data.ghosts.map(
      (at) =>
        svgElement('circle', { cx: x(at.staff), cy: y(at.department), r: radius, class: 'board-ghost' }) +
        svgElement('circle', { cx: x(at.staff), cy: y(at.department), r: radius / 2, class: 'board-ghost' }),
    )
    const isGhost = (at: BoardPoint): boolean =>
      data.ghosts.some((ghost) => ghost.department === at.department && ghost.staff === at.staff)
    const contacts = data.contacts
      .filter((at) => !isGhost(at))
      .map((at) =>
        svgElement('circle', { cx: x(at.staff), cy: y(at.department), r: 4.2, class: 'board-touch' }),
      )
    const lightId = `${id}-light`
    const stones = data.stones.map((at) =>
      svgElement(
        'g',
        {},
        svgElement(
          'title',
          {},
          escapeMarkup(
            `${data.departments[at.department]?.label ?? ''} × ${data.staff[at.staff]?.label ?? ''}: ${at.supporters}`,
          ),
        ),
        drawStone(x(at.staff), y(at.department), radius, at.supporters, at.matched, lightId),
      ),
    )
    const body = [
      data.stones.length > 0 ? drawStoneLight(lightId) : '',
      svgElement('rect', { x: left, y: top, width: boardWidth, height: bottom - top, rx: 2, class: 'board' }),
      ...lines,
      ...rows,
      ...heads,
      warnings,
      ...ghosts,
      ...contacts,
      ...stones,
    ]
    return { width, height: bottom + (warnings === '' ? 4 : 32), body: body.join('') }
  },
})

/** Below the board, what happens without one of ours; said once for neighbours of whom the same is true. */
function drawWarnings(
  data: EyesBoardData,
  x: (staff: number) => number,
  bottom: number,
  width: number,
  words: { readonly each: string },
): string {
  const runs: { note: string; at: number[] }[] = []
  for (const [staff, { note }] of data.staff.entries()) {
    const last = runs.at(-1)
    if (last?.note === note) last.at.push(x(staff))
    else runs.push({ note, at: [x(staff)] })
  }
  const warned = runs
    .filter(({ note }) => note !== '')
    .map(({ note, at }) => ({
      text: at.length > 1 ? fillTemplate(words.each, { note }) : note,
      at,
      centre: (at[0]! + at.at(-1)!) / 2,
    }))
  const sizes = warned.map(({ text }) => Math.min(measureText(text, 12, true), width / warned.length - 12))
  const places = dodgeSpans(
    warned.map(({ centre }) => centre),
    sizes.map((size) => size + 12),
    0,
    width,
  )
  return warned
    .map(({ text, at, centre }, index) => {
      const place = places[index] ?? centre
      const ticks = at.flatMap((one) => ['M', one, bottom + 4, 'V', bottom + 8])
      const joined = at.length > 1 ? ['M', at[0]!, bottom + 8, 'H', at.at(-1)!, 'M', centre, bottom + 8] : []
      return (
        svgElement('path', {
          d: svgPath(...ticks, ...joined, 'L', place, bottom + 13),
          class: 'line-accent',
        }) +
        drawLabel(place, bottom + 26, text, {
          size: 12,
          bold: true,
          anchor: 'middle',
          tone: 'accent',
          width: sizes[index] ?? 0,
        })
      )
    })
    .join('')
}

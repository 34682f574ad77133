import type { SupportLevel } from '../../report/chart-data/support-level.ts'
import { svgElement } from '../../lib/svg.ts'
import { supportClass } from './support-mark.ts'

/** A box of the decision bar filled by its level: neutral is outlined, unrated hatched; a gap keeps neighbours apart. */
export function drawDecisionBox(
  x: number,
  y: number,
  width: number,
  height: number,
  support: SupportLevel,
  hatchId: string,
): string {
  const rim = support === 0 ? 0.6 : 0
  return svgElement('rect', {
    x: x + rim,
    y: y + rim,
    width: Math.max(0.6, width - 2 * rim),
    height: Math.max(0.6, height - 2 * rim),
    class: supportClass(support),
    fill: support === null ? `url(#${hatchId})` : null,
  })
}

import { element } from './element.ts'

/** A place of a drawing that has more to say: what it is called, and its row of the figure's table. */
interface Spot {
  readonly mark: Element
  readonly name: string
  readonly row: HTMLTableRowElement | undefined
}

/** How near a pointer must come, in pixels: a name beside a mark speaks for the mark. */
const NEAR = 28

const tip = element('div', { class: 'tip', role: 'status' })
const ring = element('div', { class: 'tip-ring' })
let shown: Spot | undefined

/** What a cell says, without what `aside` names, its parts kept apart. */
function textOf(cell: Element | undefined, aside: string): string {
  const nodes = [...(cell?.childNodes ?? [])].filter(
    (node) => !(node instanceof Element && node.matches(aside)),
  )
  return nodes
    .map((node) => node.textContent?.trim())
    .filter(Boolean)
    .join(' ')
}

const headOf = (row: HTMLTableRowElement): string => textOf(row.cells[0], '.note, .tone-muted, svg')

function listSpots(drawing: Element): Spot[] {
  const rows = [...(drawing.closest('figure')?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? [])]
  const byHead = new Map(rows.toReversed().map((row) => [headOf(row), row]))
  return [...drawing.querySelectorAll('text, title')].flatMap((node): Spot[] => {
    const isTitle = node.matches('title')
    const mark = isTitle ? node.parentElement : node
    const name = node.textContent.trim()
    // a text that is cut, or that stands in a titled mark, is spoken for by the title
    if (!mark || (!isTitle && node.closest(':has(> title)'))) return []
    const row = byHead.get(name) ?? byHead.get(name.replace(/( × |: |：| \d).*/, ''))
    return isTitle || row ? [{ mark, name, row }] : []
  })
}

function describe({ name, row }: Spot): Element[] {
  const heads = row ? [...(row.closest('table')?.tHead?.rows[0]?.cells ?? [])].slice(1) : []
  const lines = heads.flatMap((head, at) => {
    const value = textOf(row?.cells[at + 1], 'svg')
    return value ? [element('dt', {}, head.textContent.trim()), element('dd', {}, value)] : []
  })
  return [element('strong', {}, name), ...(lines.length > 0 ? [element('dl', {}, ...lines)] : [])]
}

function place(spot: Spot): void {
  shown = spot
  const box = spot.mark.getBoundingClientRect()
  ring.style.cssText = `left:${box.left - 3}px;top:${box.top - 3}px;width:${box.width + 6}px;height:${box.height + 6}px`
  tip.replaceChildren(...describe(spot))
  tip.hidden = ring.hidden = false
  const { width, height } = tip.getBoundingClientRect()
  const left = Math.max(8, Math.min(box.left, innerWidth - width - 8))
  const below = box.bottom + 4
  const top = below + height > innerHeight && box.top - height > 4 ? box.top - height - 4 : below
  tip.style.cssText = `left:${left}px;top:${top}px`
}

function hide(): void {
  shown = undefined
  tip.hidden = ring.hidden = true
}

function nearest(spots: readonly Spot[], { clientX, clientY }: MouseEvent): Spot | undefined {
  let best: Spot | undefined
  let least = NEAR
  for (const spot of spots) {
    const { left, right, top, bottom } = spot.mark.getBoundingClientRect()
    const away = Math.hypot(
      Math.max(left - clientX, 0, clientX - right),
      Math.max(top - clientY, 0, clientY - bottom),
    )
    if (away < least) [best, least] = [spot, away]
  }
  return best
}

/** Shows what a drawing's marks stand for, under the pointer, by tap, and by arrow keys where the drawing has focus. */
export function equipFigure(frame: HTMLElement): void {
  let spots: Spot[] | undefined
  let at = -1
  // on a wide screen it has a name and focus already, because it may scroll
  if (!frame.hasAttribute('tabindex')) {
    frame.tabIndex = 0
    frame.role = 'group'
    frame.ariaLabel = frame.closest('figure')?.querySelector('figcaption :is(h2, h3)')?.textContent ?? ''
  }
  const known = (): Spot[] => {
    if (spots) return spots
    spots = listSpots(frame)
    // the browser would show them a second time
    for (const title of frame.querySelectorAll('[role=img] title')) title.remove()
    return spots
  }
  const point = (event: MouseEvent): void => {
    const spot = nearest(known(), event)
    if (!spot) {
      hide()
      return
    }
    at = known().indexOf(spot)
    place(spot)
  }
  frame.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse') point(event)
  })
  frame.addEventListener('click', point)
  frame.addEventListener('pointerleave', (event) => {
    if (event.relatedTarget !== tip) hide()
  })
  frame.addEventListener('blur', hide)
  frame.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (event.target !== frame || step === undefined || known().length === 0) return
    event.preventDefault()
    at = (at + step + known().length) % known().length
    const spot = known()[at]
    spot?.mark.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (spot) place(spot)
  })
}

/** The one box for details, which all figures share. */
export function prepareTip(): void {
  document.body.append(ring, tip)
  hide()
  tip.addEventListener('pointerleave', hide)
  // whatever scrolls, the page or a drawing within it
  addEventListener('scroll', () => shown && place(shown), { passive: true, capture: true })
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide()
  })
}

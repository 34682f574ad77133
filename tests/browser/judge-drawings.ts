/**
 * What a reader of a page's drawings would stumble over. Runs in the browser, over every drawing that is seen: texts
 * that stand outside their drawing, are smaller than 12 pixels, lie on each other, or have less than 4.5 to 1 against
 * what is under them. Contrast is one of lightness, so what passes is legible in greyscale too.
 */
export function judgeDrawings(): string[] {
  const LEAST_SIZE = 11.9
  const LEAST_CONTRAST = 4.5
  /** Pixels by which fonts may differ from what was measured. */
  const SLACK = 4
  const colourOf = (paint: string): number[] | null => {
    // of a gradient the outermost colour, which is most of a stone
    const gradient = /^url\("?(#[^")]+)"?\)/.exec(paint)?.[1]
    const stop = gradient === undefined ? null : document.querySelector(`${gradient} > stop:last-child`)
    if (stop !== null) return colourOf(getComputedStyle(stop).stopColor)
    const parts = /^rgba?\(([^)]+)\)$/
      .exec(paint)?.[1]
      ?.split(/[ ,/]+/)
      .map(Number)
    return parts === undefined || parts[3] === 0 ? null : parts
  }
  const lightness = (colour: readonly number[]): number => {
    const [r, g, b] = colour.slice(0, 3).map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    }) as [number, number, number]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one: readonly number[], other: readonly number[]): number => {
    const [dark, light] = [lightness(one), lightness(other)].sort((a, b) => a - b) as [number, number]
    return (light + 0.05) / (dark + 0.05)
  }
  const paper = colourOf(getComputedStyle(document.body).backgroundColor) ?? [255, 255, 255]

  /** What is filled in a drawing, in the order it is drawn. */
  const listFilled = (
    svg: SVGSVGElement,
  ): { shape: SVGGeometryElement; colour: number[]; inside: DOMMatrix }[] =>
    [...svg.querySelectorAll<SVGGeometryElement>('rect, circle, path, polygon')].flatMap((shape) => {
      const { fill, fillOpacity, opacity } = getComputedStyle(shape)
      const colour = colourOf(fill)
      const matrix = shape.closest('defs') === null ? shape.getScreenCTM() : null
      if (colour === null || matrix === null || Number(fillOpacity) * Number(opacity) < 0.99) return []
      return [{ shape, colour, inside: matrix.inverse() }]
    })
  /** The colour a text stands on: of the last filled shape drawn before it that holds its centre. */
  const groundOf = (text: SVGTextElement, box: DOMRect, filled: ReturnType<typeof listFilled>): number[] => {
    const centre = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2)
    return (
      filled.findLast(
        ({ shape, inside }) =>
          shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING &&
          shape.isPointInFill(centre.matrixTransform(inside)),
      )?.colour ?? paper
    )
  }

  return [...document.querySelectorAll<SVGSVGElement>('svg.drawing')]
    .filter((svg) => svg.checkVisibility())
    .flatMap((svg) => {
      const frame = (svg.closest('.for-wide, .for-narrow') ?? svg.parentElement!).getBoundingClientRect()
      const scale = svg.viewBox.baseVal.width > 0 ? svg.clientWidth / svg.viewBox.baseVal.width : 1
      const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '')
      const filled = listFilled(svg)
      const boxes = texts.map((text) => text.getBoundingClientRect())
      return texts.flatMap((text, index) => {
        const box = boxes[index]!
        const over = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top)
        const style = getComputedStyle(text)
        const size = Number.parseFloat(style.fontSize) * scale
        const colour = colourOf(style.fill)
        const on = colour === null ? LEAST_CONTRAST : contrast(colour, groundOf(text, box, filled))
        // a box is as high as its line, of which letters take the middle
        const meets = (other: DOMRect): boolean =>
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > SLACK &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > box.height / 2
        const covered = boxes.findIndex((other, at) => at > index && meets(other))
        const place = `${svg.closest('figure')?.id ?? '?'} "${text.lastChild?.textContent?.slice(0, 24) ?? ''}"`
        return [
          ...(over > SLACK ? [`outside by ${Math.round(over)}: ${place}`] : []),
          ...(size < LEAST_SIZE ? [`${size.toFixed(1)} px: ${place}`] : []),
          ...(on < LEAST_CONTRAST ? [`contrast ${on.toFixed(1)}: ${place}`] : []),
          ...(covered < 0 ? [] : [`on "${texts[covered]!.textContent.slice(0, 24)}": ${place}`]),
        ]
      })
    })
}

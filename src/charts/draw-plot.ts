import * as Plot from '@observablehq/plot'
import { escapeMarkup } from '../lib/escape-markup.ts'
import { svgElement } from '../lib/svg.ts'
import { WriteOnlyDocument, type WriteOnlyElement } from './document.ts'

/** What of Plot's output is kept: geometry and our classes. Its colours, fonts, styles and ids are left behind. */
const KEPT = new Set([
  'class',
  'd',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'width',
  'height',
  'transform',
])

function roundNumbers(value: string): string {
  return value.replace(/-?\d*\.\d{2,}(?:e-?\d+)?/g, (number) =>
    String(Math.round(Number(number) * 10) / 10 + 0),
  )
}

function serialize(node: WriteOnlyElement | string): string {
  if (typeof node === 'string') return escapeMarkup(node)
  if (node.name === 'style') return ''
  const attributes: Record<string, string> = {}
  for (const [name, value] of node.attributes) {
    if (KEPT.has(name)) attributes[name] = name === 'class' ? value : roundNumbers(value)
  }
  const children = node.children.map(serialize)
  const isBareGroup = node.name === 'g' && Object.keys(attributes).length === 0
  return isBareGroup ? children.join('') : svgElement(node.name, attributes, ...children)
}

/** The field a plot is drawn in: size, margins in pixels, and the domain of both scales (y grows upwards). */
export interface PlotField {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

/** Drawn marks, and where a value lies, so that labels of our own meet the marks. */
export interface DrawnPlot {
  readonly body: string
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

/** A mark of no data draws nothing, and Plot would take as long for its channels and scales as for a full one. */
function isEmpty(mark: Plot.Markish): boolean {
  return mark instanceof Object && 'data' in mark && Array.isArray(mark.data) && mark.data.length === 0
}

/**
 * Draws Plot marks without axes, legends or styles. Marks say how they look by `className` only. Square symbols take
 * their radius in pixels (see `squareRadius`).
 */
export function drawPlot(field: PlotField, marks: readonly Plot.Markish[]): DrawnPlot {
  const plot = Plot.plot({
    document: new WriteOnlyDocument() as unknown as Document,
    width: field.width,
    height: field.height,
    marginLeft: field.left,
    marginRight: field.right,
    marginTop: field.top,
    marginBottom: field.bottom,
    x: { axis: null, type: 'linear', domain: field.x },
    y: { axis: null, type: 'linear', domain: field.y },
    r: { type: 'identity' },
    marks: marks.filter((mark) => !isEmpty(mark)),
  })
  const root = plot as unknown as WriteOnlyElement
  const place = (name: 'x' | 'y', [from, to]: readonly [number, number], start: number, end: number) => {
    const scale = plot.scale(name)
    return (value: number): number =>
      scale?.apply ? Number(scale.apply(value)) : start + ((value - from) / (to - from || 1)) * (end - start)
  }
  return {
    body: root.children.map(serialize).join(''),
    x: place('x', field.x, field.left, field.width - field.right),
    y: place('y', field.y, field.height - field.bottom, field.top),
  }
}

/** Plot sizes a symbol by the radius of a circle of the same area. */
export function squareRadius(side: number): number {
  return side / Math.sqrt(Math.PI)
}

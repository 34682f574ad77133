import { foldLabel } from '../../lib/fold-text.ts'
import type { PresetHeader, PresetSource } from '../../model/preset.ts'
import { cleanCell } from '../parse/clean-cell.ts'
import { matchPattern } from './file-pattern.ts'

/** Positions of a header's names, folded; of a repeated name the first. */
export type HeaderIndex = ReadonlyMap<string, number>

/** The cells of a looked-up file by key. */
export type LookupTable = ReadonlyMap<string, string>

/** Finds the lookup a source needs; undefined where its file is not there. */
export type FindLookup = (source: Extract<PresetSource, { lookup: unknown }>) => LookupTable | undefined

/** A source tied to the header of one file. */
export interface BoundSource {
  readonly positions: readonly number[]
  readonly read: (cells: readonly string[]) => string
}

export function indexHeader(header: readonly string[]): HeaderIndex {
  const index = new Map<string, number>()
  header.forEach((name, position) => {
    const folded = foldLabel(name)
    if (folded !== '' && !index.has(folded)) index.set(folded, position)
  })
  return index
}

export function findHeader(header: PresetHeader, index: HeaderIndex): number | undefined {
  const names = typeof header === 'string' ? [header] : header
  for (const name of names) {
    const position = index.get(foldLabel(name))
    if (position !== undefined) return position
  }
  return undefined
}

/** An empty JSON list or object is blank too. */
const BLANK = /^\s*(?:\[\s*\]|\{\s*\})?\s*$/

/** Ties a source to a file; undefined where the file lacks a header of it. A lookup that finds nothing reads blank. */
export function bindSource(
  source: PresetSource,
  index: HeaderIndex,
  stem: string,
  findLookup: FindLookup,
  missed: (code: string) => void,
): BoundSource | undefined {
  if (typeof source === 'string' || Array.isArray(source)) {
    const position = findHeader(source, index)
    return position === undefined
      ? undefined
      : { positions: [position], read: (cells) => cells[position] ?? '' }
  }
  if ('first' in source) {
    const bound = source.first.flatMap((each) => bindSource(each, index, stem, findLookup, missed) ?? [])
    if (bound.length < 2) return bound[0]
    const read = (cells: readonly string[]): string => {
      for (const each of bound) {
        const cell = each.read(cells)
        if (!BLANK.test(cell)) return cell
      }
      return ''
    }
    return { positions: bound.flatMap(({ positions }) => positions), read }
  }
  if ('cell' in source) return bindCell(source, index)
  if ('constant' in source) return { positions: [], read: () => source.constant }
  if ('fileName' in source) {
    const part = matchPattern(source.fileName, stem)
    return part === undefined ? undefined : { positions: [], read: () => part }
  }
  if ('join' in source) {
    const positions = source.join.map((header) => findHeader(header, index))
    if (!positions.every((position) => position !== undefined)) return undefined
    const read = (cells: readonly string[]) =>
      positions
        .map((position) => cleanCell(cells[position] ?? ''))
        .filter((text) => text !== '')
        .join(source.with)
    return { positions, read }
  }
  if ('split' in source) {
    const position = findHeader(source.split, index)
    if (position === undefined) return undefined
    return { positions: [position], read: (cells) => cells[position]?.split(source.by)[source.part] ?? '' }
  }
  const position = findHeader(source.lookup, index)
  const table = position === undefined ? undefined : findLookup(source)
  if (position === undefined || table === undefined) return undefined
  const read = (cells: readonly string[]): string => {
    const code = cleanCell(cells[position] ?? '')
    if (code === '') return ''
    const value = table.get(code)
    if (value === undefined && !source.mayMiss) missed(code)
    return value ?? ''
  }
  return { positions: [position], read }
}

/** A column that speaks in some rows only. */
function bindCell(
  source: Extract<PresetSource, { cell: unknown }>,
  index: HeaderIndex,
): BoundSource | undefined {
  const position = findHeader(source.cell, index)
  if (position === undefined) return undefined
  if ('begins' in source) {
    const read = (cells: readonly string[]): string => {
      const cell = cleanCell(cells[position] ?? '')
      return source.begins.some((start) => cell.startsWith(start)) ? cell : ''
    }
    return { positions: [position], read }
  }
  const where = findHeader(source.where, index)
  if (where === undefined) return undefined
  const wanted = new Set(source.is.map(foldLabel))
  const says = (label: string): boolean => wanted.has(foldLabel(cleanCell(label)))
  const read = (cells: readonly string[]): string => {
    const label = cells[where] ?? ''
    const cell = cells[position] ?? ''
    if (!label.includes(';')) return says(label) ? cell : ''
    const labels = label.split(';')
    const parts = cell.split(';')
    return parts.length === labels.length ? parts.filter((_, place) => says(labels[place]!)).join(';') : ''
  }
  return { positions: [position, where], read }
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BookModel } from '../report/book/book-model.ts'

/** The book's name in a work folder, and rendered. */
export const BOOK = 'book'

const fileIn = (folder: string) => join(folder, `${BOOK}.json`)

/** A book with all its style sheets. */
export interface StyledBook {
  readonly book: BookModel
  readonly styles: string
}

export function holdsBook(folder: string): boolean {
  return existsSync(fileIn(folder))
}

/** Puts a book into a work folder, to be rendered instead of pages. */
export function writeBook(folder: string, book: StyledBook): void {
  mkdirSync(join(folder, 'pages'), { recursive: true })
  writeFileSync(fileIn(folder), JSON.stringify(book))
}

export function readBook(folder: string): StyledBook {
  return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as StyledBook
}

import { foldSearch } from '../lib/name-starts.ts'
import { element } from './element.ts'
import { readAddress, writeAddress } from './page-address.ts'
import { word } from './words.ts'

interface Filter {
  readonly key: string
  readonly label: string
  readonly options: readonly { readonly key: string; readonly label: string }[]
}

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true })

/** Unknown is neither low nor high: in either direction it comes last. */
function compareKeys(a: string, b: string, way: number): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  const difference = Number(a) - Number(b)
  return way * (Number.isNaN(difference) ? collator.compare(a, b) : difference)
}

/** Lets a reader order and filter the rows of a table; the address remembers how. */
export function equipTable(tools: HTMLElement): void {
  const figure = tools.closest('figure')
  const table = figure?.querySelector('table')
  if (!figure || !table) return
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr:not(.foot)')]
  const foot = table.querySelector('tr.foot')
  const heads = [...table.querySelectorAll<HTMLElement>('th[data-key]')]
  const nameOf = (key: string): string => `${figure.id}.${key}`
  const texts = rows.map((row) => foldSearch(row.textContent))
  const keyOf = (row: HTMLTableRowElement, column: number): string => {
    const cell = row.cells[column]
    return cell?.dataset['sort'] ?? cell?.textContent.trim() ?? ''
  }

  const search = element('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' })
  search.value = readAddress(nameOf('q'))
  const filters = JSON.parse(tools.dataset['filters'] ?? '[]') as readonly Filter[]
  const selects = filters.map(({ key, options }) => {
    const choices = options.map(({ label }, index) => element('option', { value: String(index) }, label))
    const select = element('select', {}, element('option', { value: '' }, word('all')), ...choices)
    const asked = options.findIndex((option) => option.key === readAddress(nameOf(key)))
    select.value = asked < 0 ? '' : String(asked)
    return select
  })
  const status = element('p', { role: 'status' })
  const reset = element('button', { type: 'button' }, word('reset'))
  let order = readAddress(nameOf('sort'))

  const show = (): void => {
    const asked = foldSearch(search.value).split(' ')
    let shown = 0
    rows.forEach((row, index) => {
      const facets = (row.dataset['facets'] ?? '').split(' ')
      const stays =
        asked.every((part) => texts[index]?.includes(part)) &&
        selects.every(({ value }, at) => value === '' || facets[at] === value)
      row.hidden = !stays
      shown += Number(stays)
    })
    const key = order.replace('-', '')
    const way = order.startsWith('-') ? -1 : 1
    const column = heads.find((head) => head.dataset['key'] === key) as HTMLTableCellElement | undefined
    for (const head of heads)
      if (head === column) head.setAttribute('aria-sort', way > 0 ? 'ascending' : 'descending')
      else head.removeAttribute('aria-sort')
    const at = column?.cellIndex
    const sorted =
      at === undefined ? rows : rows.toSorted((a, b) => compareKeys(keyOf(a, at), keyOf(b, at), way))
    table.tBodies[0]?.append(...sorted, ...(foot ? [foot] : []))
    const isAll = shown === rows.length
    // sums are of all rows: beside a part of them they would mislead
    if (foot instanceof HTMLElement) foot.hidden = !isAll
    const count = word(shown === 0 ? 'none' : 'shown', { shown, all: rows.length })
    const ordered =
      column && word(way > 0 ? 'ascending' : 'descending', { column: column.textContent.trim() })
    status.textContent = [count, ...(ordered ? [ordered] : [])].join(word('join'))
    reset.hidden = isAll && !column
  }
  const change = (): void => {
    show()
    writeAddress({
      [nameOf('q')]: search.value.trim(),
      [nameOf('sort')]: order,
      ...Object.fromEntries(
        filters.map(({ key, options }, at) => [
          nameOf(key),
          options[Number(selects[at]?.value || -1)]?.key ?? '',
        ]),
      ),
    })
  }

  for (const head of heads) {
    const key = head.dataset['key'] ?? ''
    const button = element('button', { type: 'button' }, ...(head.childNodes as NodeListOf<Element>))
    button.addEventListener('click', () => {
      // up, down, and as it was
      order = order === key ? `-${key}` : order === `-${key}` ? '' : key
      change()
    })
    head.append(button)
  }
  reset.addEventListener('click', () => {
    for (const one of [search, ...selects]) one.value = ''
    order = ''
    change()
    search.focus()
  })
  for (const one of [search, ...selects]) one.addEventListener('input', change)
  tools.append(
    element('label', {}, word('filter'), search),
    ...selects.map((select, at) => element('label', {}, filters[at]?.label ?? '', select)),
    status,
    reset,
  )
  table.classList.add('sortable')
  show()
}

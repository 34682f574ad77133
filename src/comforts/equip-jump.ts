import { element } from './element.ts'
import { type Found, findNames } from './find-names.ts'
import { word } from './words.ts'

const MOST = 12
const kinds = ['account', 'organization', 'unit', 'person']

/** Turns the link that leads to the list of accounts into a search over everything that has a name. */
export function equipJump(link: HTMLAnchorElement): void {
  // the link goes to accounts/index.html, so pages are counted from the folder above
  const pages = new URL('../', link.href).href
  const input = element('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' })
  const list = element('ul', {})
  const status = element('p', { role: 'status' }, word('hint'))
  const close = element('button', { type: 'button' }, word('close'))
  const dialog = element(
    'dialog',
    { class: 'jump-dialog', 'aria-label': word('jump') },
    element('label', {}, word('jump'), input),
    close,
    status,
    list,
  )
  document.body.append(dialog)

  const present = ([name, alias, page, kind, note]: Found): HTMLLIElement => {
    const more = [word(kinds[kind] ?? ''), alias, note].filter(Boolean).join(' · ')
    const href = `${pages}${page}.html${kind === 3 ? '#people' : ''}`
    return element('li', {}, element('a', { href }, name, element('span', { class: 'note' }, more)))
  }
  let latest = 0
  const search = async (): Promise<void> => {
    const turn = ++latest
    const { found, more } = await findNames(input.value)
    // an answer that was overtaken
    if (turn !== latest) return
    list.replaceChildren(...found.slice(0, MOST).map(present))
    const cut = more || found.length > MOST
    const key =
      input.value.trim() === '' ? 'hint' : found.length === 0 && !more ? 'nothing' : cut ? 'narrow' : 'found'
    status.textContent = word(key, { count: Math.min(found.length, MOST) })
  }
  const open = (event: Event): void => {
    event.preventDefault()
    if (!dialog.open) dialog.showModal()
    input.select()
  }

  link.setAttribute('role', 'button')
  link.setAttribute('aria-haspopup', 'dialog')
  link.addEventListener('click', open)
  link.addEventListener('keydown', (event) => {
    if (event.key === ' ') open(event)
  })
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'k') open(event)
  })
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  input.addEventListener('input', () => void search())
  dialog.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')]
    const at = links.indexOf(document.activeElement as HTMLAnchorElement)
    if (event.key === 'Enter' && at < 0 && document.activeElement === input) links[0]?.click()
    // else the first press would only empty the field
    if (event.key === 'Escape') dialog.close()
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const next = at + (event.key === 'ArrowDown' ? 1 : -1)
    ;(links[Math.min(next, links.length - 1)] ?? input).focus()
  })
}

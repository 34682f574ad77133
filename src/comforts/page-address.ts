/** What the address says under a name; empty where it says nothing. */
export function readAddress(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? ''
}

/** Says so in the address, which can then be passed on; the same page in the other language takes it along. */
export function writeAddress(values: Readonly<Record<string, string>>): void {
  const state = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(values)) {
    if (value === '') state.delete(name)
    else state.set(name, value)
  }
  const query = state.size === 0 ? '' : `?${state}`
  history.replaceState(null, '', location.pathname + query + location.hash)
  carryAddress()
}

export function carryAddress(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a'))
    link.search = location.search
}

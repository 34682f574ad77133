/** This script's own element: it carries the words, and its address says where the data for search lie. */
const script = document.currentScript as HTMLScriptElement
export const assets = new URL('.', script.src).href

const words = JSON.parse(script.dataset['words'] ?? '{}') as Partial<Record<string, string>>

/** A word of the page's language, with its places (`$name`) filled in. */
export function word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return (words[key] ?? key).replace(/\$(\w+)/g, (_, name: string) => String(values[name] ?? ''))
}

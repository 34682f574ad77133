import { escapeMarkup } from './escape-markup.ts'
import { oncePer } from './once-per.ts'

/** HTML that may be placed as it is: all plain text in it is escaped. */
export class Markup {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

/** What markup is made of: text, which is escaped, and markup; null, undefined and false are nothing. */
export type Content = string | Markup | readonly Content[] | null | undefined | false

function escapeContent(content: Content): string {
  if (typeof content === 'string') return escapeMarkup(content)
  if (content instanceof Markup) return content.html
  if (!content) return ''
  let html = ''
  for (const part of content) html += escapeContent(part)
  return html
}

/** A line break with its indent is how a template is laid out, and no space that a reader sees. */
const joinLines = oncePer((template: TemplateStringsArray) =>
  template.map((text) => text.replace(/\n\s*/g, '')),
)

/** Markup from a template, ``markup`<p>${text}</p>` ``, in which every value is escaped unless it is markup. */
export function markup(template: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const texts = joinLines(template)
  let html = texts[0]!
  for (let at = 0; at < contents.length; at += 1) html += escapeContent(contents[at]) + texts[at + 1]!
  return new Markup(html)
}

/** Attributes by name, to stand directly behind the name of an element; one without a value is left out. */
export function attributes(values: Readonly<Record<string, string | undefined>>): Markup {
  let html = ''
  for (const name in values) {
    const value = values[name]
    if (value !== undefined) html += value === '' ? ` ${name}` : ` ${name}="${escapeMarkup(value)}"`
  }
  return new Markup(html)
}

/** Those names that hold, as the value of a class attribute; undefined where none does. */
export function classNames(...names: readonly (string | false | undefined)[]): string | undefined {
  let list: string | undefined
  for (const name of names) if (name) list = list === undefined ? name : `${list} ${name}`
  return list
}

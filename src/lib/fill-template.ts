// the same few dozen templates are filled again and again, so each is cut once
const cuts = new Map<string, readonly string[]>()

/** A template at its `{name}` places: text and names in turn, text first and last. */
function cutTemplate(template: string): readonly string[] {
  let cut = cuts.get(template)
  if (cut === undefined) cuts.set(template, (cut = template.split(/\{(\w+)\}/)))
  return cut
}

/** Puts values into a sentence: `{name}` becomes the value of that name; an unknown name stays visible. */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  const pieces = cutTemplate(template)
  let filled = pieces[0]!
  for (let at = 1; at < pieces.length; at += 2)
    filled += String(values[pieces[at]!] ?? `{${pieces[at]!}}`) + pieces[at + 1]!
  return filled
}

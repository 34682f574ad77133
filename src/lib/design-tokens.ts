/** Design tokens: a name (without the dashes) and its value, by the medium they hold in. */
export interface DesignTokens {
  readonly light: Readonly<Record<string, string>>
  readonly dark: Readonly<Record<string, string>>
  readonly paper: Readonly<Record<string, string>>
  readonly type: Readonly<Record<string, string>>
  readonly phoneType: Readonly<Record<string, string>>
  readonly paperType: Readonly<Record<string, string>>
}

function drawRule(tokens: readonly Readonly<Record<string, string>>[]): string {
  const lines = tokens.flatMap((group) =>
    Object.entries(group).map(([name, value]) => `  --${name}: ${value};`),
  )
  return `:root {\n${lines.join('\n')}\n}`
}

/** The tokens as CSS custom properties: light by default, dark by the reader's scheme, always light on paper. */
export function drawTokensCss(tokens: DesignTokens): string {
  return [
    ':root {\n  color-scheme: light dark;\n}',
    drawRule([tokens.light, tokens.type]),
    `@media screen and (prefers-color-scheme: dark) {\n${drawRule([tokens.dark])}\n}`,
    `@media screen and (max-width: 720px) {\n${drawRule([tokens.phoneType])}\n}`,
    `@media print {\n${drawRule([tokens.paper, tokens.paperType])}\n}`,
    '',
  ].join('\n')
}

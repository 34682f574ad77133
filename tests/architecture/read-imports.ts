import ts from 'typescript'

/** One reference of a file to another module, however it is written. */
export interface Import {
  /** What stands between the quotes: `../lib/day.ts`, `node:fs`. */
  readonly target: string
  /** True where nothing of it is left at run time. */
  readonly typeOnly: boolean
  /** Names taken from it; `*` for all of them. */
  readonly names: readonly string[]
}

/** Reads the imports of a TypeScript or Astro file; of the latter, its frontmatter and its scripts. */
export function readImports(file: string, text: string): Import[] {
  const code = file.endsWith('.astro') ? readAstroCode(text) : text
  const source = ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS)
  const imports: Import[] = []
  const visit = (node: ts.Node): void => {
    const found = readImport(node)
    if (found) imports.push(found)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return imports
}

function readAstroCode(text: string): string {
  const frontmatter = /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '')
  return [frontmatter, ...scripts].join('\n')
}

function readImport(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause
    const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    return { target: node.moduleSpecifier.text, typeOnly, names: clause ? readClause(clause) : [] }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    const names =
      node.exportClause && ts.isNamedExports(node.exportClause)
        ? readNames(node.exportClause.elements)
        : ['*']
    return { target: node.moduleSpecifier.text, typeOnly: node.isTypeOnly, names }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const { literal } = node.argument
    if (ts.isStringLiteral(literal)) return { target: literal.text, typeOnly: true, names: ['*'] }
  }
  if (ts.isCallExpression(node) && isModuleCall(node.expression)) {
    const [target] = node.arguments
    // a target made at run time could be anything, which no rule allows
    const text = target && ts.isStringLiteralLike(target) ? target.text : '(computed)'
    return { target: text, typeOnly: false, names: ['*'] }
  }
  return undefined
}

function readClause(clause: ts.ImportClause): string[] {
  const bindings = clause.namedBindings
  const named = bindings ? (ts.isNamedImports(bindings) ? readNames(bindings.elements) : ['*']) : []
  return clause.name ? ['default', ...named] : named
}

function readNames(elements: ts.NodeArray<ts.ImportSpecifier | ts.ExportSpecifier>): string[] {
  return elements.map(({ propertyName, name }) => (propertyName ?? name).text)
}

/** `import(…)`, `require(…)`, `import.meta.glob(…)`. */
function isModuleCall(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true
  if (ts.isIdentifier(callee)) return callee.text === 'require'
  return (
    ts.isPropertyAccessExpression(callee) &&
    ts.isMetaProperty(callee.expression) &&
    callee.name.text === 'glob'
  )
}

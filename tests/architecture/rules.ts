/**
 * Who may import whom. This table is the law: `imports.test.ts` holds the code to it, and the table of
 * src/README.md must be the one `presentRules` makes of it. A folder may always import from itself.
 */
export interface Rule {
  /** Folder (or, for a file at the top of src, its name without the ending). */
  readonly from: string
  /** Folders whose values and types may be imported. */
  readonly folders: readonly string[]
  /** Folders from which only `import type` is allowed. */
  readonly typesOf?: readonly string[]
  /** Single files of other folders that may be imported. */
  readonly files?: readonly string[]
  readonly packages: readonly PackageRule[]
  /** Said when the rule is broken. */
  readonly because: string
}

export interface PackageRule {
  readonly name: string
  /** At most one file of the folder may import it, so that it can be replaced in one place. */
  readonly oneFile?: true
  /** Only what these parts of the package export may be imported, by name. */
  readonly parts?: readonly string[]
}

const arrays = { name: 'd3', parts: ['d3-array'] }
const arraysAndTime = { name: 'd3', parts: ['d3-array', 'd3-time'] }
const oneFile = (name: string): PackageRule => ({ name, oneFile: true })

export const rules: readonly Rule[] = [
  {
    from: 'lib',
    folders: [],
    packages: [arraysAndTime],
    because: 'lib knows nothing of customers, so that every layer can lean on it.',
  },
  {
    from: 'model',
    folders: ['lib'],
    packages: [{ name: 'zod' }],
    because: 'the vocabulary comes before everything that speaks it.',
  },
  {
    from: 'ingest',
    folders: ['lib', 'model'],
    packages: [
      { name: 'zod' },
      ...['papaparse', 'node:fs', 'node:path', 'node:crypto', 'node:stream', 'node:zlib'].map(oneFile),
      oneFile('node:worker_threads'),
    ],
    because: 'ingest is the only layer that meets dirty data, and it does not know what will be counted.',
  },
  {
    from: 'metrics',
    folders: ['lib', 'model'],
    packages: [arraysAndTime],
    because: "a metric that knows CSV can't be trusted with a second CRM.",
  },
  {
    from: 'i18n',
    folders: ['lib'],
    packages: [{ name: 'zod' }],
    because: 'words and formats are the same whatever is measured.',
  },
  {
    from: 'report',
    folders: ['lib', 'model', 'metrics', 'i18n'],
    packages: [arrays],
    because: 'report decides what an audience may see; beyond it nothing else may be known.',
  },
  {
    from: 'charts',
    folders: ['lib'],
    typesOf: ['report'],
    packages: [{ name: '@observablehq/plot' }, { name: 'd3' }, oneFile('node:worker_threads')],
    because: 'charts draw what a page model holds and compute nothing, so picture and table cannot disagree.',
  },
  {
    from: 'components',
    folders: ['lib', 'charts', 'i18n'],
    typesOf: ['report'],
    packages: [],
    because: 'a component places what its page model holds; a field that is not in there cannot leak.',
  },
  {
    from: 'layouts',
    folders: ['lib', 'charts', 'i18n', 'components'],
    typesOf: ['report'],
    packages: [],
    because: 'a layout places what its page model holds; a field that is not in there cannot leak.',
  },
  {
    from: 'comforts',
    folders: ['lib'],
    packages: [],
    because: "comforts run in a reader's browser, where nothing but the page and its own words may be known.",
  },
  {
    from: 'store',
    folders: ['lib', 'model'],
    typesOf: ['report'],
    packages: [
      ...['zod', 'node:fs', 'node:path', 'node:crypto'].map((name) => ({ name })),
      oneFile('node:zlib'),
      oneFile('node:v8'),
      oneFile('esbuild'),
    ],
    because: 'store keeps page models and settings; it neither measures nor words them.',
  },
  {
    from: 'engines',
    folders: ['lib', 'model', 'metrics'],
    packages: [
      arrays,
      ...['@duckdb/node-api', 'node:fs', 'node:http', 'node:https', 'node:stream'].map(oneFile),
    ],
    because: 'an engine adds up what our own reader has understood; it must not know how a cell is read.',
  },
  {
    from: 'pack',
    folders: ['lib'],
    packages: [
      ...['node:fs', 'node:os', 'node:path', 'node:url', 'node:zlib'].map((name) => ({ name })),
      ...['node:crypto', 'node:stream', 'playwright-core', 'fflate', 'staticrypt'].map(oneFile),
    ],
    because:
      'a pack is made of what is finished: whoever could ask here for more would go around the audience.',
  },
  {
    from: 'pages',
    folders: ['report', 'i18n', 'components', 'layouts'],
    files: ['store/read-page-model', 'store/book-file', 'store/work-folder'],
    packages: [{ name: 'astro' }],
    because: 'a page file is paths, layout and components: all its numbers come from the page models.',
  },
  {
    from: 'pipeline',
    folders: ['lib', 'model', 'ingest', 'metrics', 'engines', 'report', 'charts', 'store'],
    packages: [],
    because: 'the pipeline is the trip itself, on one screen; what it does is done in the layers.',
  },
  {
    from: 'scripts',
    folders: [
      'pipeline',
      'lib',
      'model',
      'ingest',
      'metrics',
      'engines',
      'i18n',
      'report',
      'charts',
      'store',
      'pack',
    ],
    packages: [
      { name: 'node:*' },
      { name: 'astro' },
      { name: 'd3' },
      ...['papaparse', 'zod', 'vitest', 'linkedom', '@observablehq/plot'].map(oneFile),
    ],
    because: 'scripts read flags, call src and print; pages are reached through a build only.',
  },
]

/** The rules as the Markdown table of src/README.md. */
export function presentRules(): string {
  const rows = rules.map(({ from, folders, typesOf, files, packages }) => {
    const may = [
      folders.join(', '),
      files?.map((file) => `\`${file}\``).join(', '),
      typesOf && `types of ${typesOf.join(', ')}`,
    ]
    const npm = packages.map(({ name, oneFile, parts }) => {
      const limits = [parts?.join(', '), oneFile && 'one file'].filter(Boolean)
      return limits.length === 0 ? name : `${name} (${limits.join('; ')})`
    })
    return `| ${from} | ${may.filter(Boolean).join('; ') || '–'} | ${npm.join(', ') || '–'} |`
  })
  return ['| from | may import | and these packages |', '|---|---|---|', ...rows].join('\n')
}

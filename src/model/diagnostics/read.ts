import { defineDiagnostics } from './define-diagnostics.ts'

const linesRejected = {
  zh: '自该行至第 {actual} 行的每一行都计为被拒绝的行。',
  en: 'Each line from here to line {actual} counts as a rejected row.',
}
const checkQuotes = {
  zh: '检查该行起的双引号：单元格内的引号应写成两个（""）。',
  en: 'Look at the quotes from this line on: a quote inside a cell must be doubled ("").',
}

/** What can be wrong with a file once it is cut into records and cells. */
export const readDiagnostics = defineDiagnostics({
  'quote-never-closed': {
    severity: 'error',
    what: {
      zh: '该行记录中的引号直到文件末尾都没有闭合',
      en: 'A quote in the record on this line is never closed',
    },
    consequence: linesRejected,
    hint: {
      zh: '文件可能不完整，或缺一个双引号；单元格内的引号应写成两个（""）。',
      en: 'The file may be cut, or a quote is missing; a quote inside a cell must be doubled ("").',
    },
  },
  'record-too-long': {
    severity: 'error',
    what: {
      zh: '自该行开始的记录超过 1000 万字符仍未结束，多半是引号没有闭合',
      en: 'The record on this line does not end within 10 million characters: a quote is probably not closed',
    },
    consequence: linesRejected,
    hint: checkQuotes,
  },
  'quote-swallows-lines': {
    severity: 'warning',
    what: {
      zh: '该行的记录跨越多行，且含有未成对的引号，可能吞掉了其他行',
      en: 'The record on this line runs over several lines and has a quote that is not doubled; it may have swallowed others',
    },
    consequence: linesRejected,
    hint: checkQuotes,
  },
  'cell-too-many-lines': {
    severity: 'warning',
    what: {
      zh: '该行的记录中有一个单元格超过 100 行，可能是引号没有闭合',
      en: 'The record on this line has a cell of over 100 lines: a quote may not be closed',
    },
    consequence: linesRejected,
    hint: {
      zh: '检查该行起的双引号；若确为长文本，请在导出时去掉该列。',
      en: 'Look at the quotes from this line on; if it really is a long text, leave that column out of the export.',
    },
  },
  'cell-too-long': {
    severity: 'warning',
    what: {
      zh: '该行的记录中有一个单元格超过 100 万字符',
      en: 'The record on this line has a cell of over a million characters',
    },
    consequence: linesRejected,
    hint: {
      zh: '导出时去掉存放附件或长文本的列。',
      en: 'Leave the column with attachments or long texts out of the export.',
    },
  },
  'quote-not-doubled': {
    severity: 'info',
    what: {
      zh: '带引号的单元格内有未成对的引号',
      en: 'A quote inside a quoted cell is not doubled',
    },
    consequence: { zh: '按普通字符读取，该行保留。', en: 'It is read as part of the text; the row is kept.' },
    hint: {
      zh: '核对该行内容是否正确。',
      en: 'Check that this row reads right.',
    },
  },
  'row-too-short': {
    severity: 'warning',
    what: {
      zh: '该行只有 {actual} 个单元格，表头有 {expected} 个',
      en: 'This row has {actual} cells where the header has {expected}',
    },
    consequence: {
      zh: '缺少的单元格按未知处理，该行保留。',
      en: 'The missing cells are unknown; the row is kept.',
    },
    hint: {
      zh: '检查该行是否缺少分隔符或被换行截断。',
      en: 'See whether a delimiter is missing or a line break splits the row.',
    },
  },
  'row-too-long': {
    severity: 'warning',
    what: {
      zh: '该行有 {actual} 个单元格，表头只有 {expected} 个',
      en: 'This row has {actual} cells where the header has only {expected}',
    },
    consequence: {
      zh: '无法确定单元格属于哪一列，该行被拒绝。',
      en: 'Which cell belongs to which column cannot be told; the row is rejected.',
    },
    hint: {
      zh: '含分隔符的单元格须用双引号括起。',
      en: 'A cell that contains the delimiter must be quoted.',
    },
  },
  'row-surplus-empty': {
    severity: 'info',
    what: {
      zh: '共 {actual} 行在表头之外还有空单元格，首见于该行',
      en: '{actual} rows have empty cells beyond the header, the first on this line',
    },
    consequence: {
      zh: '多余的空单元格已去掉，行保留。',
      en: 'The empty cells are dropped; the rows are kept.',
    },
    hint: { zh: '无需处理，多为 Excel 另存所致。', en: 'Nothing to do; Excel often writes them.' },
  },
  'header-repeated': {
    severity: 'warning',
    what: {
      zh: '表头“{actual}”出现多次，位于第 {expected} 列',
      en: 'The header “{actual}” is repeated, in columns {expected}',
    },
    consequence: {
      zh: '各列按位置分开，不合并。',
      en: 'The columns are kept apart by their position and never merged.',
    },
    hint: {
      zh: '在导出中去掉或改名重复的列。',
      en: 'Remove or rename the repeated column in the export.',
    },
  },
  'header-blank': {
    severity: 'warning',
    what: {
      zh: '第 {actual} 列没有表头，但有内容，首见于该行',
      en: 'Column {actual} has no header but filled cells, the first on this line',
    },
    consequence: {
      zh: '不知该列含义，该列不读取，行保留。',
      en: 'What it means cannot be told; the column is not read, the rows are kept.',
    },
    hint: { zh: '在导出中为该列补上表头。', en: 'Give the column a header in the export.' },
  },
  'header-too-wide': {
    severity: 'error',
    what: {
      zh: '表头有 {actual} 列，最多允许 {expected} 列',
      en: 'The header has {actual} columns; at most {expected} are allowed',
    },
    consequence: { zh: '该文件的所有行均被拒绝。', en: 'All rows of the file are rejected.' },
    hint: {
      zh: '检查首行是否缺少换行，或在导出中减少列。',
      en: 'See whether the first line lacks its line break, or export fewer columns.',
    },
  },
})

import { defineDiagnostics } from './define-diagnostics.ts'

const fileLeftOut = { zh: '整个文件未读取。', en: 'The whole file is left out.' }

/** What can be wrong with a file before its cells are looked at. */
export const decodeDiagnostics = defineDiagnostics({
  'folder-unreadable': {
    severity: 'error',
    what: { zh: '数据文件夹无法打开：{actual}', en: 'The data folder cannot be opened: {actual}' },
    consequence: { zh: '没有读取任何文件。', en: 'No file is read.' },
    hint: { zh: '检查文件夹路径和访问权限。', en: 'Check the path and the permissions of the folder.' },
  },
  'file-unreadable': {
    severity: 'error',
    what: { zh: '文件无法读取：{actual}', en: 'The file cannot be read: {actual}' },
    consequence: { zh: '自出错处起的内容均未读取。', en: 'Nothing is read from where this happened.' },
    hint: {
      zh: '检查访问权限，以及文件是否还在原处。',
      en: 'Check its permissions and whether it is still there.',
    },
  },
  'zip-cut': {
    severity: 'error',
    what: { zh: '压缩文件不完整，没有结尾', en: 'The zipped file is cut: its end is missing' },
    consequence: fileLeftOut,
    hint: {
      zh: '多为复制或下载中断，请重新获取该文件。',
      en: 'A copy or download was probably broken off; fetch the file again.',
    },
  },
  'zip-damaged': {
    severity: 'error',
    what: {
      zh: '文件名为 .gz，内容却不是完好的 gzip 压缩数据',
      en: 'The file is called .gz, but its content is no sound gzip data',
    },
    consequence: fileLeftOut,
    hint: {
      zh: '未压缩的文件请去掉 .gz 后缀；否则请重新获取。',
      en: 'If it was never zipped, take .gz off its name; else fetch it again.',
    },
  },
  'file-empty': {
    severity: 'warning',
    what: { zh: '文件为空，没有任何记录', en: 'The file is empty: it holds no record' },
    consequence: { zh: '该文件不提供任何数据。', en: 'It adds nothing.' },
    hint: {
      zh: '确认导出时的筛选条件；若本就无数据，删除该文件即可。',
      en: 'Check the filter of the export; if there is really nothing, delete the file.',
    },
  },
  'file-is-workbook': {
    severity: 'error',
    what: {
      zh: '这是 Excel 工作簿（{actual}），不是 CSV',
      en: 'This is an Excel workbook ({actual}), not a CSV',
    },
    consequence: fileLeftOut,
    hint: {
      zh: '在 Excel 中另存为“CSV UTF-8（逗号分隔）”；仅改扩展名无效。',
      en: 'Save it from Excel as “CSV UTF-8 (comma delimited)”; renaming it is not enough.',
    },
  },
  'file-is-no-csv': {
    severity: 'error',
    what: { zh: '文件内容不是 CSV 文本（{actual}）', en: 'The content is not CSV text ({actual})' },
    consequence: fileLeftOut,
    hint: {
      zh: '从 CRM 重新导出为 CSV。若为 HTML，多半是登录超时后保存的网页；若为 gzip，请将扩展名改为 .csv.gz。',
      en: 'Export it again as CSV. HTML is often a log-in page saved by mistake; a gzip file must be named .csv.gz.',
    },
  },
  'file-cut': {
    severity: 'error',
    what: {
      zh: '文件在一个字符中间截断（编码 {actual}）',
      en: 'The file ends in the middle of a character (encoding {actual})',
    },
    consequence: fileLeftOut,
    hint: {
      zh: '多为复制或下载不完整，请重新导出。',
      en: 'A copy or download was probably broken off: export it again.',
    },
  },
  'encoding-unsupported': {
    severity: 'error',
    what: { zh: '不支持的编码：{actual}', en: 'The encoding {actual} is not supported' },
    consequence: fileLeftOut,
    hint: {
      zh: '将文件另存为 UTF-8；若编码由 --encoding 指定，请检查名称拼写。',
      en: 'Save the file as UTF-8; if --encoding named it, check the spelling.',
    },
  },
  'encoding-contradicted': {
    severity: 'error',
    what: {
      zh: '文件声明或指定的编码为 {actual}，但该行含有不属于此编码的字节',
      en: 'The file should be {actual}, but this line holds bytes that are not',
    },
    consequence: fileLeftOut,
    hint: {
      zh: '可能由不同编码的文件拼接而成：请重新导出，或改正 --encoding。',
      en: 'It may be pasted together from files of different encodings: export it again, or correct --encoding.',
    },
  },
  'encoding-undecided': {
    severity: 'error',
    what: {
      zh: '无法确定编码：自该行起不是 UTF-8，也不像中文 GB18030',
      en: 'The encoding cannot be told: from this line on it is not UTF-8, nor plausibly Chinese in GB18030',
    },
    consequence: fileLeftOut,
    hint: {
      zh: '另存为 UTF-8，或用 --encoding 指定编码后核对姓名是否正确，可依次尝试：{expected}',
      en: 'Save it as UTF-8, or give --encoding and check that names read right. To try, in this order: {expected}',
    },
  },
})

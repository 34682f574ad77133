import { defineDiagnostics } from './define-diagnostics.ts'

/** What can be wrong with files, headers and cells. */
export const parseDiagnostics = defineDiagnostics({
  'no-input': {
    severity: 'error',
    what: { zh: '数据文件夹中没有 CSV 文件', en: 'There is no CSV file in the data folder' },
    consequence: { zh: '没有数据可供评审。', en: 'There is nothing to review.' },
    hint: {
      zh: '把 CRM 导出的 *.csv 或 *.csv.gz 放入该文件夹，或用 --data 指定其他文件夹。',
      en: 'Put the *.csv or *.csv.gz exports of the CRM there, or name another folder with --data.',
    },
  },
  'preset-unreadable': {
    severity: 'error',
    what: { zh: '预设文件不是有效的 JSON：{actual}', en: 'The preset file is not valid JSON: {actual}' },
    consequence: { zh: '该预设不使用。', en: 'The preset is not used.' },
    hint: {
      zh: '在编辑器中检查该位置的逗号、引号和括号。',
      en: 'Check commas, quotes and brackets at that place in an editor.',
    },
  },
  'preset-bad': {
    severity: 'error',
    what: {
      zh: '预设文件的“{column}”有误：{actual}',
      en: '“{column}” of the preset file is wrong: {actual}',
    },
    consequence: { zh: '该预设不使用。', en: 'The preset is not used.' },
    hint: {
      zh: '按预设的 JSON Schema 修改；不支持表达式。',
      en: 'Correct it by the JSON Schema of presets; there are no expressions.',
    },
  },
  'id-rounded': {
    severity: 'warning',
    what: {
      zh: '该列有 {expected} 个编号被电子表格改成了科学计数，如 {actual}',
      en: '{expected} ids of this column were rounded by a spreadsheet, as {actual}',
    },
    consequence: {
      zh: '末尾数字已丢失，不同的编号可能变成同一个，所指记录可能找不到。',
      en: 'Their last digits are lost: different ids may have become one, and what they mean may not be found.',
    },
    hint: {
      zh: '请直接使用 CRM 导出的文件；若需用 Excel 打开，先把该列设为文本。',
      en: 'Use the file as the CRM wrote it, or open it in Excel with this column as text.',
    },
  },
  'preset-tied': {
    severity: 'warning',
    what: {
      zh: '多个预设同样适合该文件：已用“{actual}”，另有 {expected}',
      en: 'Several presets fit this file equally: “{actual}” is used, {expected} would do too',
    },
    consequence: {
      zh: '该文件按所用预设读取；若选错，列的含义可能不同。',
      en: 'The file is read by that preset; by another one its columns might mean something else.',
    },
    hint: {
      zh: '用 --preset 指定正确的预设。',
      en: 'Name the right one with --preset.',
    },
  },
  'file-unused': {
    severity: 'warning',
    what: { zh: '没有预设认识该文件的表头', en: 'No preset knows the headers of this file' },
    consequence: {
      zh: '文件已读取并计数，但其中的行均未使用。',
      en: 'The file is read and counted, but none of its rows is used.',
    },
    hint: {
      zh: '若其中有客户、联系人或活动，请为它写一个预设，或改用数据字典中的列名。',
      en: 'If it holds accounts, contacts or activities, write a preset for it or use the column names of the data dictionary.',
    },
  },
  'column-missing': {
    severity: 'warning',
    what: {
      zh: '按文件名应为“{actual}”表，但缺少必需列：{expected}',
      en: 'By its name this file is the table “{actual}”, but it lacks required columns: {expected}',
    },
    consequence: { zh: '文件中的行均未使用。', en: 'None of its rows is used.' },
    hint: {
      zh: '在导出中加入该列，或在预设中说明它叫什么。',
      en: 'Add the column to the export, or say in a preset what it is called.',
    },
  },
  'header-changed': {
    severity: 'warning',
    what: {
      zh: '表头与上一期不同：上一期有“{expected}”，现在是“{actual}”',
      en: 'The header is not that of the edition before: “{expected}” is gone, “{actual}” is new',
    },
    consequence: {
      zh: '按现在的表头读取；改了名的列可能没有读到。',
      en: 'It is read by its new header; a renamed column may go unread.',
    },
    hint: {
      zh: '若列改了名，在预设中加上新名称；若是有意增删，无须处理。',
      en: 'If a column was renamed, give the preset its new name; if it was meant, nothing is to be done.',
    },
  },
  'file-without-rows': {
    severity: 'warning',
    what: { zh: '该文件只有表头，没有数据行', en: 'This file has a header and no rows' },
    consequence: { zh: '对应的表为空。', en: 'Its table is empty.' },
    hint: { zh: '检查导出时的筛选条件。', en: 'Check the filter the export was made with.' },
  },
  'file-identical': {
    severity: 'info',
    what: { zh: '该文件与“{actual}”逐字节相同', en: 'This file is the same, byte for byte, as “{actual}”' },
    consequence: {
      zh: '只用其中一份，该文件各行均跳过。',
      en: 'One of them is used; all rows of this one are skipped.',
    },
    hint: { zh: '删除多余的一份。', en: 'Delete the copy.' },
  },
  'lookup-missing': {
    severity: 'warning',
    what: {
      zh: '代码在查找表中找不到，首个为 {actual}',
      en: 'Codes are not in the file they are looked up in, the first {actual}',
    },
    consequence: { zh: '这些单元格按未知处理，行保留。', en: 'Those cells are unknown; the rows are kept.' },
    hint: { zh: '导出完整的代码表。', en: 'Export the complete list of codes.' },
  },
  'formula-guard': {
    severity: 'info',
    what: {
      zh: '该列有 {actual} 个单元格带防公式前缀',
      en: '{actual} cells of this column begin with a guard against formulas',
    },
    consequence: { zh: '前缀已去掉。', en: 'The guard is removed.' },
    hint: { zh: '无需处理。', en: 'Nothing to do.' },
  },
  'required-blank': {
    severity: 'warning',
    what: { zh: '该行缺少必填的“{column}”', en: 'This row lacks “{column}”, without which it is no record' },
    consequence: { zh: '该行被拒绝。', en: 'The row is rejected.' },
    hint: { zh: '在 CRM 中补全后重新导出。', en: 'Fill it in in the CRM and export again.' },
  },
  'date-unreadable': {
    severity: 'warning',
    what: { zh: '“{actual}”不是日期', en: '“{actual}” is no date' },
    consequence: {
      zh: '该日期按未知处理，行保留但不计入。',
      en: 'The date is unknown; the row is kept and not counted.',
    },
    hint: {
      zh: '使用 {expected}；Excel 序列号需打开设置 excelSerialDates。',
      en: 'Write {expected}; for Excel serials switch on the setting excelSerialDates.',
    },
  },
  'date-order-open': {
    severity: 'error',
    what: {
      zh: '该列日期（如 {actual}）既可读作“日/月”也可读作“月/日”，没有任何值能判定',
      en: 'The dates of this column (such as {actual}) can be read day first or month first, and no value decides',
    },
    consequence: { zh: '该列有歧义的日期均按未知处理。', en: 'The dates in doubt are all unknown.' },
    hint: {
      zh: '在 settings.json 中设置 {expected}（day-first 或 month-first），或按 YYYY-MM-DD 导出。',
      en: 'Set {expected} (day-first or month-first) in settings.json, or export as YYYY-MM-DD.',
    },
  },
  'number-unreadable': {
    severity: 'warning',
    what: { zh: '“{actual}”不是数字', en: '“{actual}” is no number' },
    consequence: { zh: '该值按未知处理，行保留。', en: 'The value is unknown; the row is kept.' },
    hint: {
      zh: '例如写作 {expected}；小数点用“.”。',
      en: 'Write for instance {expected}, with a decimal point.',
    },
  },
  'number-out-of-range': {
    severity: 'warning',
    what: { zh: '“{actual}”超出该列允许的范围', en: '“{actual}” is outside what this column may hold' },
    consequence: { zh: '该值按未知处理，不会截断。', en: 'The value is unknown; it is never clamped.' },
    hint: { zh: '允许：{expected}。', en: 'Allowed: {expected}.' },
  },
  'label-unknown': {
    severity: 'warning',
    what: { zh: '“{actual}”不在该列的取值表中', en: '“{actual}” is not in the list of this column' },
    consequence: { zh: '该值按未知处理，行保留。', en: 'The value is unknown; the row is kept.' },
    hint: {
      zh: '改为 {expected} 之一，或在预设的 values 中说明它的含义。',
      en: 'Use one of {expected}, or say in the values of a preset what it means.',
    },
  },
  'support-reading-open': {
    severity: 'error',
    what: {
      zh: '该列的“支持”有两种读法，没有其他标签能判定（现有：{actual}）',
      en: '“支持” in this column has two readings and no other label decides (there are: {actual})',
    },
    consequence: { zh: '整列按未知处理。', en: 'The whole column is unknown.' },
    hint: {
      zh: '在 settings.json 中设置 {expected}：huawei（教练/强烈支持/支持…）或 five-step（排他/支持/认可…）。',
      en: 'Set {expected} in settings.json: huawei (教练/强烈支持/支持 …) or five-step (排他/支持/认可 …).',
    },
  },
})

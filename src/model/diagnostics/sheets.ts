import { defineDiagnostics } from './define-diagnostics.ts'

/** What is said of fill-in sheets that came back. */
export const sheetDiagnostics = defineDiagnostics({
  'sheet-returned': {
    severity: 'info',
    what: {
      zh: '收回填报表：{actual} 行，其中 {expected} 处有改动',
      en: 'A sheet came back: {actual} rows, {expected} cells say something new',
    },
    consequence: {
      zh: '填写的内容更新同季度的导出；留空的单元格不改变任何内容。',
      en: 'What is filled in updates the exports of its quarter; blank cells change nothing.',
    },
    hint: { zh: '无需处理。', en: 'Nothing to do.' },
  },
  'sheet-changed': {
    severity: 'info',
    what: { zh: '填报表有改动：{actual}', en: 'The sheet says something new: {actual}' },
    consequence: { zh: '采用填报表的内容。', en: 'What the sheet says is used.' },
    hint: {
      zh: '核对无误后，可同步更新 CRM。',
      en: 'See that it is right; the CRM may be brought up to date too.',
    },
  },
  'sheet-rating-same-day': {
    severity: 'warning',
    what: {
      zh: '填报表改了“{actual}”的评级，但评估日期仍为 {expected}',
      en: 'The sheet changes the rating of {actual}, but its day is still {expected}',
    },
    consequence: { zh: '取代该日原有的评级。', en: 'It takes the place of the rating of that day.' },
    hint: { zh: '填写本次评估的日期。', en: 'Enter the day of the new rating.' },
  },
  'sheets-disagree': {
    severity: 'warning',
    what: {
      zh: '两份填报表填写不一致：{actual}',
      en: 'Two returned sheets disagree: {actual}',
    },
    consequence: {
      zh: '采用 {expected} 的内容（评估日期较晚者；相同则按文件名排序靠后者），此处被覆盖。',
      en: '{expected} counts (rated later, else later by file name); this cell is overwritten.',
    },
    hint: { zh: '与两位填报人核对，删去其中一处。', en: 'Ask both who filled them in, and clear one cell.' },
  },
  'sheet-row-by-name': {
    severity: 'info',
    what: {
      zh: '填报表中“{actual}”的编号缺失或无法识别',
      en: 'The id of “{actual}” is missing in the sheet or not known',
    },
    consequence: { zh: '按客户和名称找到了同一对象。', en: 'It was found by account and name.' },
    hint: { zh: '填报时请勿改动编号列。', en: 'Leave the column of ids as it is when filling in.' },
  },
  'sheet-person-added': {
    severity: 'info',
    what: { zh: '填报表新增了联系人“{actual}”', en: 'The sheet adds a person, “{actual}”' },
    consequence: { zh: '作为新联系人计入该客户。', en: 'They count as a new person of the account.' },
    hint: { zh: '在 CRM 中补录此人。', en: 'Enter them in the CRM too.' },
  },
  'sheet-id-misplaced': {
    severity: 'warning',
    what: {
      zh: '填报表中编号与姓名指向不同的人：{actual}',
      en: 'Id and name in the sheet mean two different people: {actual}',
    },
    consequence: { zh: '不猜测：该行不采用。', en: 'Nothing is guessed: the row is not used.' },
    hint: {
      zh: '可能只对某一列排了序；请恢复后重新填写该行。',
      en: 'One column may have been sorted without the others; restore the row and fill it in again.',
    },
  },
  'sheet-missing': {
    severity: 'warning',
    what: {
      zh: '“{actual}”的填报表没有收回，涉及 {expected} 人',
      en: 'No sheet of {actual} has come back; it asks about {expected} people',
    },
    consequence: { zh: '这些人沿用此前的内容。', en: 'Of these people what was known before stands.' },
    hint: { zh: '请其填写后放入数据文件夹。', en: 'Ask for it and put it into the data folder.' },
  },
  'sheet-row-missing': {
    severity: 'warning',
    what: { zh: '收回的填报表中没有“{actual}”', en: '{actual} is missing in the returned sheet' },
    consequence: { zh: '此人沿用此前的内容。', en: 'What was known of them before stands.' },
    hint: {
      zh: '若此人已离职，请在“在职状态”一列填“离职”，不要删行。',
      en: 'If they have left, say so in the column of employment instead of deleting the row.',
    },
  },
})

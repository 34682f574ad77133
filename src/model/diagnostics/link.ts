import { defineDiagnostics } from './define-diagnostics.ts'

/** What can be wrong between records. */
export const linkDiagnostics = defineDiagnostics({
  'no-accounts': {
    severity: 'error',
    what: { zh: '没有任何客户', en: 'There is no account' },
    consequence: { zh: '无法生成评审。', en: 'No review can be made.' },
    hint: {
      zh: '导出客户表，或确保活动、联系人中有客户名称一列。',
      en: 'Export the accounts, or make sure activities or contacts name the account.',
    },
  },
  'no-usable-date': {
    severity: 'error',
    what: { zh: '所有表中都没有可用的日期', en: 'No table has a usable date' },
    consequence: { zh: '无法确定评审哪个季度。', en: 'Which quarter to review cannot be told.' },
    hint: {
      zh: '用 --quarter 指定，例如 --quarter 2026-Q3。',
      en: 'Name it, for instance --quarter 2026-Q3.',
    },
  },
  'same-id-different-content': {
    severity: 'error',
    what: {
      zh: '同一编号“{actual}”的两行内容不同',
      en: 'Two rows have the same id “{actual}” and different content',
    },
    consequence: { zh: '只保留其中一行，另一行被拒绝。', en: 'One of them is kept, the other rejected.' },
    hint: {
      zh: '在 CRM 中核对哪一行正确；历史导出请按季度命名，如 contacts-2026Q2.csv。',
      en: 'See in the CRM which is right; name archived exports by their quarter, as in contacts-2026Q2.csv.',
    },
  },
  'duplicate-row': {
    severity: 'info',
    what: { zh: '该行与另一行完全相同（编号 {actual}）', en: 'This row repeats another one (id {actual})' },
    consequence: { zh: '只计一次，该行跳过。', en: 'It is counted once; this one is skipped.' },
    hint: { zh: '无需处理。', en: 'Nothing to do.' },
  },
  'equal-row': {
    severity: 'info',
    what: { zh: '该行与另一行相同，但没有编号', en: 'This row equals another one, but has no id' },
    consequence: { zh: '两行都保留并计入。', en: 'Both are kept and counted.' },
    hint: {
      zh: '若为重复导出，请删去一行，或在导出中加上编号列。',
      en: 'If it was exported twice, delete one, or add the column of ids to the export.',
    },
  },
  'replaced-by-newer': {
    severity: 'info',
    what: { zh: '更新的导出中有同一编号的行', en: 'A newer export has the row of this id' },
    consequence: { zh: '使用较新的一行，该行跳过。', en: 'The newer row is used; this one is skipped.' },
    hint: { zh: '无需处理。', en: 'Nothing to do.' },
  },
  'person-id-made': {
    severity: 'warning',
    what: { zh: '有 {actual} 位联系人没有编号', en: '{actual} people have no id' },
    consequence: {
      zh: '以客户和姓名代替；改名后会被视为另一个人。',
      en: 'Account and name stand in for it; a changed name makes another person.',
    },
    hint: { zh: '在导出中加入联系人编号。', en: 'Add the id of the contact to the export.' },
  },
  'reference-blank': {
    severity: 'warning',
    what: { zh: '该行没有指明客户、联系人或商机', en: 'This row names no account, contact or opportunity' },
    consequence: { zh: '该行保留，但不计入任何指标。', en: 'The row is kept and counts in no number.' },
    hint: { zh: '在 CRM 中补全后重新导出。', en: 'Fill it in in the CRM and export again.' },
  },
  'account-not-found': {
    severity: 'warning',
    what: { zh: '找不到客户“{actual}”', en: 'There is no account “{actual}”' },
    consequence: { zh: '该行保留，但不计入任何指标。', en: 'The row is kept and counts in no number.' },
    hint: {
      zh: '在客户表中加入该客户，或更正此处的编号或名称（须完全一致）。',
      en: 'Add it to the accounts, or correct the id or name here; it must be exactly the same.',
    },
  },
  'account-ambiguous': {
    severity: 'warning',
    what: { zh: '名为“{actual}”的客户不止一个', en: 'More than one account is called “{actual}”' },
    consequence: {
      zh: '不猜测：该行保留，但不计入任何指标。',
      en: 'Nothing is guessed: the row is kept and counts in no number.',
    },
    hint: { zh: '在导出中使用客户编号。', en: 'Export the id of the account.' },
  },
  'accounts-disagree': {
    severity: 'warning',
    what: {
      zh: '该行的客户与其联系人所属客户不一致',
      en: 'The account of this row is not that of its people',
    },
    consequence: { zh: '按联系人所属客户计入。', en: 'It counts for the account of the people.' },
    hint: { zh: '在 CRM 中核对该行。', en: 'Check the row in the CRM.' },
  },
  'person-not-found': {
    severity: 'warning',
    what: { zh: '找不到联系人“{actual}”', en: 'There is no contact “{actual}”' },
    consequence: {
      zh: '该行仍计入客户的指标，不计入个人的指标。',
      en: 'The row still counts for the account, and for no person.',
    },
    hint: {
      zh: '在联系人表中加入此人，或更正编号或姓名。',
      en: 'Add the person to the contacts, or correct the id or name.',
    },
  },
  'person-ambiguous': {
    severity: 'warning',
    what: { zh: '名为“{actual}”的联系人不止一位', en: 'More than one contact is called “{actual}”' },
    consequence: {
      zh: '不猜测：该行不计入个人的指标。',
      en: 'Nothing is guessed: the row counts for no person.',
    },
    hint: { zh: '在导出中使用联系人编号。', en: 'Export the id of the contact.' },
  },
  'contacts-missing': {
    severity: 'warning',
    what: {
      zh: '活动中提到了客户方人员，但没有联系人表',
      en: 'The activities name people of the customer, but there is no table of contacts',
    },
    consequence: { zh: '与个人有关的指标不作衡量。', en: 'Numbers on people are not measured.' },
    hint: { zh: '同时导出联系人。', en: 'Export the contacts too.' },
  },
  'staff-not-found': {
    severity: 'info',
    what: { zh: '我方人员表中没有“{actual}”', en: 'Our staff has no “{actual}”' },
    consequence: { zh: '该行不计入我方人员的指标。', en: 'The row counts for none of our people.' },
    hint: { zh: '在我方人员表中加入此人。', en: 'Add the person to the staff.' },
  },
  'staff-ambiguous': {
    severity: 'warning',
    what: { zh: '名为“{actual}”的我方人员不止一位', en: 'More than one of ours is called “{actual}”' },
    consequence: {
      zh: '不猜测：该行不计入我方人员的指标。',
      en: 'Nothing is guessed: the row counts for none of our people.',
    },
    hint: { zh: '在导出中使用员工编号。', en: 'Export the id of our people.' },
  },
  'opportunity-not-found': {
    severity: 'warning',
    what: { zh: '找不到商机“{actual}”', en: 'There is no opportunity “{actual}”' },
    consequence: { zh: '该行不与任何商机关联。', en: 'The row is tied to no opportunity.' },
    hint: { zh: '同时导出该商机，或更正编号。', en: 'Export that opportunity too, or correct the id.' },
  },
  'parent-not-found': {
    severity: 'warning',
    what: { zh: '找不到上级客户“{actual}”', en: 'There is no parent account “{actual}”' },
    consequence: {
      zh: '有相同上级编号的客户仍归为一组，以该编号命名。',
      en: 'Accounts with the same parent still form a group, named by that id.',
    },
    hint: { zh: '把上级客户也导出。', en: 'Export the parent account too.' },
  },
  'parent-cycle': {
    severity: 'warning',
    what: { zh: '上级客户循环引用：{actual}', en: 'Parent accounts lead back to themselves: {actual}' },
    consequence: {
      zh: '这些客户归为一组，以 {expected} 为首。',
      en: 'They form one group headed by {expected}.',
    },
    hint: { zh: '在 CRM 中更正上级客户。', en: 'Correct the parent accounts in the CRM.' },
  },
  'department-cycle': {
    severity: 'warning',
    what: { zh: '部门“{actual}”的上级循环引用自身', en: 'The department “{actual}” leads back to itself' },
    consequence: { zh: '忽略其上级部门。', en: 'Its parent is left out.' },
    hint: { zh: '更正部门表中的上级部门。', en: 'Correct the parent in the departments.' },
  },
  'possible-duplicate': {
    severity: 'warning',
    what: { zh: '同一客户下有两位“{actual}”', en: 'One account has two people called “{actual}”' },
    consequence: { zh: '仍算作两个人。', en: 'They stay two people.' },
    hint: { zh: '若为同一人，请在 CRM 中合并。', en: 'If they are one, merge them in the CRM.' },
  },
  'ratings-disagree': {
    severity: 'warning',
    what: { zh: '同一天有两个不同的支持度：{actual}', en: 'One day has two levels of support: {actual}' },
    consequence: {
      zh: '评级历史优先于联系人表，其次取较低者：{expected}。',
      en: 'The ratings table goes before the contacts, then the lower one: {expected}.',
    },
    hint: { zh: '核对哪一个正确。', en: 'See which is right.' },
  },
  'link-dead': {
    severity: 'warning',
    what: { zh: '没有编号为“{actual}”的活动', en: 'There is no activity “{actual}”' },
    consequence: { zh: '该关联没有效果。', en: 'The link has no effect.' },
    hint: {
      zh: '把该活动也导出，并保留活动编号列。',
      en: 'Export that activity too, with the column of its ids.',
    },
  },
  'link-second-account': {
    severity: 'warning',
    what: {
      zh: '该活动已有另一客户，不再关联客户“{actual}”',
      en: 'The activity has another account already, so “{actual}” is not linked',
    },
    consequence: {
      zh: '活动按其联系人所属客户计入；没有联系人时只计入一个客户。',
      en: 'It counts for the accounts of its people, without people for one account only.',
    },
    hint: { zh: '关联各客户的联系人。', en: 'Link the people of each account.' },
  },
  'alias-dead': {
    severity: 'error',
    what: {
      zh: '更名没有命中：没有任何地方用到旧名“{actual}”',
      en: 'Nothing is called by the old name “{actual}”',
    },
    consequence: { zh: '该更名没有效果。', en: 'The alias has no effect.' },
    hint: {
      zh: '删除该行，或更正旧名和所属客户。',
      en: 'Delete it, or correct the old name and its account.',
    },
  },
  'correction-dead': {
    severity: 'error',
    what: {
      zh: '更正没有命中：此列的“{actual}”在数据中不存在',
      en: 'This correction matches nothing: the data hold no “{actual}” for this column',
    },
    consequence: { zh: '没有更改任何记录。', en: 'No record is changed.' },
    hint: {
      zh: '可填：{expected}。删除该行，或改正它。',
      en: 'It may be: {expected}. Delete it, or correct it.',
    },
  },
  'text-sensitive': {
    severity: 'warning',
    what: {
      zh: '“{actual}”：这段文字会原样出现在报告里，措辞可能涉及隐私或贬损他人',
      en: '“{actual}”: this text reaches the report as it stands, and may touch what is private or belittle somebody',
    },
    consequence: { zh: '照原样显示。', en: 'It is shown as it stands.' },
    hint: {
      zh: '读一遍这一格；不该让人看到的，改成与工作有关的事实。',
      en: 'Read the cell again; write what concerns the work instead of what nobody should read.',
    },
  },
  'date-implausible': {
    severity: 'warning',
    what: {
      zh: '该日期远离其他活动，可能写错',
      en: 'This date lies far from all others and is probably wrong',
    },
    consequence: {
      zh: '该行保留，但不用来确定活动记录的起止和评审季度。',
      en: 'The row is kept, but decides neither the span of the log nor the quarter.',
    },
    hint: { zh: '在 CRM 中更正日期。', en: 'Correct the date in the CRM.' },
  },
})

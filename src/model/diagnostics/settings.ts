import { defineDiagnostics } from './define-diagnostics.ts'

export const settingsDiagnostics = defineDiagnostics({
  'settings-unreadable': {
    severity: 'error',
    what: { zh: '设置文件不是有效的 JSON：{actual}', en: 'The settings file is not valid JSON: {actual}' },
    consequence: { zh: '没有用到它的任何一项。', en: 'None of it was used.' },
    hint: {
      zh: '改正该处的语法，或先删去这个文件。',
      en: 'Mend the syntax at that place, or take the file away for now.',
    },
  },
  'setting-unknown': {
    severity: 'error',
    what: { zh: '没有名为“{actual}”的设置', en: 'There is no setting called "{actual}"' },
    consequence: { zh: '这一项未生效。', en: 'It has no effect.' },
    hint: { zh: '最接近的名称：{expected}。', en: 'The nearest name is {expected}.' },
  },
  'setting-bad-value': {
    severity: 'error',
    what: { zh: '设置的值不能用：{actual}', en: 'The value of this setting cannot be used: {actual}' },
    consequence: { zh: '改用默认值。', en: 'The default is used instead.' },
    hint: { zh: '应为：{expected}。', en: 'Expected: {expected}.' },
  },
  'preset-unknown': {
    severity: 'error',
    what: {
      zh: '没有名为“{actual}”的预设，也没有这个文件',
      en: 'There is no preset and no file called "{actual}"',
    },
    consequence: { zh: '按表头自动识别。', en: 'Files are recognised by their headers instead.' },
    hint: { zh: '已知的预设：{expected}。', en: 'Known presets: {expected}.' },
  },
})

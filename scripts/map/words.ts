import type { Sureness } from '../../src/ingest/propose/propose-table.ts'
import type { Words } from '../../src/model/words.ts'

/** What `npm run map` says. */
export const mapWords = {
  understoodAs: {
    zh: '{file}：预设 {preset} 已能读取（{tables}），无需映射',
    en: '{file}: read as it is by preset {preset} ({tables})',
  },
  lookup: { zh: '{file}：预设 {preset} 用来对照编码', en: '{file}: preset {preset} looks codes up in it' },
  added: {
    zh: '{file}：预设 {preset} 已能读取（{tables}），另外还可读以下各列',
    en: '{file}: read by preset {preset} ({tables}); these columns can be read besides',
  },
  proposed: { zh: '{file}：按“{table}”读取', en: '{file}: proposed as {table}' },
  rival: {
    zh: '也可能是“{table}”，差别不大：如有误，请改预设中的 table',
    en: 'It could nearly as well be {table}: if so, change `table` in the preset',
  },
  noTable: {
    zh: '{file}：看不出是哪张表，不使用',
    en: '{file}: no table was recognised in it; it stays unused',
  },
  nearest: {
    zh: '最接近“{table}”，但缺少必需的列：{columns}',
    en: 'It comes nearest to {table} but lacks a required column: {columns}',
  },
  tooFew: {
    zh: '最接近“{table}”，但认得的列太少，不能断定。若确是，把文件改名为 {name}.csv 再运行 map。',
    en: 'It comes nearest to {table}, but too few columns are known to be sure. If it is, call the file {name}.csv and run map again.',
  },
  column: { zh: '列', en: 'column' },
  header: { zh: '表头', en: 'header' },
  sureness: { zh: '把握', en: 'how sure' },
  because: { zh: '依据', en: 'because' },
  row: { zh: '第 {n} 行', en: 'row {n}' },
  rows: {
    zh: '前几行读作（“?”后为读不出的内容）：',
    en: 'The first rows as understood (what cannot be read stands behind a ?):',
  },
  unsure: { zh: '请您定夺：', en: 'For you to decide:' },
  columnRivals: { zh: '{column}：可以是{headers}', en: '{column}: could be {headers}' },
  headerRivals: { zh: '{header}：可以是列 {columns}', en: '{header}: could be the column {columns}' },
  weak: { zh: '{column}：可能是“{header}”，把握不大', en: '{column}: may be “{header}”, on little evidence' },
  written: { zh: '（暂按前者写入预设）', en: '(the preset has the first, for now)' },
  writtenWeak: { zh: '（暂且写入预设）', en: '(in the preset, for now)' },
  left: {
    zh: '（未写入预设；若是，加 "{column}": "{header}"）',
    en: '(not in the preset; if so, add "{column}": "{header}")',
  },
  labels: {
    zh: '{column} 中认不得的取值：{labels}。可用的有：{allowed}。请把下面这行加到预设的该表，引号里写对应的词，无含义的留空：',
    en: '{column} holds labels that no list has: {labels}. There are: {allowed}. Add this to the table in the preset, with the word for each, or nothing where it says nothing:',
  },
  unused: { zh: '未使用的表头：{headers}', en: 'Headers not used: {headers}' },
  near: { zh: '{header}（近似“{name}”）', en: '{header} (near “{name}”)' },
  dropped: {
    zh: '作为个人信息或自由文本舍弃：{headers}',
    en: 'Dropped as personal data or free text: {headers}',
  },
  dateTaken: {
    zh: '日期先写{order}：由 {columns} 判定，写法相同的 {open} 照此读取。',
    en: 'Days are written {order}, as {columns} show; {open} are read the same way.',
  },
  dateOpen: {
    zh: '分不清日和月哪个在前：{columns}。请在预设中加 "dateOrder": "day-first" 或 "month-first"。',
    en: 'Whether day or month comes first cannot be told: {columns}. Add "dateOrder": "day-first" or "month-first" to the preset.',
  },
  dayFirst: { zh: '日', en: 'day first' },
  monthFirst: { zh: '月', en: 'month first' },
  supportOpen: {
    zh: '“支持”有两种读法：{columns}。请在预设中加 "supportReading": "huawei"（支持为 1）或 "five-step"（支持为 2）。',
    en: 'Support can be read in two ways: {columns}. Add "supportReading": "huawei" or "five-step" to the preset.',
  },
  nothing: {
    zh: '认得的文件都已能读取，没有可补充的映射，未写任何文件。',
    en: 'All that was recognised is read as it is; there is nothing to add, and no file was written.',
  },
  unrecognised: {
    zh: '没有认出可用的表，未写任何文件。先处理上面列出的问题；表头仍认不出时，在导出中改用 data/README.md 所列的表头，或参照 docs/extend.md 手写预设。',
    en: 'No table was recognised and no file was written. Mend what is listed above first; where the headers stay unknown, export with those of data/README.md or write a preset by hand (docs/extend.md).',
  },
  done: { zh: '预设已写入 {path}', en: 'The preset is in {path}' },
  next: { zh: '接下来：', en: 'Next:' },
  refused: {
    zh: '{path} 不是 map 写的，或已被改动，不予覆盖。请用 --to 另选文件，或先移走它。',
    en: '{path} was not written by map, or was changed since; it is left as it is. Choose another file with --to, or move this one away.',
  },
  unwritable: { zh: '{path} 无法写入：{reason}', en: '{path} cannot be written: {reason}' },
  more: { zh: '……另 {count} 个', en: '… {count} more' },
  join: { zh: '、', en: ', ' },
  or: { zh: ' 或 ', en: ' or ' },
  quoted: { zh: '“{text}”', en: '“{text}”' },
} as const satisfies Record<string, Words>

export const surenessWords: Readonly<Record<Sureness, Words>> = {
  sure: { zh: '确定', en: 'sure' },
  likely: { zh: '较有把握', en: 'likely' },
  open: { zh: '待定', en: 'open' },
}

/** Why a header is taken for a column. */
export const becauseWords = {
  same: { zh: '名称相同', en: 'bears its name' },
  'same-preset': { zh: '{preset} 也这样叫', en: '{preset} calls it so' },
  spelling: { zh: '即“{name}”，写法不同', en: 'is “{name}”, spelt otherwise' },
  meaning: { zh: '与“{name}”同义', en: 'means “{name}”' },
  letters: { zh: '与“{name}”只差个别字', en: 'is “{name}” but for a letter' },
  part: { zh: '含有“{name}”', en: 'holds “{name}”' },
  dates: { zh: '{share} 是日期', en: '{share} are days' },
  numbers: { zh: '{share} 是数字', en: '{share} are numbers' },
  people: { zh: '{share} 像人名', en: '{share} look like names of people' },
  labels: { zh: '{share} 的取值认得', en: '{share} of the labels are known' },
  unique: { zh: '每行不同', en: 'differs in every row' },
  repeated: { zh: '有重复值', en: 'values repeat' },
  codes: { zh: '像编号', en: 'looks like ids' },
  text: { zh: '是文字', en: 'is text' },
  'found-id': { zh: '{share} 是 {file} 中的编号', en: '{share} are ids in {file}' },
  'found-name': { zh: '{share} 是 {file} 中的名称', en: '{share} are names in {file}' },
  joined: { zh: '姓和名合成', en: 'first and last name as one' },
  last: { zh: '表里少不了这一列，暂取它', en: 'the table needs one, and none is better' },
} as const satisfies Record<string, Words>

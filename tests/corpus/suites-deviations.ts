/** Where we read other people's test files otherwise than they expect, and why: the one list of it. */

/** Cases of papaparse without options, by their description. */
export const papaparseDeviations: Readonly<Record<string, string>> = {
  'Quoted field has no closing quote': 'rejected: an open quote loses rows',
  'Quoted field has invalid trailing quote after delimiter': 'rejected: an open quote loses rows',
  'Quoted field has invalid trailing quote before delimiter': 'rejected: an open quote loses rows',
  'Quoted field has invalid trailing quote after new line': 'rejected: an open quote loses rows',
}

/** Cases of papaparse with options that only say what our reader does or finds out by itself. */
export const papaparseOptionDeviations: Readonly<Record<string, string>> = {
  'Simple duplicated header names':
    'repeated headers keep their name and are told apart by position, said aloud',
  'Duplicated header names existing column': 'the same',
  'Duplicate header names with __proto__ field': 'the same',
  'Row with too many fields': 'a row with more cells than the header is rejected, not given a nameless rest',
  "Parsing with skipEmptyLines set to 'greedy'":
    'rows of blank cells are records, skipped with a reason later',
  "Parsing with skipEmptyLines set to 'greedy' with quotes and delimiters as content": 'the same',
}

/** Options of papaparse that ask for something no export of a CRM needs, or for code: their cases are not compared. */
export const papaparseForeignOptions: readonly string[] = [
  'comments',
  'fastMode',
  'transformHeader',
  'transform',
  'dynamicTyping',
  'quoteChar',
  'escapeChar',
  'skipFirstNLines',
]

/** Files of csv-spectrum whose twin says something else than the file. */
export const spectrumDeviations: Readonly<Record<string, string>> = {
  'location_coordinates.csv': 'the twin is no list, and has another telephone number',
  'newlines_crlf.csv': 'the twin has CRLF, the file as it is kept here LF',
}

/** What is said of each file of the suites that is not whole; of all others nothing is. */
export const defects: Readonly<Record<string, readonly string[]>> = {
  'csvkit/bad.csv': ['row-too-long', 'row-too-short'],
  'csvkit/bad_skip_lines.csv': ['row-too-long', 'row-too-short'],
  'csvkit/empty.csv': ['file-empty'],
  'csvkit/join_a_short.csv': ['row-too-short'],
  'csvkit/null_byte.csv': ['file-is-no-csv'],
  'csvkit/test_empty_columns.csv': ['row-too-short'],
  'csvkit/test_extra_header.csv': ['row-too-short'],
  'csvkit/test_join_short_rows.csv': ['row-too-short'],
  'csvkit/test_latin1.csv': ['encoding-undecided'],
  'csvkit/sheetsxlsx_converted.csv': ['header-blank'],
  'frictionless/blank-headers.csv': ['header-blank'],
  'frictionless/capital-invalid.csv': ['header-repeated', 'row-too-long', 'row-too-short'],
  'frictionless/countries.csv': ['row-too-long', 'row-too-short'],
  'frictionless/defective-rows.csv': ['row-too-long', 'row-too-short'],
  'frictionless/dialect.csv': ['row-too-long'],
  'frictionless/duplicate-column.csv': ['header-repeated'],
  'frictionless/duplicate-headers.csv': ['header-repeated'],
  'frictionless/empty.csv': ['file-empty'],
  'frictionless/invalid.csv': ['header-repeated', 'row-too-long', 'row-too-short'],
  'frictionless/issue-1004-data1.csv': ['row-too-long', 'row-too-short'],
  'frictionless/issue-1004-data2.csv': ['row-too-long', 'row-too-short'],
  'frictionless/latin1.csv': ['encoding-undecided'],
  'frictionless/schema-errors.csv': ['row-too-long'],
  'frictionless/skip-blank-at-the-end.csv': ['row-too-short'],
  'frictionless/skip-rows.csv': ['row-too-short'],
  'frictionless/table-infer-iso-8859-7.csv': ['encoding-undecided'],
  'frictionless/table-with-accents.csv': ['encoding-undecided'],
  'frictionless/without-headers-extra.csv': ['row-too-long'],
  'csv-test-data/csv/all-empty.csv': ['file-empty'],
  'csv-test-data/csv/bad-header-less-fields.csv': ['row-too-short'],
  'csv-test-data/csv/bad-header-more-fields.csv': ['row-too-long'],
  'csv-test-data/csv/bad-header-no-header.csv': ['file-empty'],
  'csv-test-data/csv/bad-missing-quote.csv': ['quote-never-closed'],
  'csv-test-data/csv/bad-quotes-with-unescaped-quote.csv': ['quote-not-doubled'],
  'papaparse/verylong-sample.csv': ['row-too-short'],
}

/** Files named after a defect that is none to us. */
export const noDefects: Readonly<Record<string, string>> = {
  'csv-test-data/csv/bad-header-wrong-header.csv': 'which names a header must have is for a preset to say',
  'csv-test-data/csv/bad-unescaped-quote.csv': 'a quote inside a cell that is not quoted is a letter',
}

import type { Locale } from '../../i18n/locale.ts'
import type { Quarter } from '../../model/quarter.ts'

/** Words of the page that asks for the password of an encrypted book. Whose review it is, it does not tell. */
export function presentDoor(locale: Locale, quarter: Quarter) {
  return {
    language: locale.tag,
    title: locale.text('book.title', { home: locale.text('frame.home'), quarter: locale.quarter(quarter) }),
    says: locale.text('book.door.says'),
    password: locale.text('book.door.password'),
    open: locale.text('book.door.open'),
    wrong: locale.text('book.door.wrong'),
  }
}

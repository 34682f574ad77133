import { editDistance } from '../../lib/nearest-name.ts'

/** Encodings exports come in; each has further names, which are read too. */
export const knownEncodings = [
  'utf-8',
  'gb18030',
  'gbk',
  'gb2312',
  'big5',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'koi8-r',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'utf-16le',
  'utf-16be',
] as const

const NAMED = 3

/** Why a name is no encoding, with the nearest names that are; null where it is one. */
export function refuseEncoding(name: string): string | null {
  try {
    new TextDecoder(name)
    return null
  } catch {
    const wanted = name.toLowerCase()
    const nearest = [...knownEncodings]
      .map((known) => ({ known, distance: editDistance(wanted, known) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, NAMED)
      .map(({ known }) => known)
    return `There is no encoding "${name}"; the nearest names are ${nearest.join(', ')}.`
  }
}

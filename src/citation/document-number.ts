import { fold } from '../script/fold.ts'
import { arabicNumerals } from './label-key.ts'

/** 發文字號: 中發〔2016〕32號 is agency 中發, year 2016, serial 32. */
export interface DocumentNumber {
  /** As written. */
  text: string
  /** Folded: the same in either script. */
  agency: string
  /** Null where it is omitted or, as in 〔20xx〕, masked. */
  year: number | null
  serial: number
}

const OPEN = '[〔［\\[(（【<〈]'
const CLOSE = '[〕］\\])）】>〉]'
const YEAR = '(?:19|20)[0-9xX×*]{2}'
const GAP = '\\s{0,3}'
const NUMBER = new RegExp(
  `(?<agency>\\p{Script=Han}{1,16})${GAP}(?:${OPEN}${GAP}(?<year>${YEAR})${GAP}年?${GAP}${CLOSE}|(?<bare>${YEAR})${GAP}年?)?${GAP}第?${GAP}(?<serial>\\d{1,5})${GAP}[号號]$`,
  'u',
)
/** The end of every number: only the text before it is parsed. */
const SERIAL = new RegExp(`\\d${GAP}[号號]`, 'gu')
/** Greatest length of a number, in UTF-16 code units. */
const LONGEST = 80

/** All document numbers in a text with their positions, in UTF-16 code units. */
export function findDocumentNumbers(
  text: string,
): (DocumentNumber & { start: number; end: number })[] {
  let last = 0
  return Array.from(text.matchAll(SERIAL)).flatMap((serialEnd) => {
    const end = serialEnd.index + serialEnd[0].length
    const from = Math.max(last, end - LONGEST)
    const match = NUMBER.exec(text.slice(from, end))
    if (!match) return []
    last = end
    const { agency = '', year, bare, serial } = match.groups ?? {}
    const stated = Number(year ?? bare)
    return [
      {
        text: match[0],
        agency: fold(agency),
        year: Number.isInteger(stated) ? stated : null,
        serial: Number(serial),
        start: from + match.index,
        end,
      },
    ]
  })
}

const SHORT = new RegExp(
  `^${GAP}${OPEN}${GAP}(\\d{4})${GAP}${CLOSE}${GAP}(\\d{1,5})${GAP}[号號]$`,
  'u',
)

/**
 * The first document number in a text, with Chinese or Arabic numerals; null when there is none. In
 * 〔2016〕32號, without an agency, `agency` is empty and matches any.
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const [, year, serial] = SHORT.exec(text) ?? []
  if (year !== undefined) return { text, agency: '', year: Number(year), serial: Number(serial) }
  return findDocumentNumbers(text)[0] ?? findDocumentNumbers(arabicNumerals(text))[0] ?? null
}

/**
 * Whether two numbers can belong to the same document. The agency may have words before it
 * (省政府蘇政發); an omitted or masked year matches any.
 */
export function sameDocumentNumber(a: DocumentNumber, b: DocumentNumber): boolean {
  if (a.serial !== b.serial) return false
  if (a.year !== null && b.year !== null && a.year !== b.year) return false
  return a.agency.endsWith(b.agency) || b.agency.endsWith(a.agency)
}

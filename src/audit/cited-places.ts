/** A clause that a draft names, by its numbers and those of its ancestors. */
export interface CitedPlace {
  /** 第三十八条第二款, folded; for 第3、5条 the second is 第5条. */
  text: string
  /** Its position in the draft, in UTF-16 code units: that of 5条 in this case. */
  index: number
  end: number
}

const NUMERAL = '[〇零一二三四五六七八九十百千两\\d]{1,9}'
const NUMBER = `\\(?${NUMERAL}\\)?`
const KIND = '(?:部分|[编章节条款项目点段])'
export const UNIT = `第 ?${NUMBER} ?${KIND}(?: ?之 ?${NUMERAL})?`
/** Between the numbers of 第3、5条 and 第二十一至二十三条. */
const BETWEEN = ' ?(?:[、,和及与或至到~—–-]|以及) ?'
const LISTED = `第 ?${NUMBER}(?:${BETWEEN}${NUMBER}){1,30} ?${KIND}`
const PLACES = new RegExp(`(?:(?:${UNIT}|${LISTED}) ?){1,6}`, 'gu')
/** 第九十四条、九十五条: the second omits 第. */
const NEXT = new RegExp(
  `^ ?(?:[、和及与或至到]|以及) ?(?<number>${NUMBER}) ?(?<kind>[条款项])(?![件款目])`,
  'u',
)
const PART = new RegExp(
  `第 ?(?<numbers>${NUMBER}(?:${BETWEEN}${NUMBER})*) ?(?<kind>${KIND})(?: ?之 ?${NUMERAL})?`,
  'gu',
)
/** A number in brackets; four digits are a year: 《…》（2016）. */
export const BRACKETED = '\\((?:[〇零一二三四五六七八九十百]{1,9}|\\d{1,3})\\)'
/** Directly after a title, bare numbers name a clause: 《…》二（八）, 《…》（二）（八）. */
const BARE = new RegExp(
  `^(?:${NUMERAL}[、,.]?)?(?:${BRACKETED}){1,3}(?!\\p{L})|^(?<=》)${NUMERAL}[、,.]?${BRACKETED}`,
  'u',
)

/** All clauses that a folded draft names, in order. */
export function placesIn(folded: string): CitedPlace[] {
  return Array.from(folded.matchAll(PLACES)).flatMap(({ 0: whole, index }) => {
    const text = whole.trimEnd()
    return [...oneByOne(text, index), ...shortened(folded, index + text.length)]
  })
}

/** The clauses that follow one and omit 第. */
function shortened(folded: string, from: number): CitedPlace[] {
  const places: CitedPlace[] = []
  for (let end = from; ; ) {
    const { 0: next = '', groups } = NEXT.exec(folded.slice(end, end + 24)) ?? {}
    const { number = '', kind = '' } = groups ?? {}
    if (next === '' || !folded.startsWith(kind, end - 1)) return places
    const index = end + next.indexOf(number)
    end += next.length
    places.push({ text: `第${number}${kind}`, index, end })
  }
}

/** The clause named by bare numbers directly after a title; null where there are none. */
export function barePlace(folded: string, index: number): CitedPlace | null {
  const found = BARE.exec(folded.slice(index, index + 40))
  return found ? { text: found[0], index, end: index + found[0].length } : null
}

/** Text before several numbers applies to each of them, text after them to the last. */
function oneByOne(text: string, index: number): CitedPlace[] {
  const places: CitedPlace[] = []
  let [above, from] = ['', index]
  for (const part of text.matchAll(PART)) {
    const { numbers = '', kind = '' } = part.groups ?? {}
    const start = index + part.index
    const each = Array.from(numbers.matchAll(new RegExp(NUMBER, 'gu')))
    for (const { 0: number, index: at } of each.slice(0, -1)) {
      const end = start + part[0].indexOf(numbers) + at + number.length
      places.push({ text: `${above}第${number}${kind}`, index: from, end })
      from = end
      // The next number begins after the separator.
      from += new RegExp(`^${BETWEEN}`, 'u').exec(text.slice(from - index))?.[0].length ?? 0
    }
    const last = each.at(-1)?.[0] ?? ''
    above += each.length > 1 ? `第${last}${kind}` : part[0]
  }
  places.push({ text: above, index: from, end: index + text.length })
  return places
}

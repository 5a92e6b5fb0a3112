import { findDocumentNumbers } from '../citation/document-number.ts'
import { fold } from '../script/fold.ts'
import { BRACKETED, type CitedPlace } from './cited-places.ts'

/** A document that a draft names; offsets are UTF-16 code units of the draft. */
export interface DraftTitle {
  title: string
  /** The number after it in parentheses. */
  number: string | null
  start: number
  /** After the parentheses that follow. */
  end: number
}

const TITLE = /《((?:[^《》\n]|《[^《》\n]{1,80}》){1,120})》/gu
/**
 * What may follow a title: its number, 試行, a short name defined for it; a number alone is a
 * clause.
 */
const BEHIND_TITLE = new RegExp(`^(?:\\s{0,2}(?!${BRACKETED})\\([^()\\n]{0,60}\\)){1,3}`, 'u')
const ALIAS = /(?:统称|简称|下称)为?[《“「"]?([^《》“”「」"(),，]{2,30})[》”」"]?\)/u
const LONGEST_ALIAS = 30
/** The name of a text at the end of a run of characters, before a clause. */
const NAME =
  /\p{Script=Han}{1,40}(?:法|条例|规定|细则|规则|规程|章程|办法|决定|通知|意见|解释)(?= ?的?$)/u
/**
 * A name in marks that are used for titles as well as for other words: 〈…〉 in Taiwan, and
 * quotation marks.
 */
const MARKED = /[〈「『“"]([^〈〉「」『』“”"\n]{2,80})[〉」』”"]$/u
/** Words that a sentence can have before a name: a longer unknown name must not be cut. */
const BEFORE =
  /根据|按照|依据|依照|违反|符合|适用|参照|对照|援引|参见|以及|现行|我国|属于|[和与及或在由对据依按见即如是]/gu

/** The short names that a draft defines for documents, folded, with their titles. */
export type Aliases = ReadonlyMap<string, DraftTitle>

/** Every 《…》 of a draft; a short name defined for a title is replaced by that title. */
export function titlesIn(
  folded: string,
  draft: string,
): { titles: DraftTitle[]; aliases: Aliases } {
  const aliases = new Map<string, DraftTitle>()
  const titles: DraftTitle[] = []
  for (const { 0: whole, index } of folded.matchAll(TITLE)) {
    // The short name of a title follows it in its own brackets.
    if (index < (titles.at(-1)?.end ?? 0)) continue
    const behind = BEHIND_TITLE.exec(folded.slice(index + whole.length, index + whole.length + 200))
    const end = index + whole.length + (behind?.[0].length ?? 0)
    const written = draft.slice(index + 1, index + whole.length - 1)
    const title = aliases.get(fold(written))?.title ?? written
    const number = behind ? (findDocumentNumbers(behind[0])[0]?.text ?? null) : null
    const found = { title, number, start: index, end }
    titles.push(found)
    const alias = behind && ALIAS.exec(behind[0])?.[1]?.trim()
    if (alias) aliases.set(alias, found)
  }
  return { titles, aliases }
}

/**
 * Names without 《》 directly before a clause: a short name that the draft defined (安法第六條), or
 * the complete name of a text in the corpus, unmarked or in other marks. In
 * 北京市安全生產條例第三條 no name is recognized if the corpus has only a 安全生產條例.
 *
 * @param isTitle - whether a text of the corpus has exactly this name, with or without
 * 中華人民共和國
 */
export function unmarkedTitles(
  folded: string,
  draft: string,
  places: readonly CitedPlace[],
  aliases: Aliases,
  isTitle: (name: string) => boolean,
): DraftTitle[] {
  return places.flatMap(({ index }) => {
    const gap = /的? ?$/u.exec(folded.slice(Math.max(0, index - 2), index))?.[0].length ?? 0
    const end = index - gap
    const given = aliasBefore(folded, end, aliases)
    if (given) return [{ ...given.named, start: end - given.length, end }]
    const [inMarks, name] = MARKED.exec(folded.slice(Math.max(0, end - 82), end)) ?? []
    if (inMarks !== undefined && name !== undefined && isTitle(name)) {
      const start = end - inMarks.length
      return [{ title: draft.slice(start + 1, end - 1), number: null, start, end }]
    }
    const [run] = NAME.exec(folded.slice(Math.max(0, index - 48), index)) ?? []
    if (run === undefined) return []
    const starts = Array.from(run.matchAll(BEFORE), (word) => word.index + word[0].length)
    const found = [0, ...starts].find((at) => isTitle(run.slice(at)))
    if (found === undefined) return []
    const start = end - run.length + found
    return [{ title: draft.slice(start, end), number: null, start, end }]
  })
}

function aliasBefore(folded: string, end: number, aliases: Aliases) {
  for (let length = Math.min(LONGEST_ALIAS, end); length >= 2 && aliases.size > 0; length--) {
    const named = aliases.get(folded.slice(end - length, end))
    if (named && named.start < end - length && beginsName(folded, end - length))
      return { named, length }
  }
  return null
}

/** Whether a name can begin at a position: 本條例 is the draft itself, and not the name 條例. */
function beginsName(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - 2), at)
  return !/\p{Script=Han}$/u.test(before) || new RegExp(`(?:${BEFORE.source})$`, 'u').test(before)
}

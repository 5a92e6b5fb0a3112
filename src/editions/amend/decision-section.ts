import { titleKey } from '../title-key.ts'

/** The heading of a part that amends one of several texts: 三、修改《…》, 四、《…》, 五、對《…》作出修改. */
const HEADING =
  /^[一二三四五六七八九十百]+、\s*(?:对|對|[将將])?(?:修改)?\s*《(.+)》\s*(?:作出?(?:如下)?修改[：:。]?)?\s*$/gmu
/** A title without its issuer has at least as many characters where it is taken for the same. */
const SHORTEST = 8

/**
 * The part of a decision that amends one text, where it amends several, each under a heading of its own; what
 * belongs to the others is blanked, line by line. The whole where there are no such parts.
 */
export function sectionFor(decision: string, title: string): string | { error: string } {
  const headings = [...decision.matchAll(HEADING)]
  if (headings.length < 2) return decision
  const wanted = titleKey(title)
  const own = headings.filter(([, named = '']) => isSame(titleKey(named), wanted))
  const [first, second] = own
  if (!first) return { error: `none of its ${headings.length} parts amends ${title}` }
  if (second) return { error: `two of its parts amend ${title}` }
  const end = headings[headings.indexOf(first) + 1]?.index ?? decision.length
  return blank(decision.slice(0, first.index)) + decision.slice(first.index, end)
}

function isSame(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  return a === b || (shorter >= SHORTEST && (a.endsWith(b) || b.endsWith(a)))
}

function blank(text: string): string {
  return text.replace(/[^\n]/gu, '')
}

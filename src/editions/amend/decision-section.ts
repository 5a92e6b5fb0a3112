import { titleKey } from '../title-key.ts'

/** The heading of a part that amends one of several texts: 三、修改《…》, 四、《…》, 五、對《…》作出修改. */
const HEADING =
  /^[一二三四五六七八九十百]+、\s*(?:对|對|[将將])?(?:修改)?\s*《(.+)》\s*(?:作出?(?:如下)?修改[：:。]?)?\s*$/gmu
/** Shortest title, in characters, that is taken for the same title without its issuer. */
const SHORTEST = 8

/**
 * For a decision that amends several texts, each under its own heading: the decision with all lines
 * of the other parts blanked, so that line numbers stay the same. The whole decision when it has no
 * such parts.
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

import type { Element, ElementContent, Root } from 'hast'
import { namesSite } from './page-name.ts'
import { childElements, plainText } from './page-tree.ts'

/** Elements for visitors of a page, which never contain a document. */
const FURNITURE = new Set([
  ...['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'canvas', 'audio'],
  ...['video', 'nav', 'button', 'select', 'input', 'textarea', 'dialog', 'menu'],
])

/** Words in the class or id of elements around the text of a page. */
const AROUND =
  /(?:^|[-_\s])(?:nav(?:bar|igation)?|menu|bread-?crumbs?|crumbs?|share|bdshare\w*|social|sidebar|pager|pagination|toolbar|foot(?:er)?|copyright|related|recommend\w*|comments?)(?:[-_\s]|$)/i

/** Elements around the text of a page, unless they contain a heading. */
const AROUND_TAGS = new Set(['header', 'footer', 'aside'])

/** First words of the heading of a list of links to other pages. */
const NEIGHBOURS =
  /^[【[·•\s]*(?:相关|相關|最新|热点|熱點|热门|熱門|推荐|推薦|延伸|友情|友好|关联|關聯|图片新闻|专题|專題|排行|导航|導航|通知公告|上一|下一|更多|猜你|大家都在|政策解读|解读|链接|站内|分享)/

/** Labels of clauses and notes of attachments: links with such texts are text of the document. */
const TEXT_OF_DOCUMENT =
  /^(?:第.{1,9}[条條章节節编編款项項]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|附[件表录錄图圖]?\s*\d*\s*[：:.、])/u

const FILE = /\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|ofd|odt|rtf)(?:[?#]|$)/i

/** Share of linked characters from which a block is a list of links. */
const LINK_SHARE = 0.6

/**
 * A part of a page with a larger share of its characters is not furniture, unless it consists of
 * links.
 */
const MAX_SHARE = 0.4

interface Measure {
  characters: number
  /** Number of these in links to other pages. */
  linked: number
  links: number
}

/**
 * Removes what belongs to the page rather than the document: scripts, controls, navigation, lists
 * of links to other pages with their headings. What may be text (links inside the page, to files,
 * with the labels of clauses, most of the page) stays.
 *
 * @returns the first words of the removed blocks of text, for reporting
 */
export function removeFurniture(tree: Root): string[] {
  removeHidden(tree)
  const measures = new Map<Element, Measure>()
  const whole = measure(tree, measures)
  const left: string[] = []
  removeLists(tree, { measures, characters: whole.characters, left })
  return left
}

function removeHidden(parent: Root | Element): void {
  parent.children = parent.children.filter(
    (child) => child.type !== 'element' || !isHidden(child),
  ) as ElementContent[]
  for (const child of childElements(parent)) removeHidden(child)
}

function isHidden({ tagName, properties }: Element): boolean {
  return (
    FURNITURE.has(tagName) ||
    properties['hidden'] === true ||
    properties['role'] === 'navigation' ||
    /display\s*:\s*none/i.test(String(properties['style'] ?? ''))
  )
}

function measure(node: Root | Element, measures: Map<Element, Measure>): Measure {
  const sum: Measure = { characters: 0, linked: 0, links: 0 }
  for (const child of node.children) {
    if (child.type === 'text') {
      // Dates and marks between links do not count as text.
      const text = child.value.replace(
        /\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|[\s·•|>»›（）()[\]]/gu,
        '',
      )
      sum.characters += text.length
    } else if (child.type === 'element') {
      const inner = measure(child, measures)
      sum.characters += inner.characters
      const isLink = child.tagName === 'a' && leadsAway(child)
      sum.linked += isLink ? inner.characters : inner.linked
      sum.links += isLink ? 1 : inner.links
    }
  }
  if (node.type === 'element') measures.set(node, sum)
  return sum
}

function leadsAway(link: Element): boolean {
  const href = String(link.properties['href'] ?? '')
  return !(href.startsWith('#') || FILE.test(href) || TEXT_OF_DOCUMENT.test(plainText(link)))
}

interface Removal {
  measures: ReadonlyMap<Element, Measure>
  /** Of the whole page. */
  characters: number
  left: string[]
}

function removeLists(parent: Root | Element, removal: Removal): void {
  const kept: ElementContent[] = []
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'element' && isAround(child, removal)) {
      const text = plainText(child)
      const heading = takeHeading(kept)
      if (heading + text !== '') removal.left.push(`${heading} ${text}`.trim())
    } else {
      kept.push(child)
      if (child.type === 'element') removeLists(child, removal)
    }
  }
  parent.children = kept
}

function isAround(element: Element, { measures, characters: all }: Removal): boolean {
  const { characters, linked, links } = measures.get(element) ?? NOTHING
  const share = linked / characters
  const isMuch = characters > MAX_SHARE * all && (links < 5 || share < 0.9)
  if (element.tagName === 'a' || characters === 0 || isMuch) return false
  const text = plainText(element)
  if (TEXT_OF_DOCUMENT.test(text)) return false
  if (links >= 2 && share >= LINK_SHARE) return true
  if (links >= 1 && (share === 1 || share >= LINK_SHARE) && NEIGHBOURS.test(text)) return true
  if (links >= 1 && isBreadcrumb(text)) return true
  const { className, id } = element.properties
  const names = [className, id].flat().map(String).join(' ')
  const isNamed = AROUND.test(names) || AROUND_TAGS.has(element.tagName)
  return isNamed && !/[。；]\s*\S/u.test(text) && !holdsHeading(element)
}

// The heading of a site is the name of its authority.
function holdsHeading(element: Element): boolean {
  return childElements(element).some((one) =>
    /^h[12]$/.test(one.tagName) ? !namesSite(plainText(one)) : holdsHeading(one),
  )
}

const NOTHING: Measure = { characters: 0, linked: 0, links: 0 }

function isBreadcrumb(text: string): boolean {
  if (text.length > 120) return false
  return (
    /^(?:您?(?:当前|當前|现在|現在)?的?所?在?位置|首[页頁])/u.test(text) && /[>»›＞→/]/u.test(text)
  )
}

// Also removes the heading of a list of links.
function takeHeading(kept: ElementContent[]): string {
  let at = kept.length - 1
  while (at >= 0 && isBlank(kept[at])) at--
  const last = kept[at]
  if (last?.type !== 'element') return ''
  const text = plainText(last)
  if (text.length > 14 || !NEIGHBOURS.test(text)) return ''
  kept.length = at
  return text
}

function isBlank(node: ElementContent | undefined): boolean {
  return node?.type === 'comment' || (node?.type === 'text' && node.value.trim() === '')
}

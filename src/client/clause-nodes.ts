/** The parts of a clause on the page that are its own text, and ranges of it. */

const NO_TEXT =
  '[data-clause], [data-search-skip], [hidden], [popover], button, script, style, template'

/**
 * The text nodes of a clause's own text, in order: excluding clauses inside it, buttons, hidden
 * parts, and elements with `data-search-skip`.
 */
export function ownTextNodes(clause: Element): Text[] {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(
    clause,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      if (node instanceof Element) {
        return node.matches(NO_TEXT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
      }
      return NodeFilter.FILTER_ACCEPT
    },
  )
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return nodes
}

/** Wraps a range of one text node in a `<mark>` with the data attribute `name`. */
export function markStretch(node: Text, start: number, end: number, name: string): HTMLElement {
  const stretch = start > 0 ? node.splitText(start) : node
  if (end - start < stretch.length) stretch.splitText(end - start)
  const mark = document.createElement('mark')
  mark.dataset[name] = ''
  stretch.replaceWith(mark)
  mark.append(stretch)
  return mark
}

/** Removes marks, restoring the text. */
export function unmark(marks: Iterable<HTMLElement>): void {
  for (const mark of marks) {
    const parent = mark.parentNode
    mark.replaceWith(...mark.childNodes)
    parent?.normalize()
  }
}

import type { Element } from 'hast'
import { beforeAll, expect, inject, test } from 'vitest'
import { attribute, type BuiltPage, pagesOf } from '../src/built/built-pages.ts'

let pages: BuiltPage[]

beforeAll(async () => {
  pages = await Array.fromAsync(pagesOf(inject('dist')))
  expect(pages.length).toBeGreaterThan(100)
})

/** Elements that have no role of their own, which a name would be lost on. */
const NAMELESS = new Set(
  'abbr b bdi bdo blockquote cite code div em i kbd mark p pre q s small span strong sub sup u'.split(
    ' ',
  ),
)

/** Roles that an element has of itself. */
const NATIVE: Record<string, string> = {
  ...{ a: 'link', article: 'article', aside: 'complementary', button: 'button', dialog: 'dialog' },
  ...{ fieldset: 'group', hr: 'separator', img: 'img', li: 'listitem', main: 'main' },
  ...{ nav: 'navigation', ol: 'list', option: 'option', output: 'status', search: 'search' },
  ...{ table: 'table', td: 'cell', textarea: 'textbox', th: 'columnheader', tr: 'row', ul: 'list' },
}

/** All elements of the site of which something is wrong, once each, by the page that has it first. */
function found(wrong: (element: Element, page: BuiltPage) => string | null): string[] {
  const lines = new Map<string, string>()
  for (const page of pages)
    for (const element of page.elements) {
      const said = wrong(element, page)
      if (said !== null && !lines.has(said)) lines.set(said, `${page.file}: ${said}`)
    }
  return [...lines.values()]
}

test('only what has a role has a name', () => {
  const named = found((element) => {
    if (!NAMELESS.has(element.tagName) || attribute(element, 'role') !== null) return null
    const name = attribute(element, 'ariaLabel') ?? attribute(element, 'ariaLabelledBy')
    return name === null ? null : `<${element.tagName}> is called ${name}`
  })
  expect(named).toEqual([])
})

test('no element is given the role that it has', () => {
  const given = found((element) => {
    const role = attribute(element, 'role')
    return role !== null && role === NATIVE[element.tagName] ? `<${element.tagName}> ${role}` : null
  })
  expect(given).toEqual([])
})

test('no switch is written as an empty value', () => {
  const empty = pages.flatMap(({ file, html }) =>
    /<[a-z]+ [^>]*\b(?:popover|hidden|open|disabled|checked)=""/.test(html) ? [file] : [],
  )
  expect(empty).toEqual([])
})

test('an id stands once on its page, and what is pointed at is there', () => {
  const POINTERS = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor']
  const wrong = pages.flatMap(({ file, elements }) => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
    const known = new Set(ids)
    const twice = known.size === ids.length ? [] : [`${file}: an id stands twice`]
    const lost = elements.flatMap((element) =>
      POINTERS.flatMap((name) => attribute(element, name)?.split(' ') ?? [])
        .filter((id) => !known.has(id))
        .map((id) => `${file}: nothing is called ${id}`),
    )
    return [...twice, ...lost]
  })
  expect(wrong).toEqual([])
})

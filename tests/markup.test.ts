import type { Element } from 'hast'
import { beforeAll, expect, inject, test } from 'vitest'
import { attribute, type BuiltPage, pagesOf } from '../src/built/built-pages.ts'

let pages: BuiltPage[]

beforeAll(async () => {
  pages = await Array.fromAsync(pagesOf(inject('dist')))
  expect(pages.length).toBeGreaterThan(100)
})

/** Elements without a role, on which a name would be lost. */
const NAMELESS = new Set(
  'abbr b bdi bdo blockquote cite code div em i kbd mark p pre q s small span strong sub sup u'.split(
    ' ',
  ),
)

/** Implicit roles of elements. */
const NATIVE: Record<string, string> = {
  ...{ a: 'link', article: 'article', aside: 'complementary', button: 'button', dialog: 'dialog' },
  ...{ fieldset: 'group', hr: 'separator', img: 'img', li: 'listitem', main: 'main' },
  ...{ nav: 'navigation', ol: 'list', option: 'option', output: 'status', search: 'search' },
  ...{ table: 'table', td: 'cell', textarea: 'textbox', th: 'columnheader', tr: 'row', ul: 'list' },
}

/** All faulty elements of the site, each with the first page that has it. */
function found(wrong: (element: Element, page: BuiltPage) => string | null): string[] {
  const lines = new Map<string, string>()
  for (const page of pages)
    for (const element of page.elements) {
      const said = wrong(element, page)
      if (said !== null && !lines.has(said)) lines.set(said, `${page.file}: ${said}`)
    }
  return [...lines.values()]
}

test('only elements with a role have a name', () => {
  const named = found((element) => {
    if (!NAMELESS.has(element.tagName) || attribute(element, 'role') !== null) return null
    const name = attribute(element, 'ariaLabel') ?? attribute(element, 'ariaLabelledBy')
    return name === null ? null : `<${element.tagName}> is called ${name}`
  })
  expect(named).toEqual([])
})

test('no element is given its implicit role', () => {
  const given = found((element) => {
    const role = attribute(element, 'role')
    return role !== null && role === NATIVE[element.tagName] ? `<${element.tagName}> ${role}` : null
  })
  expect(given).toEqual([])
})

test('no boolean attribute is written as an empty value', () => {
  const empty = pages.flatMap(({ file, html }) =>
    /<[a-z]+ [^>]*\b(?:popover|hidden|open|disabled|checked)=""/.test(html) ? [file] : [],
  )
  expect(empty).toEqual([])
})

test('an id is unique on its page, and every reference has a target', () => {
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

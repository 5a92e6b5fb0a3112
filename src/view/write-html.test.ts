import fc from 'fast-check'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { writeHtml } from './write-html.ts'

const word = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.constantFrom('', '條', '<&>', '"\'`', '\0', 'hidden', 'a b', '&amp;'),
)
const value = fc.oneof(
  word,
  fc.boolean(),
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom(null, undefined, Number.NaN),
  fc.array(word, { maxLength: 3 }),
)
const properties = fc.dictionary(
  fc.constantFrom(
    ...['className', 'id', 'href', 'dataClause', 'data-sic', 'ariaLabel', 'ariaDescribedBy'],
    ...['hidden', 'download', 'lang', 'colSpan', 'accept', 'srcSet', 'role', 'tabIndex', 'x'],
  ),
  value,
  { maxKeys: 3 },
)
const tagName = fc.constantFrom('p', 'a', 'wbr', 'br', 'section', 'td', 'svg', 'script', 'button')

const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constant('text' as const), value: word }),
    fc.record({ type: fc.constant('comment' as const), value: fc.constant('x') }),
    fc.record({
      type: fc.constant('element' as const),
      tagName,
      properties: properties as fc.Arbitrary<Element['properties']>,
      children: fc.array(tie('node'), { maxLength: 3 }),
    }),
  ),
}))

test('a tree is written exactly as by the library', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 3 }), fc.boolean(), (children, collapse) => {
      const options = { collapseEmptyAttributes: collapse }
      const root = { type: 'root' as const, children }
      expect(writeHtml(root, options)).toBe(toHtml(root, options))
    }),
    { numRuns: 2000 },
  )
})

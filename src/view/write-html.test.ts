import fc from 'fast-check'
import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
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
const tagName = fc.constantFrom('b', 'a', 'wbr', 'br', 'section', 'svg', 'script', 'button')

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

test('a tree without optional end tags is written exactly as by the library', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 3 }), (children) => {
      const root = { type: 'root' as const, children }
      expect(writeHtml(root)).toBe(toHtml(root, { preferUnquoted: true }))
    }),
    { numRuns: 2000 },
  )
})

const element = (tagName: string, children: ElementContent[]): ElementContent => ({
  ...{ type: 'element', tagName, children },
  properties: { id: tagName },
})
const elements = (names: readonly string[], children: fc.Arbitrary<ElementContent[]>) =>
  fc.tuple(fc.constantFrom(...names), children).map(([name, inside]) => element(name, inside))
const words = fc
  .constantFrom(' ', '條', ' x', '<')
  .map((value): ElementContent => ({ type: 'text', value }))
const phrases = fc.array(fc.oneof(words, elements(['a', 'b'], fc.array(words))), {
  maxLength: 3,
})
const flow = fc.letrec<{ flow: ElementContent[] }>((tie) => ({
  flow: fc.array(
    fc.oneof(
      { depthSize: 'small' },
      elements(['p', 'p', 'h2', 'span'], phrases),
      words,
      elements(['section', 'div', 'ins', 'a', 'blockquote'], tie('flow')),
      elements(['ul', 'ol'], fc.array(elements(['li'], tie('flow')), { maxLength: 3 })),
      elements(
        ['table'],
        fc
          .array(
            elements(['tr'], fc.array(elements(['td', 'th'], tie('flow')), { maxLength: 3 })),
            {
              maxLength: 3,
            },
          )
          .map((rows) => (rows.length > 0 ? [element('tbody', rows)] : [])),
      ),
    ),
    { maxLength: 4 },
  ),
})).flow

const parsed = (html: string) => toHtml(fromHtml(html, { fragment: true }))

test('a tree without its optional end tags is parsed as with them', () => {
  let fewer = 0
  fc.assert(
    fc.property(flow, (children) => {
      const root: Root = { type: 'root', children }
      const [short, whole] = [writeHtml(root), toHtml(root)]
      if (short.length < whole.length - 20) fewer++
      expect(parsed(short)).toBe(parsed(whole))
    }),
    { numRuns: 400 },
  )
  expect(fewer).toBeGreaterThan(50)
})

test('paragraphs, items and cells are written without the ends that follow from what comes next', () => {
  const p = () => element('p', [{ type: 'text', value: '一' }])
  expect(writeHtml({ type: 'root', children: [element('div', [p(), p()]), p(), p()] })).toBe(
    '<div id=div><p id=p>一<p id=p>一</div><p id=p>一</p><p id=p>一</p>',
  )
})

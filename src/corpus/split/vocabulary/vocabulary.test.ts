import { describe, expect, it } from 'vitest'
import { isPageEnd, isPageField, isPageFurniture } from '../boilerplate.ts'
import { isAuthority, isTitle } from '../line-kinds.ts'
import { runInLength } from '../run-in.ts'
import { DOCUMENT_TYPES, type Word } from './document-types.ts'
import { FIELD_NAMES } from './field-names.ts'
import { FURNITURE } from './furniture.ts'
import { HEADING_VERBS, SET_HEADINGS, SUBJECTS } from './heading-words.ts'
import { INSTITUTIONS } from './institutions.ts'
import { simplify } from './simplify.ts'

describe.each<[string, readonly Word[], (text: string) => boolean]>([
  ['document types', DOCUMENT_TYPES, isTitle],
  ['institutions', INSTITUTIONS, isAuthority],
  ['field names', FIELD_NAMES.filter(([, , tag]) => tag !== 'table'), isPageField],
  ['heading verbs', HEADING_VERBS, (text) => runInLength(text) > 0],
  ['subjects', SUBJECTS, (text) => runInLength(text) === 4],
  ['set headings', SET_HEADINGS, (text) => runInLength(text) > 0],
  ['furniture', FURNITURE, (text) => isPageFurniture(text) || isPageEnd(text)],
])('%s', (_, words, matches) => {
  it('stand once, in Simplified', () => {
    const once = words.map(([word, , tag = '']) => `${word} ${tag}`)
    expect(new Set(once).size).toBe(once.length)
    expect(words.map(([word]) => simplify(word))).toEqual(words.map(([word]) => word))
  })

  it('are found in their examples, in either script', () => {
    expect(words.filter(([, example]) => !matches(simplify(example)))).toEqual([])
  })
})

it('one character becomes one character', () => {
  expect(simplify('關於印發《條例》的通知')).toBe('关于印发《条例》的通知')
})

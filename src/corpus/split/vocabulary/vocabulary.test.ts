import { describe, expect, it } from 'vitest'
import { isForm, isPageField } from '../line-forms.ts'
import { runInLength } from '../run-in.ts'
import { DOCUMENT_TYPES, type Word } from './document-types.ts'
import { FIELD_NAMES } from './field-names.ts'
import { FURNITURE } from './furniture.ts'
import { HEADING_VERBS, SET_HEADINGS, SUBJECTS } from './heading-words.ts'
import { INSTITUTIONS } from './institutions.ts'
import { LEVEL_INSTITUTIONS, LEVEL_PLACES, LEVEL_WORDS } from './levels.ts'
import { type Form, type FormName, LINE_FORMS } from './line-forms.ts'
import { simplify } from './simplify.ts'

describe.each<[string, readonly Word[], (text: string) => boolean]>([
  ['document types', DOCUMENT_TYPES, (text) => isForm(text, 'title')],
  ['institutions', INSTITUTIONS, (text) => isForm(text, 'authority')],
  ['field names', FIELD_NAMES.filter(([, , tag]) => tag !== 'table'), isPageField],
  ['heading verbs', HEADING_VERBS, (text) => runInLength(text) > 0],
  ['subjects', SUBJECTS, (text) => runInLength(text) === 4],
  ['set headings', SET_HEADINGS, (text) => runInLength(text) > 0],
  ['furniture', FURNITURE, (text) => isForm(text, 'furniture') || isForm(text, 'page-end')],
])('%s', (_, words, matches) => {
  it('are listed once, in Simplified', () => {
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

describe.each(Object.entries<Form>(LINE_FORMS))('the form %s', (name, { any, none = [] }) => {
  const shapes = (all: Form['any']) => all.filter((shape) => typeof shape !== 'string')

  it('refers to existing forms', () => {
    const names = [...any, ...none].filter((shape) => typeof shape === 'string')
    expect(names.filter((other) => !(other in LINE_FORMS))).toEqual([])
  })

  it('matches the lines of its examples, and not those of its exceptions', () => {
    const missed = shapes(any).filter(([, example]) => !isForm(example, name as FormName))
    const caught = shapes(none).filter(([, example]) => isForm(example, name as FormName))
    expect([missed, caught]).toEqual([[], []])
  })

  it('needs each of its patterns for an example', () => {
    const unmatched = shapes([...any, ...none]).filter(([pattern, line]) => !pattern.test(line))
    expect(unmatched).toEqual([])
  })
})

it.each([
  ['words', LEVEL_WORDS],
  ['institutions', LEVEL_INSTITUTIONS],
  ['places', LEVEL_PLACES],
])('the level of each example of %s is told by its own pattern first', (_, shapes) => {
  const told = (text: string) => shapes.find(([, pattern]) => pattern.test(text))
  expect(shapes.filter((shape) => told(shape[2]) !== shape)).toEqual([])
})

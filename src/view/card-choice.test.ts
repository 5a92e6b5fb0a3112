import { afterEach, expect, test } from 'vitest'
import type { Clause, Document } from '../corpus/model.ts'
import { currentSettings, useSettings } from '../settings/current-settings.ts'
import { cardChoice } from './card-choice.ts'

const settings = currentSettings()
afterEach(() => useSettings(settings))

const corpus = (documents: number, clauses: number) => ({
  documents: Array.from({ length: documents }, (): Document => {
    const own = Array.from({ length: clauses }, (_, at) => ({ id: String(at), children: [] }))
    return { clauses: own as unknown as Clause[] } as Document
  }),
})

test('without a setting, cards are drawn for texts with pages as long as that is fast compared with the build', () => {
  useSettings({ ...settings, cards: undefined, clausePages: true })
  expect(cardChoice(corpus(3, 20))).toBe('clauses')
  expect(cardChoice(corpus(300, 70))).toBe('documents')
  expect(cardChoice(corpus(1000, 70))).toBe('none')
  useSettings({ ...settings, cards: undefined, clausePages: false })
  expect(cardChoice(corpus(3, 20))).toBe('none')
})

test('a setting is obeyed, however large the site is', () => {
  useSettings({ ...settings, cards: 'clauses', clausePages: true })
  expect(cardChoice(corpus(300, 70))).toBe('clauses')
})

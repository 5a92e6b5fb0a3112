import { describe, expect, test } from 'vitest'
import { loadDocuments } from '../corpus/load-documents.ts'
import { walkClauses } from '../corpus/model.ts'
import { checkPrinciples } from './check-principles.ts'
import { loadPrinciples } from './load-principles.ts'
import { readPrinciple } from './read-principle.ts'
import { findWording, statementsOf } from './state.ts'

const { value: documents } = await loadDocuments('tests/opinions/content')
const { value: principles, problems } = await loadPrinciples('tests/opinions/content')

describe('the bundled principles', () => {
  test('are at least twelve, without a problem', () => {
    expect(problems).toEqual([])
    expect(checkPrinciples(documents, principles)).toEqual([])
    expect(principles.length).toBeGreaterThanOrEqual(12)
  })

  test('are shared by two or more texts in at least eight cases', () => {
    const shared = principles.filter(
      (principle) =>
        new Set(statementsOf(principle, documents).map(({ document }) => document.id)).size > 1,
    )
    expect(shared.length).toBeGreaterThanOrEqual(8)
  })

  test('are each stated by a clause', () => {
    for (const principle of principles)
      expect(statementsOf(principle, documents).length, principle.id).toBeGreaterThan(0)
  })
})

describe('a wording', () => {
  const principle = principles.find(({ id }) => id === 'shared-party-government-duty')
  const clauses = documents.flatMap((document) => [...walkClauses(document.clauses)])

  test('is found across punctuation, in a clause that has it', () => {
    if (!principle) throw new Error('the principle is gone')
    const spelled = { ...principle, wordings: ['党政同责一岗双责'] }
    expect(
      clauses.filter((clause) => findWording(spelled, clause) !== null).length,
    ).toBeGreaterThan(0)
  })

  test('in a clause that does not name its principle is an error, with the clause and a hint', () => {
    const found = statementsOf(principles[0] ?? fail(), documents).find(({ wording }) => wording)
    const { document } = found ?? fail()
    const clause = found?.clause ?? fail()
    const id = principles[0]?.id ?? ''
    const before = clause.principles
    clause.principles = before.filter((other) => other !== id)
    const [problem] = checkPrinciples(documents, principles)
    clause.principles = before
    expect(problem).toMatchObject({ file: document.file, line: clause.headline.line })
    expect(problem?.message).toContain(`clause ${clause.id} says "${found?.wording}"`)
    expect(problem?.hint).toContain(`add ${id} to its principles`)
  })
})

const FIELDS = 'id: a\ntitle: 甲\ndefinition: 乙。\nwordings: [丙]\n'
const FAULTS = {
  'has no frontmatter': ['甲', 'no frontmatter'],
  'has a field that there is not': [`---\n${FIELDS}colour: red\n---\n`, 'colour'],
  'lacks its wordings': ['---\nid: a\ntitle: 甲\ndefinition: 乙。\n---\n', 'wordings'],
  'carries another name than its file': [`---\n${FIELDS.replace('id: a', 'id: b')}---\n`, 'id b'],
  'is no YAML': ['---\nid: [\n---\n', 'YAML'],
} as const

describe('a principle file', () => {
  for (const [what, [text, said]] of Object.entries(FAULTS))
    test(`with ${what} is refused`, () => {
      const { value, problems: found } = readPrinciple(text, 'content/principles/a.mdx')
      expect(value).toBeNull()
      expect(found).toHaveLength(1)
      expect(found[0]).toMatchObject({ file: 'content/principles/a.mdx', severity: 'error' })
      expect(found[0]?.message).toContain(said)
    })
})

function fail(): never {
  throw new Error('the corpus has changed: choose another principle for this test')
}

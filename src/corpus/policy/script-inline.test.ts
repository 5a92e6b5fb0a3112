import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkOverrides } from '../check-overrides.ts'
import { collectMarks, placeMarks } from '../marks.ts'
import { walkBlocks } from '../model.ts'
import { publishedText, readBlock } from '../reading.ts'
import { readPolicy } from './read-policy.ts'
import { writePolicy } from './write-policy.ts'

const file = 'content/policies/village.mdx'
const policy = readFileSync(file, 'utf8')
const WORD = '強化管理責任'

/** The village's policy with one word replaced, and with additional frontmatter fields. */
function read(written = WORD, fields = '') {
  const text = policy
    .replace(WORD, written)
    .replace('script: zh-Hant\n', `script: zh-Hant\n${fields}`)
  const { value, problems } = readPolicy(text, file)
  return {
    document: value,
    problems,
    line: text.split('\n').findIndex((l) => l.includes(written)) + 1,
  }
}

test('the word of these tests occurs in the text', () => {
  expect(policy.split(WORD).length).toBeGreaterThan(1)
})

describe('<Script>', () => {
  const written = `<Script hant="${WORD}" hans="强化管理责任">${WORD}</Script>`

  test('does not change the published text', () => {
    const [{ document, problems }, plain] = [read(written), read()]
    expect(problems).toEqual([])
    expect(document && publishedText(document)).toBe(
      plain.document && publishedText(plain.document),
    )
    expect(document && checkOverrides(document)).toEqual([])
  })

  test('is written as it was read', () => {
    const { document } = read(written)
    expect(document && writePolicy(document)).toContain(written)
  })

  test('is restored in a newly split text, only around the same words', () => {
    const [{ document: curated }, { document: fresh }] = [read(written), read()]
    if (!curated || !fresh) throw new Error('not read')
    const marks = collectMarks(curated).filter(({ inline }) => inline.type === 'script')
    const [block] = [...walkBlocks(fresh)].filter((any) =>
      readBlock(any, 'published').includes(WORD),
    )
    if (!block) throw new Error(`no ${WORD}`)
    block.inlines = [{ type: 'text', value: readBlock(block, 'published') }]
    const moved = marks.map((mark) => ({ ...mark, start: mark.start + 1, end: mark.end + 1 }))
    expect(placeMarks(fresh, moved)).toEqual(moved)
    expect(placeMarks(fresh, marks)).toEqual([])
    expect(writePolicy(fresh)).toContain(written)
  })

  test.each([
    [`<Script>${WORD}</Script>`, /gives no reading/, /write <Script hant="…" hans="…">/],
    ['<Script hans="强化"></Script>', /around no text/, /write <Script/],
    [
      `<Script hans="强化">${WORD}</Script>`,
      /hans="强化" has 2 characters, the text 強化管理責任 has 6/,
      /one character for each/,
    ],
    [
      `<Script to="强化管理责任">${WORD}</Script>`,
      /unknown attribute to on <Script>/,
      /it takes hant, hans/,
    ],
    [
      `<Script hans={1}>${WORD}</Script>`,
      /attribute of <Script> that is an expression/,
      /name="value"/,
    ],
  ])('%s is refused, with its line and what to write', (wrong, message, hint) => {
    const { problems, line } = read(wrong)
    expect(problems).toMatchObject([{ file, line, severity: 'error' }])
    expect(problems[0]?.message).toMatch(message)
    expect(problems[0]?.hint).toMatch(hint)
  })

  test('that changes the published text is refused', () => {
    const { document, line } = read(
      `<Script hant="強化管理職責" hans="强化管理职责">${WORD}</Script>`,
    )
    expect(document && checkOverrides(document)).toMatchObject([
      { severity: 'error', file, line, hint: expect.stringContaining(`<Corr sic="${WORD}"`) },
    ])
  })

  test('without an effect causes a warning', () => {
    const { document } = read(`<Script hant="${WORD}">${WORD}</Script>`)
    expect(document && checkOverrides(document)).toMatchObject([
      { severity: 'warning', hint: expect.stringContaining('hans="…"') },
    ])
  })
})

describe('glossary', () => {
  test('is read and written', () => {
    const { document, problems } = read(
      WORD,
      `glossary:\n  - hant: ${WORD}\n    hans: 强化管理责任\n`,
    )
    expect(problems).toEqual([])
    expect(document?.meta.glossary).toEqual([{ hant: WORD, hans: '强化管理责任' }])
    expect(document && writePolicy(document)).toContain(
      `glossary:\n  - hant: ${WORD}\n    hans: 强化管理责任\n`,
    )
  })

  test('with words of different lengths is refused, with its line', () => {
    const { problems } = read(WORD, `glossary:\n  - hant: ${WORD}\n    hans: 强化\n`)
    expect(problems).toMatchObject([{ rule: 'frontmatter', severity: 'error' }])
    expect(problems[0]?.message).toMatch(/glossary\.0.*the same number of characters/)
    expect(problems[0]?.line).toBeGreaterThan(1)
  })

  test('with a word that the text does not contain causes a warning', () => {
    const { document } = read(WORD, 'glossary:\n  - hant: 趙孟頫\n    hans: 赵孟𫖯\n')
    expect(document && checkOverrides(document)).toMatchObject([
      { rule: 'glossary', severity: 'warning', message: expect.stringContaining('趙孟頫') },
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { walkClauses } from '../corpus/model.ts'
import { fillAccessed } from './accessed.ts'
import { citable } from './citable.ts'
import { CITATION_FORMATS, REFERENCE_FILES } from './citation-formats.ts'
import { central, district, site, village } from './fixtures/documents.ts'

const clause = central.clauses[1]?.children[1] ?? null
const cited = {
  ...citable(central, clause, site),
  edition: '1f2e3d4c',
  url: 'https://a.example/2-8/',
}

function cite(id: string, source = cited): string {
  const format = CITATION_FORMATS.find((entry) => entry.id === id)
  if (!format) throw new Error(`no format ${id}`)
  return fillAccessed(format.cite(source), '2026-11-23')
}

test('every clause has every format, with its locator and without a placeholder left', () => {
  for (const document of [central, village, district]) {
    for (const each of walkClauses(document.clauses)) {
      const source = citable(document, each, site)
      for (const { id } of CITATION_FORMATS) {
        const text = cite(id, source)
        expect(text).toContain(id === 'law-manual' ? source.section : source.locator)
        expect(text).not.toMatch(/\{accessed|null|undefined/)
        if (id !== 'law-manual') expect(text.includes(source.url)).toBe(true)
      }
    }
  }
})

describe('the manual of legal citation', () => {
  test('names the document by title and number, its sections 節', () => {
    expect(cite('law-manual')).toBe(
      '《中共中央國務院關於推進安全生產領域改革發展的意見》（中發〔2016〕32號），第（八）項。',
    )
    expect(cite('law-manual', citable(central, central.clauses[1] ?? null, site))).toMatch(
      /，第二節。$/,
    )
  })

  test('uses single title marks inside a title', () => {
    const source = { ...cited, title: '關於印發《安全生產規劃》的通知' }
    expect(cite('law-manual', source)).toMatch(/^《關於印發〈安全生產規劃〉的通知》/)
  })
})

test('BibTeX keeps Chinese unchanged, escapes reserved characters and has a stable ASCII key', () => {
  expect(cite('bibtex', { ...cited, names: ['甲&乙', '國務院'] })).toBe(`@misc{central:2-8,
  author = {{甲\\&乙} and {國務院}},
  title = {{中共中央國務院關於推進安全生產領域改革發展的意見：第（八）項}},
  number = {中發〔2016〕32號},
  howpublished = {條文庫},
  year = {2016},
  month = {12},
  date = {2016-12-09},
  url = {https://a.example/2-8/},
  urldate = {2026-11-23},
  langid = {chinese-traditional},
  note = {中發〔2016〕32號; edition 1f2e3d4c},
}
`)
})

test('RIS has one field per line and ends its record', () => {
  expect(cite('ris').split('\r\n')).toEqual([
    'TY  - LEGAL',
    'ID  - central:2-8',
    'AU  - 中共中央',
    'AU  - 國務院',
    'TI  - 中共中央國務院關於推進安全生產領域改革發展的意見：第（八）項',
    'M1  - 中發〔2016〕32號',
    'T2  - 條文庫',
    'PY  - 2016',
    'DA  - 2016/12/09',
    'UR  - https://a.example/2-8/',
    'Y2  - 2026/11/23',
    'LA  - zh-Hant',
    'N1  - Edition 1f2e3d4c',
    'ER  - ',
    '',
  ])
})

test('CSL-JSON is JSON once the day is filled in', () => {
  expect(JSON.parse(cite('csl-json'))).toEqual([
    {
      id: 'central/2-8',
      type: 'webpage',
      title: '中共中央國務院關於推進安全生產領域改革發展的意見：第（八）項',
      author: [{ literal: '中共中央' }, { literal: '國務院' }],
      number: '中發〔2016〕32號',
      'container-title': '條文庫',
      issued: { 'date-parts': [[2016, 12, 9]] },
      URL: 'https://a.example/2-8/',
      language: 'zh-Hant',
      accessed: { 'date-parts': [[2026, 11, 23]] },
    },
  ])
})

test('Markdown and wiki text escape what would end them', () => {
  const source = { ...cited, title: '甲[乙]|丙' }
  expect(cite('markdown', source)).toBe(
    '[甲\\[乙\\]|丙：第（八）項（中發〔2016〕32號）](https://a.example/2-8/)',
  )
  expect(cite('wiki', source)).toBe(
    '<ref name="central/2-8">{{cite web |author1=中共中央 |author2=國務院 |title=甲[乙]{{!}}丙：第（八）項 |url=https://a.example/2-8/ |website=條文庫 |id=中發〔2016〕32號 |date=2016-12-09 |access-date=2026-11-23 |language=zh-hant}}</ref>',
  )
})

test('nothing of a title ends a citation for wikis or Markdown', () => {
  const source = { ...cited, title: '甲}}</ref>\n\n{{乙}} [[丙]] <b>' }
  expect(cite('wiki', source)).toContain(
    '|title=甲&#125;&#125;&#60;/ref&#62; &#123;&#123;乙&#125;&#125; &#91;&#91;丙&#93;&#93; &#60;b&#62;：第（八）項 |url=',
  )
  expect(cite('markdown', source)).toMatch(/^\[甲\}\}\\<\/ref\\> \{\{乙/)
})

test('files for reference managers have no access date', () => {
  const files = Object.values(REFERENCE_FILES).map((file) => file(cited))
  for (const text of files) expect(text).not.toMatch(/accessed|urldate|Y2 {2}-/)
})

test('a citation in the reader’s script is converted, except for its address', () => {
  const simplified = citable(central, clause, site, 'zh-Hans', (text) => text.replace(/項/g, '项'))
  expect(simplified.locator).toBe('第（八）项')
  expect(simplified.url).toBe(citable(central, clause, site).url)
})

describe('a reference file with hostile values', () => {
  /**
   * Values for every field: braces, backslashes, line breaks of every kind, tags of the other
   * format.
   */
  const hostile = fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '\r\n',
        '\n',
        '\u2028',
        '\u0085',
        'UR  - x',
        'ER  - ',
        '%',
        '~',
        '安全',
        ' ',
        '\0',
        '@misc{',
        '$^_&#',
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => `安${parts.join('')}`)
  const source = fc
    .record({
      title: hostile,
      docNumber: hostile,
      names: fc.array(hostile, { maxLength: 3 }),
      site: hostile,
      date: hostile,
    })
    .map((fields) => ({ ...cited, ...fields }))

  test('.bib: no value can end its field', () => {
    fc.assert(
      fc.property(source, (fields) => {
        const lines = cite('bibtex', fields).trim().split('\n')
        expect(lines[0]).toMatch(/^@misc\{[a-z0-9:-]+,$/)
        expect(lines.at(-1)).toBe('}')
        for (const line of lines.slice(1, -1)) {
          expect(line).toMatch(/^ {2}[a-z]+ = \{.*\},$/)
          let depth = 0
          const value = line.slice(line.indexOf('{'), -1)
          for (const [index, char] of [...value].entries()) {
            depth += char === '{' ? 1 : char === '}' ? -1 : 0
            if (depth === 0) expect(index).toBe([...value].length - 1)
          }
          expect(depth).toBe(0)
        }
      }),
    )
  })

  test('.ris: no value can begin a field', () => {
    fc.assert(
      fc.property(source, (fields) => {
        const lines = cite('ris', fields).split('\r\n')
        const tags = lines.filter((line) => line !== '').map((line) => line.slice(0, 6))
        expect(tags.filter((tag) => tag === 'UR  - ')).toHaveLength(1)
        expect(tags.filter((tag) => tag === 'ER  - ')).toHaveLength(1)
        expect(tags.at(-1)).toBe('ER  - ')
        expect(tags.every((tag) => /^[A-Z][A-Z0-9] {2}- $/.test(tag))).toBe(true)
        expect(lines.join('')).not.toMatch(/[\r\n\u2028\u0085\0]/)
      }),
    )
  })
})

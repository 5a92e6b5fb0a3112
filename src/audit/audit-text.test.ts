import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { documentFrom } from '../citation/fixtures/documents.ts'
import { type FormerPieces, formerTexts } from '../citation/former-texts.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import type { Document } from '../corpus/model.ts'
import { paragraph, sampleDocx } from '../import/sample-docx.ts'
import { splitSource } from '../import/split-source.ts'
import { site } from '../site.ts'
import { auditCorpus } from './audit-corpus.ts'
import { auditText } from './audit-text.ts'
import { auditDataOf } from './content-data.ts'
import { draftText } from './draft-text.ts'
import { MOST_ITEMS, TooMuchWork, workTimer } from './work-limit.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')

/** A regulation from the fixtures of the splitter. */
function regulation(name: string, id: string): Document[] {
  const bytes = readFileSync(`src/corpus/split/fixtures/${name}.txt`)
  const { value } = splitSource(bytes.toString('utf8'), bytes, `${id}.txt`, {
    ...{ existing: [], isTaken: () => false, principles: [], levels: [] },
    ...{ id, fileFor: (name) => `${name}.mdx` },
  })
  return value
}

const documents = [
  ...(await loadDocuments(site.corpus)).value,
  ...regulation('regulation-ocean-dumping', 'dumping'),
  ...regulation('rule-foreign-chambers', 'chambers'),
  ...regulation('regulation-chapters-sections', 'approval'),
  ...regulation('rule-administrative-retrial', 'retrial'),
]
for (const { id, meta } of documents)
  if (id === 'chambers') meta.docNumber = { ...meta.docNumber, value: '国务院令第36号' }

const corpus = auditCorpus({
  ...auditDataOf(documents, new Map(), site),
  former: {
    dumping: [
      {
        edition: '1985-03-06',
        moved: [
          ['art18', ['art22']],
          ['art30', ['art23']],
        ],
      },
    ],
  },
})
const draft = readFileSync(join(FIXTURES, 'draft.md'), 'utf8')

/** The result for each item on one line, to be compared with the draft. */
function said(text: string): string[] {
  return auditText(text, corpus).items.map(({ kind, verdict, text, at, differences }) =>
    [
      kind,
      verdict,
      text,
      at.slice(0, 3).join(' '),
      ...differences.map((one) => `${one.passage}→${one.text}`),
    ].join(' | '),
  )
}

describe('a draft with 60 citations', () => {
  test('gets the right verdict for each', async () => {
    const lines = said(draft)
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(FIXTURES, 'draft.verdicts.txt'))
    expect(lines.length).toBeGreaterThanOrEqual(60)
  })

  test('gets them in every style of citation', async () => {
    const lines = said(readFileSync(join(FIXTURES, 'styles.md'), 'utf8'))
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(FIXTURES, 'styles.verdicts.txt'))
    expect(lines.length).toBeGreaterThanOrEqual(60)
  })

  test.each(['draft.md', 'styles.md'])('gets the same from %s as a Word document', (file) => {
    const text = readFileSync(join(FIXTURES, file), 'utf8')
    const lines = text.split('\n').map((line) => paragraph(escapeXml(line)))
    const read = draftText(sampleDocx(lines.join('')), 'draft.docx')
    expect(said(read.text ?? '')).toEqual(said(text))
    expect(draftText(new TextEncoder().encode(text), 'draft.txt').text).toBe(text)
  })

  test('has the position of each item, in code points, lines and columns', () => {
    const points = Array.from(`𠀀\n${draft}`)
    const { items } = auditText(points.join(''), corpus)
    for (const { text, start, end, line, column } of items) {
      expect(points.slice(start, end).join('')).toBe(text)
      const lines = points.join('').split('\n')
      expect(
        Array.from(lines[line - 1] ?? '')
          .slice(column - 1)
          .join(''),
      ).toContain(text.split('\n')[0])
    }
  })
})

test('a name that the corpus has is also found in other quotation marks, and no other name is', () => {
  const name = corpus.byId.get('dumping')?.title ?? ''
  const places = (text: string) =>
    auditText(text, corpus)
      .items.filter(({ kind }) => kind === 'citation')
      .map(({ verdict, at }) => [verdict, ...at])
  for (const marked of [`〈${name}〉`, `「${name}」`, `“${name}”`])
    expect(places(`按照${marked}第九条办理。`)).toEqual([['right', 'dumping/art9']])
  expect(places('按照〈论语〉第九条办理。')).toEqual([])
})

describe('words that only a former edition contains', () => {
  const edition: FormerPieces = [
    'dumping',
    '1985-03-06',
    [
      {
        id: 'dumping/art9',
        label: '第九条',
        corrected: '第九条 鲸鱼应当每月清点一次，并报送主管部门。',
      },
    ],
  ]
  const withEdition = auditCorpus({ ...corpus, formerTexts: formerTexts([edition]) })
  const words = '“鲸鱼应当每月清点一次，并报送主管部门”'
  const former = [
    { document: 'dumping', edition: '1985-03-06', status: 'exact', at: ['dumping/art9'] },
  ]
  const quotationIn = (text: string) =>
    auditText(text, withEdition).items.find(({ kind }) => kind === 'quotation')

  test('are not found, with the edition, with and without the name of their text', () => {
    const title = corpus.byId.get('dumping')?.title
    const said = { verdict: 'not-found', answer: 'not-found', document: 'dumping', at: [], former }
    expect(quotationIn(`《${title}》规定：${words}。`)).toMatchObject(said)
    expect(quotationIn(`有人说：${words}。`)).toMatchObject(said)
  })

  test('are not reported for a text that is named and not here, or for another one', () => {
    const title = corpus.byId.get('chambers')?.title
    const elsewhere = quotationIn(`《捕鲸条例》第三条规定：${words}。`)
    expect(elsewhere).toMatchObject({ verdict: 'not-in-corpus', answer: 'cannot-tell' })
    expect(elsewhere).not.toHaveProperty('former')
    expect(quotationIn(`《${title}》规定：${words}。`)).not.toHaveProperty('former')
  })
})

describe('bad input is answered', () => {
  test('a megabyte without citations, of letters, brackets or spaces', () => {
    for (const text of [
      '安全生產責任',
      '《',
      '“',
      '「',
      '第',
      '汉 ',
      '》《',
      '(',
      '> ',
      '中發〔',
      '第1、',
      '一、（',
      '依照',
    ])
      expect(auditText(text.repeat(1_000_000 / text.length), corpus).items).toEqual([])
    expect(auditText(`汉${' '.repeat(1_000_000)}1`, corpus).items).toEqual([])
    expect(auditText('', corpus)).toMatchObject({ items: [], counts: {} })
  })

  test('a title with a hundred thousand clauses far after it is parsed in linear time', () => {
    const draft = `《条例》第一条。${'安全'.repeat(3000)}${'甲第三条'.repeat(100_000)}`
    expect(auditText(draft, corpus).items).toHaveLength(1)
  })

  test('a repeated citation is judged once, each with its own position', () => {
    const words = '“鯨魚應當每月清點一次，並報送主管部門備案審查。”\n'
    const { items, counts } = auditText(words.repeat(20_000), corpus)
    expect(counts).toEqual({ 'not-in-corpus': 20_000 })
    expect(items.at(-1)?.line).toBe(20_000)
  })

  test('a draft that exceeds the work limit is refused in one line', () => {
    const words = '“鯨魚”\n'.repeat(MOST_ITEMS + 1)
    expect(() => auditText(words, corpus)).toThrow('has 200001 citations, numbers and quotations')
    const spent = () => {
      throw new TooMuchWork('takes more than it may')
    }
    expect(() => auditText('“鯨魚”', corpus, { onStep: spent })).toThrow('takes more than it may')
    expect(() => auditText('“鯨魚”', corpus, { onStep: workTimer(-1) })).toThrow(
      'takes more than -1 seconds of processor time to check: cut it into parts',
    )
  })

  test('a quotation with a million marks of omission is not found', () => {
    const { items } = auditText(`“${'鯨魚……'.repeat(300_000)}”`, corpus)
    expect(items).toMatchObject([{ verdict: 'not-in-corpus' }])
  })

  test('articles of the draft itself are not taken for those of the text that it is based on', () => {
    const title = '《海洋倾废管理条例》'
    const own = `根据${title}第三条，制定本办法。第二条规定适用于本区。`
    expect(said(own)).toEqual([`citation | right | ${title}第三条 | dumping/art3`])
    expect(said(`${title}第三条另有规定。第二条　适用范围。`)).toHaveLength(1)
    expect(said(`${title}第三条另有规定。第二条也是。`)).toHaveLength(2)
  })

  test('a title with quotation marks and markup is an unknown title', () => {
    expect(said('《"</script><b>》第一條')).toEqual([
      'citation | not-in-corpus | 《"</script><b>》第一條 | ',
    ])
  })

  test('words of two characters are right where they occur, and otherwise not reported', () => {
    expect(said('「倾倒」與「鯨魚」')).toEqual([
      expect.stringContaining('quotation | right | 「倾倒」 | dumping/'),
      'quotation | not-in-corpus | 「鯨魚」 | ',
    ])
  })

  test.each([
    ['“', '”'],
    ['「', '」'],
    ['"', '"'],
    ['\n> ', '\n'],
  ])('a quotation of many pages in %s is judged as a short one is', (open, close) => {
    const words = '鯨魚應當每月清點一次，並報送主管部門。'.repeat(500)
    const { items } = auditText(`有人說：${open}${words}${close}`, corpus)
    expect(items).toMatchObject([{ kind: 'quotation', verdict: 'not-in-corpus' }])
    expect(items[0]?.text).toContain(words)
  })

  test('a file that is not a draft is refused in one line', () => {
    const bytes = new TextEncoder().encode('PK no zip')
    expect(draftText(bytes, 'a.docx').refused).toMatch(/^the Word document cannot be read/)
    expect(draftText(new TextEncoder().encode('text'), 'a.docx').refused).toMatch(
      /no Word document/,
    )
    expect(draftText(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]), 'a.pdf').refused).toMatch(
      /PDF/,
    )
    const rtf = new TextEncoder().encode('{\\rtf1\\ansi \\u31532?}')
    expect(draftText(rtf, 'a.txt').refused).toBe(
      'is a rich text file: save it as .docx, or as .txt',
    )
    const mimetype = strToU8('application/vnd.oasis.opendocument.text')
    const odt = zipSync({ mimetype: [mimetype, { level: 0 }] })
    expect(draftText(odt, 'a.odt').refused).toMatch(/^is an OpenDocument file: save it as/)
  })
})

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

describe('a site without a file of former editions', () => {
  const blind = auditCorpus({
    ...auditDataOf(documents, new Map(), site),
    unsearched: ['dumping'],
  })
  const title = '《海洋倾废管理条例》第二条'
  const judge = (draft: string) =>
    auditText(draft, blind).items.filter(({ kind }) => kind === 'quotation')

  test('cannot tell whether they contain words that the present one does not', () => {
    expect(judge(`${title}规定“船舶须悬挂黑白相间的旗帜以示警告他人”。`)).toMatchObject([
      { verdict: 'not-in-corpus', answer: 'cannot-tell', status: 'absent', former: null },
    ])
    expect(judge('“船舶须悬挂黑白相间的旗帜以示警告他人”')).toMatchObject([
      { answer: 'cannot-tell', former: null },
    ])
  })

  test('does not affect anything else', () => {
    const [present] = judge(`${title}规定“倾倒”。`)
    expect([present?.verdict, present && 'former' in present]).toEqual(['right', false])
    const [other] = judge(
      '《外国商会管理暂行规定》第三条规定“船舶须悬挂黑白相间的旗帜以示警告他人”。',
    )
    expect([other?.verdict, other && 'former' in other]).toEqual(['not-found', false])
  })
})

describe('texts with the same name', () => {
  const part = (id: string, articles: Record<string, string>) =>
    documentFrom(
      id,
      { title: '中华人民共和国通则典', script: 'zh-Hans', orthography: 'cn' },
      Object.entries(articles).map(([label, text]) => ({
        id: `art${' 一二三'.indexOf(label.charAt(1))}`,
        label,
        paragraphs: [text],
      })),
    )
  const parts = [
    part('one', {
      第一条: '民事主体的合法权益受法律保护。',
      第二条: '民法调整平等主体之间的关系。',
    }),
    part('two', { 第一条: '民事主体的合法权益受法律保护。', 第三条: '物的归属和利用适用本编。' }),
  ]
  const both = auditCorpus(auditDataOf(parts, new Map(), site))
  const verdicts = (draft: string) =>
    auditText(draft, both).items.map(({ verdict, at }) => [verdict, ...at])

  test('the one with the article is meant', () => {
    expect(verdicts('《通则典》第二条规定“民法调整平等主体之间的关系”。')).toEqual([
      ['right', 'one/art2'],
      ['right', 'one/art2'],
    ])
  })

  test('nothing is guessed where several have it, and none is named where none has', () => {
    expect(verdicts('《通则典》第一条规定“民事主体的合法权益受法律保护”。')).toEqual([
      ['ambiguous', 'one', 'two'],
      ['right', 'one/art1', 'two/art1'],
    ])
    expect(
      verdicts('《通则典》第九条。《通则典》第一条规定“民事主体的合法权益不受法律保护”。'),
    ).toEqual([['not-found'], ['ambiguous', 'one', 'two'], ['altered', 'one/art1', 'two/art1']])
  })
})

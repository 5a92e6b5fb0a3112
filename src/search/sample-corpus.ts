/**
 * A small corpus for tests: every kind of clause, mark and character that the search distinguishes.
 */
import { convert } from '../script/convert.ts'
import type { ClauseText, SearchClause, SearchDocument } from './document.ts'

/** A clause of the sample: its blocks, and what the source has instead of a word. */
export interface SampleClause {
  id: string
  label: string
  heading: string | null
  blocks: string[]
  sic?: readonly [corrected: string, published: string]
  principles?: string[]
}

function clauseText(
  { label, heading, blocks, sic }: SampleClause,
  show: (text: string) => string,
): ClauseText {
  const published = sic && blocks.map((block) => show(block.replace(sic[0], sic[1])))
  return {
    label: show(label),
    heading: heading && show(heading),
    corrected: blocks.map(show),
    published: published ?? null,
  }
}

/** Creates a clause in both scripts from Traditional text. */
export function sampleClause(clause: SampleClause): SearchClause {
  const hans = (text: string) => convert(text, { from: 'hk', to: 'cn' })
  return {
    id: clause.id,
    level: 1,
    principles: clause.principles ?? [],
    texts: { hant: clauseText(clause, String), hans: clauseText(clause, hans) },
  }
}

/** Creates a document of the sample. */
export function sampleDocument(
  id: string,
  title: string,
  clauses: readonly SampleClause[],
  facts: { level?: string; issuer?: string; date?: string } = {},
): SearchDocument {
  const shown = (name: string) => ({ hant: name, hans: convert(name, { from: 'hk', to: 'cn' }) })
  return {
    id,
    title: shown(title),
    level: facts.level ? shown(facts.level) : null,
    issuer: facts.issuer ? shown(facts.issuer) : null,
    date: facts.date ?? null,
    clauses: clauses.map(sampleClause),
  }
}

export const SAMPLE: readonly SearchDocument[] = [
  sampleDocument(
    'central',
    '中共中央國務院關於推進安全生產領域改革發展的意見',
    [
      {
        id: '2-4',
        label: '（四）',
        heading: '明確地方黨委和政府領導責任',
        blocks: [
          '（四）明確地方黨委和政府領導責任。',
          '堅持黨政同責、一崗雙責、齊抓共管、失職追責，完善安全生產責任體系。',
        ],
        principles: ['accountability'],
      },
      {
        id: '2-8',
        label: '（八）',
        heading: '嚴格責任追究制度',
        blocks: [
          '（八）嚴格責任追究制度。',
          '實行黨政領導幹部任期安全生產責任制，日常工作依責盡職、發生事故依責追究。',
        ],
        principles: ['accountability'],
      },
      {
        id: '3-1',
        label: '——',
        heading: null,
        blocks: ['——堅持安全發展。', '衞生與安全並重，COVID-19 亦然。'],
      },
    ],
    {
      level: '中央',
      issuer: '中共中央、國務院',
      date: '2016-12-09',
    },
  ),
  sampleDocument(
    'village',
    '安全生產工作實施意見',
    [
      {
        id: '1',
        label: '一、',
        heading: '統一思想、提高認識',
        blocks: ['一、統一思想、提高認識', '關係到人民財產安全和經濟發展，村兩委必須充分認識。'],
        sic: ['經濟發展', '經濟法展'],
      },
      {
        id: '2',
        label: '二、',
        heading: '加強領導落實措施',
        blocks: [
          '二、加強領導落實措施',
          '安全生產是一切工作的重中之重。責任到人，責任追究是保證。',
        ],
      },
    ],
    { level: '村', date: '2010' },
  ),
]

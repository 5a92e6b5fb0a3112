import { describe, expect, it } from 'vitest'
import { convert } from '../script/convert.ts'
import { ADDRESS_MESSAGES, CITE_MESSAGES } from '../strings/cite-messages.ts'
import type { Message } from '../strings/messages.ts'
import { PHRASES } from '../strings/phrases.ts'
import { SEARCH_MESSAGES } from '../strings/search-messages.ts'
import { TRACE_MESSAGES } from '../strings/trace-messages.ts'

const messages: Message[] = [
  SEARCH_MESSAGES,
  ADDRESS_MESSAGES,
  CITE_MESSAGES,
  TRACE_MESSAGES,
].flatMap((table) => Object.values(table))
const pairs = [
  ...Object.entries(PHRASES).map(([hant, entry]) => [hant, [entry].flat()[0] ?? ''] as const),
  ...messages.map(([hant, hans]) => [hant, hans] as const),
]

describe('interface phrases', () => {
  it('use the vocabulary and quotation marks of each script', () => {
    const traditional = /[“”‘’]/u
    const simplified = /[「」『』]|连结|程式|载入|登记册|档案|储存|支援|资料|预设|视窗|萤幕/u
    expect(pairs.filter(([hant]) => traditional.test(hant))).toEqual([])
    expect(pairs.filter(([, hans]) => simplified.test(hans))).toEqual([])
  })

  it('contain no Traditional characters in Simplified', () => {
    const left = pairs.filter(([, hans]) => convert(hans, { from: 'hk', to: 'cn' }) !== hans)
    expect(left).toEqual([])
  })

  it('have the same placeholders in both scripts', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()
    for (const [hant, hans] of pairs) expect(places(hans), hant).toEqual(places(hant))
  })

  it("show Taiwan's forms in the browser where glyphs differ from Hong Kong’s", () => {
    const other = messages.filter(
      ([hant, , taiwan]) => (taiwan ?? hant) !== convert(taiwan ?? hant, { from: 'hk', to: 'tw' }),
    )
    expect(other).toEqual([])
  })
})

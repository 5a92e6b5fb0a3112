import { defineSettings } from '../../src/index.ts'

/** A site of extreme texts, with seven levels; `tests/extremes.ts` writes its corpus. */
export default defineSettings({
  title: '極端的文庫',
  description: '題名很長的、沒有條的、有一千四百條的，一併都在這裏。',
  // A text of 1,401 clauses needs no page for each.
  clausePages: process.env['CLAUSE_PAGES'] !== 'none',
  cards: 'none',
  formats: { files: ['json'], data: false, dts: false },
  levels: [
    { name: '中央', slug: 'central' },
    { name: '省', slug: 'province' },
    { name: '市', slug: 'city' },
    { name: '區縣', slug: 'district' },
    { name: '鄉鎮', slug: 'township' },
    { name: '村', slug: 'village' },
    { name: '村民小組', slug: 'group' },
  ],
})

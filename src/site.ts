/** Settings of the site. Every value that a publisher changes stands here. */
export interface SiteSettings {
  /** Name of the site, in the default script. */
  title: string
  /** One sentence about it. */
  description: string
  /** What a visitor can do here, as the heading of the home page. */
  tagline: string
  /** Queries that the search page and the home page offer. */
  examples: readonly string[]
  /** Origin that the site is served from; permalinks and citations start with it. */
  url: string
  /** Path that the site is served under: `/` or `/clausary/`. */
  base: string
  /** Folder with `sources/`, `policies/`, `principles/` and `permalinks/`, from the project root. */
  corpus: string
  /** Script that the corpus is published in; its pages have no prefix. */
  defaultScript: 'zh-Hant' | 'zh-Hans'
  /** Standard of Traditional Chinese that converted pages are written in. */
  traditional: 'tw' | 'hk'
  /** Quotation marks of Traditional reading: as published, or 「 」 and 『 』 for “ ” and ‘ ’. */
  quotes: 'published' | 'corner'
  /** One page per clause. Off for corpora of tens of thousands of clauses. */
  clausePages: boolean
  /** Levels of government, from the centre down: the name in documents, the slug for new documents. */
  levels: readonly { name: string; slug: string }[]
}

const env = typeof process === 'undefined' ? {} : process.env

/**
 * `CLAUSARY_URL`, `CLAUSARY_BASE`, `CLAUSARY_CORPUS`, `CLAUSARY_SCRIPT`, `CLAUSARY_QUOTES` and
 * `CLAUSARY_CLAUSE_PAGES` in the environment win over the values here.
 */
export const site: SiteSettings = {
  title: '條文庫',
  description: '一村、中央、一區三篇安全生產意見，繁簡對照，每一條都可以檢索、引用、追到它的來處。',
  tagline: '政策文件，逐條可讀、可查、可引',
  examples: ['黨政同責一崗雙責', '管行业必须管安全', '責任追究', '職業衞生'],
  url: env['CLAUSARY_URL'] ?? 'https://clausary.example',
  base: env['CLAUSARY_BASE'] ?? '/',
  corpus: env['CLAUSARY_CORPUS'] ?? 'content',
  defaultScript: env['CLAUSARY_SCRIPT'] === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant',
  traditional: 'hk',
  quotes: env['CLAUSARY_QUOTES'] === 'corner' ? 'corner' : 'published',
  clausePages: env['CLAUSARY_CLAUSE_PAGES'] !== 'false',
  levels: [
    { name: '中央', slug: 'central' },
    { name: '省', slug: 'province' },
    { name: '市', slug: 'city' },
    { name: '區縣', slug: 'district' },
    { name: '鄉鎮', slug: 'township' },
    { name: '村', slug: 'village' },
  ],
}

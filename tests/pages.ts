/** One page of every type, by its path below the root of a script. */
export const PAGE_TYPES = {
  home: '',
  document: 'central/',
  published: 'central/published/',
  clause: 'central/2-8/',
  principles: 'principles/',
  principle: 'principles/accountability/',
  compare: 'compare/central/district/',
  repeats: 'compare/central/',
  history: 'trace/accountability/',
  trace: 'trace/',
  about: 'about/',
  provenance: 'provenance/',
  search: 'search/',
  cite: 'cite/',
  data: 'data/',
  audit: 'audit/',
  openapi: 'openapi/',
} as const

/** Roots of the two scripts, below the address of the site. */
export const ROOTS = { 'zh-Hant': '', 'zh-Hans': 'zh-hans/' } as const

/** Every page type in both scripts, and the page for unknown addresses. */
export const ALL_PAGES = [
  ...Object.values(ROOTS).flatMap((root) => Object.values(PAGE_TYPES).map((path) => root + path)),
  'nowhere/',
]

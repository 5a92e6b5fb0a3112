import { EDITIONS } from './editions.ts'
import { FORMATS } from './formats.ts'
import { FRAME } from './frame.ts'
import { PAGES } from './pages.ts'
import { PRINCIPLES } from './principles.ts'
import { PROGRAMS } from './programs.ts'
import { SEARCH } from './search.ts'
import { TEXT } from './text.ts'

/**
 * Every interface phrase of the pages, written by hand for both scripts and never converted:
 * wording differs, not only glyphs (程式 and 程序, 鏈接 and 链接, 「」 and “”).
 *
 * The key is the Traditional text; the value is the Simplified one, or a pair of it and Taiwan's
 * wording where that differs from Hong Kong's in more than glyphs: `軟件: ['软件', '軟體']`. `{…}`
 * is a placeholder. Using a phrase that is missing here is a type error.
 */
export const PHRASES = {
  ...FRAME,
  ...TEXT,
  ...SEARCH,
  ...PAGES,
  ...PRINCIPLES,
  ...EDITIONS,
  ...FORMATS,
  ...PROGRAMS,
} as const satisfies Record<string, string | readonly [hans: string, taiwan: string]>

/** A phrase by its Traditional text. */
export type Phrase = keyof typeof PHRASES

import { annex } from './annex.ts'
import { arabicParen } from './arabic-paren.ts'
import { arabicBare, arabicPoint } from './arabic-point.ts'
import { article } from './article.ts'
import { bullet } from './bullet.ts'
import { circled } from './circled.ts'
import { decimal } from './decimal.ts'
import { division } from './division.ts'
import { hanBare } from './han-bare.ts'
import { formalComma, hanComma } from './han-comma.ts'
import { hanIs } from './han-is.ts'
import { hanParen } from './han-paren.ts'
import { latin } from './latin.ts'
import type { NumberingStyle } from './marker.ts'
import { ordinal } from './ordinal.ts'
import { roman } from './roman.ts'
import { stem } from './stem.ts'
import { step } from './step.ts'

/**
 * All numbering styles, each declared in its file. Where several match a label, the first one is
 * used.
 */
export const STYLES: readonly NumberingStyle[] = [
  ...[annex, article, division, ordinal, step, decimal, arabicPoint, hanParen, arabicParen],
  ...[arabicBare, formalComma, hanComma, hanIs, hanBare, roman, latin, stem, circled, bullet],
]

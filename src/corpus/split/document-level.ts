import {
  LEVEL_INSTITUTIONS,
  LEVEL_PLACES,
  LEVEL_WORDS,
  type LevelShape,
} from './vocabulary/levels.ts'
import { simplify } from './vocabulary/simplify.ts'

/** The place at the start of a title without an authority. */
const PLACE =
  /^(中华人民共和国|(?!关于|城|直辖|较大|乡镇|村|上市|县|各)[\u4e00-\u9fff]{2,8}?(?:自治区|自治州|自治县|省|市|县)(?![场民政][\u4e00-\u9fff]|[（(]|.?$))/

/**
 * Level of government of a text: from its issuer, the place or the words of its title, then from
 * addressee and preamble; null if unknown.
 */
export function documentLevel(facts: {
  title: string | null
  issuer: string | null
  addressee: string | null
  preamble: string
}): string | null {
  const [title, issuer, addressee, preamble] = [
    ...[facts.title, facts.issuer, facts.addressee, facts.preamble],
  ].map((text) => simplify(text ?? '')) as [string, string, string, string]
  const place = PLACE.exec(title)?.[0] ?? ''
  return (
    levelOf(issuer, LEVEL_INSTITUTIONS) ??
    (/[镇街][（(]街[)）]|各[镇乡]/.test(addressee) ? '區縣' : null) ??
    levelOf(place, LEVEL_PLACES) ??
    levelOf(title, LEVEL_WORDS) ??
    levelOf(preamble, LEVEL_WORDS)
  )
}

function levelOf(text: string, shapes: readonly LevelShape[]): string | null {
  return shapes.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

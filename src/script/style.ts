import { type SpellingStyle, spelling } from '../settings/spelling-style.ts'

/**
 * Applies the spellings of a style to a Traditional text, unit for unit. A pair that is not in the
 * table is ignored: the schema of settings and frontmatter refuses it.
 */
export function applyStyle(text: string, style: SpellingStyle): string {
  let styled = text
  for (const [from, to] of Object.entries(style)) {
    const words = spelling(from, to)?.words
    if (words === undefined) continue
    styled =
      words.length === 0
        ? styled.replaceAll(from, to)
        : styled.replace(patternOf(words), (word) => word.replace(from, to))
  }
  return styled
}

const patterns = new Map<readonly string[], RegExp>()

function patternOf(words: readonly string[]): RegExp {
  const pattern = patterns.get(words) ?? new RegExp(words.join('|'), 'g')
  patterns.set(words, pattern)
  return pattern
}

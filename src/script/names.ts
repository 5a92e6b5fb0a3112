import type { Orthography, Script } from '../corpus/frontmatter.ts'

/** Every name of a script or an orthography, with its OpenCC standard. */
const NAMES: Readonly<Record<string, Orthography>> = {
  cn: 'cn',
  t: 't',
  tw: 'tw',
  hk: 'hk',
  'zh-Hans': 'cn',
  'zh-Hant': 't',
  'zh-Hant-TW': 'tw',
  'zh-Hant-HK': 'hk',
}

/** The names that {@link orthographyOf} accepts, in the order listed in messages. */
export const ORTHOGRAPHY_NAMES: readonly string[] = Object.keys(NAMES)

export type OrthographyName = Orthography | Script | 'zh-Hant-TW' | 'zh-Hant-HK'

/** The standard for a name, or null for an unknown name. Case is ignored. */
export function orthographyOf(name: string): Orthography | null {
  const wanted = name.toLowerCase()
  const known = ORTHOGRAPHY_NAMES.find((candidate) => candidate.toLowerCase() === wanted)
  return known === undefined ? null : (NAMES[known] ?? null)
}

/** Whether a name is known, as in {@link ORTHOGRAPHY_NAMES} or in other case. */
export function isOrthographyName(name: string): name is OrthographyName {
  return orthographyOf(name) !== null
}

/**
 * The standard of a text converted to a name. Plain `zh-Hant` uses the forms of Hong Kong: OpenCC's
 * own standard (爲, 衆, 羣) is for dictionaries, not for readers.
 */
export function targetOf(name: string): Orthography | null {
  return name.toLowerCase() === 'zh-hant' ? 'hk' : orthographyOf(name)
}

/** The script that a standard belongs to. */
export function scriptOf(orthography: Orthography): Script {
  return orthography === 'cn' ? 'zh-Hans' : 'zh-Hant'
}

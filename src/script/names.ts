import type { Orthography, Script } from '../corpus/frontmatter.ts'

/** Every name a script or an orthography goes by, and the OpenCC standard it stands for. */
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

/** What {@link orthographyOf} takes, in the order a message lists it. */
export const ORTHOGRAPHY_NAMES: readonly string[] = Object.keys(NAMES)

export type OrthographyName = Orthography | Script | 'zh-Hant-TW' | 'zh-Hant-HK'

/** The standard that a name stands for, or null for a name nobody knows. Case does not count. */
export function orthographyOf(name: string): Orthography | null {
  const wanted = name.toLowerCase()
  const known = ORTHOGRAPHY_NAMES.find((candidate) => candidate.toLowerCase() === wanted)
  return known === undefined ? null : (NAMES[known] ?? null)
}

/** Whether anybody knows a name, as it is written in {@link ORTHOGRAPHY_NAMES} or in other case. */
export function isOrthographyName(name: string): name is OrthographyName {
  return orthographyOf(name) !== null
}

/**
 * The standard that a text is written in when it is converted to a name. Plain `zh-Hant` is read in
 * the forms of Hong Kong: OpenCC's own standard (爲, 衆, 羣) is for dictionaries, not for readers.
 */
export function targetOf(name: string): Orthography | null {
  return name.toLowerCase() === 'zh-hant' ? 'hk' : orthographyOf(name)
}

/** The script that a standard belongs to. */
export function scriptOf(orthography: Orthography): Script {
  return orthography === 'cn' ? 'zh-Hans' : 'zh-Hant'
}

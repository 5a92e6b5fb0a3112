import { existsSync } from 'node:fs'
import type { Script } from '../../corpus/frontmatter.ts'

/** A font file, with the font to use if it is a collection (`.ttc`). */
export interface FontFile {
  path: string
  /** PostScript name; null for a file with one font. */
  name: string | null
}

/** Parses `fonts/song.ttc#SongTC-Regular`: a path, and after `#` the font of a collection. */
export function parseFont(text: string): FontFile {
  const [path = '', name = null] = text.split('#')
  return { path, name }
}

/** Where systems store fonts that support both scripts, with the font for each. */
const KNOWN: readonly (readonly [path: string, hant: string, hans: string])[] = [
  ...[
    '/usr/share/fonts/opentype/noto',
    '/usr/share/fonts/noto-cjk',
    '/usr/share/fonts/google-noto-serif-cjk-fonts',
  ].map(
    (folder) =>
      [
        `${folder}/NotoSerifCJK-Regular.ttc`,
        'NotoSerifCJKtc-Regular',
        'NotoSerifCJKsc-Regular',
      ] as const,
  ),
  ['/System/Library/Fonts/Supplemental/Songti.ttc', 'STSongti-TC-Regular', 'STSongti-SC-Regular'],
  ['C:/Windows/Fonts/simsun.ttc', 'SimSun', 'SimSun'],
]

/** A system font that supports Chinese; null where none is at a known path. */
export function systemFont(script: Script): FontFile | null {
  const found = KNOWN.find(([path]) => existsSync(path))
  return found ? { path: found[0], name: script === 'zh-Hant' ? found[1] : found[2] } : null
}

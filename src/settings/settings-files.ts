import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Settings } from './settings.ts'

/**
 * Files that settings name and that do not exist: the path of the setting, its value, and the
 * folder that was searched.
 *
 * @param root - folder of the site
 */
export function missingFiles(
  root: string,
  { logo, stylesheet, components, formats }: Settings,
): { path: string[]; value: string; folder: string }[] {
  const font = formats.pdf?.font
  const fonts = font === undefined ? [] : typeof font === 'string' ? [font] : Object.values(font)
  const named = [
    ...(logo === undefined ? [] : [{ path: ['logo'], value: logo, folder: 'public' }]),
    ...(stylesheet === undefined ? [] : [{ path: ['stylesheet'], value: stylesheet, folder: '.' }]),
    ...Object.entries(components).map(([name, value]) => ({
      ...{ path: ['components', name], value, folder: '.' },
    })),
    ...fonts.map((value) => ({ path: ['formats', 'pdf', 'font'], value, folder: '.' })),
  ]
  // `song.ttc#SongTC-Regular` is one font of a file.
  return named.filter(
    ({ value, folder }) => !existsSync(resolve(root, folder, value.replace(/#[^#/]*$/, ''))),
  )
}

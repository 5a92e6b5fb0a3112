import { basePath } from '../citation/address.ts'
import { site } from '../site.ts'

/** Address of the site's icon: the publisher's, else the program's seal. */
export function siteIcon(): string {
  return `${basePath(site.base)}${site.logo ?? 'seal.svg'}`
}

/** Icons drawn from an SVG icon, at the root of the site; sizes in pixels. */
export const ICONS = [
  { file: 'icon-192.png', size: 192 },
  { file: 'icon-512.png', size: 512 },
  { file: 'apple-touch-icon.png', size: 180 },
] as const

/** Whether the icon can be drawn in other sizes. */
export function hasDrawnIcons(): boolean {
  return site.logo === undefined || site.logo.endsWith('.svg')
}

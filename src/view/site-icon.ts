import { basePath } from '../citation/address.ts'
import { site } from '../site.ts'

/** Address of the picture that stands for the site: the publisher's, else the seal of the program. */
export function siteIcon(): string {
  return `${basePath(site.base)}${site.logo ?? 'seal.svg'}`
}

/** Pictures that are drawn of the icon where it is an SVG, at the root of the site; sizes in pixels. */
export const ICONS = [
  { file: 'icon-192.png', size: 192 },
  { file: 'icon-512.png', size: 512 },
  { file: 'apple-touch-icon.png', size: 180 },
] as const

/** Whether the icon can be drawn in other sizes. */
export function hasDrawnIcons(): boolean {
  return site.logo === undefined || site.logo.endsWith('.svg')
}

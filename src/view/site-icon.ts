import { basePath } from '../citation/address.ts'
import { site } from '../site.ts'

/** Address of the picture that stands for the site: the publisher's, else the seal of the program. */
export function siteIcon(): string {
  return `${basePath(site.base)}${site.logo ?? 'seal.svg'}`
}

/**
 * The address of a menu entry in the settings: a page of the site in the reader's script, or
 * another site.
 */
export function menuAddress(href: string, root: string): string {
  return /^https?:/.test(href) ? href : `${root}${href}`
}

import type { Citable } from '../citable.ts'

/**
 * 法學引註手冊（第二版）: a government document by its title in 《》 with its number, then the
 * locator. The manual requires neither address nor access date where the number identifies the
 * document; without a number, the address is given instead.
 */
export function lawManual(citable: Citable): string {
  const { docNumber, section, url, script } = citable
  const at = script === 'zh-Hant' ? '載' : '载'
  return [
    `《${nestTitleMarks(citable.title)}》`,
    docNumber === null ? '' : `（${docNumber}）`,
    section === null ? '' : `，${section}`,
    docNumber === null ? `，${at}“${citable.site}”，${url}` : '',
    '。',
  ].join('')
}

/** Title marks inside title marks are single: 《關於印發〈…〉的通知》. */
function nestTitleMarks(title: string): string {
  return title.replace(/《/g, '〈').replace(/》/g, '〉')
}

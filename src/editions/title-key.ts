import { fold } from '../script/fold.ts'

/**
 * Words in brackets that distinguish editions of one text: （2018年修正）, (2023修订), （试行）.
 */
const EDITION =
  /[（(〔[【][^（(〔[【）)〕\]】]*(?:修正|修订|修訂|修改|版|年|公布|发布|發布|试行|試行|暂行|暫行|试用|試用)[^（(〔[【）)〕\]】]*[）)〕\]】]/gu

/**
 * A key that the titles of all editions of a text share: ignores script, width, spaces, punctuation
 * and edition.
 */
export function titleKey(title: string): string {
  return fold(title.replace(EDITION, '')).replace(/[^\p{L}\p{N}]/gu, '')
}

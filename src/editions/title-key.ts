import { fold } from '../script/fold.ts'

/** Words in brackets that tell editions of one text apart: （2018年修正）, (2023修订), （试行）. */
const EDITION =
  /[（(〔[【][^（(〔[【）)〕\]】]*(?:修正|修订|修訂|修改|版|年|公布|发布|發布|试行|試行|暂行|暫行|试用|試用)[^（(〔[【）)〕\]】]*[）)〕\]】]/gu

/** What the titles of two editions of one text have in common: blind to script, width, spaces and edition. */
export function titleKey(title: string): string {
  return fold(title.replace(EDITION, '')).replace(/[^\p{L}\p{N}]/gu, '')
}

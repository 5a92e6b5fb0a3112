import { fold } from '../script/fold.ts'
import type { Relation } from './parallel.ts'
import type { Range } from './published-range.ts'

/** Characters before a range in which a text may state its relation. */
const REACH = 80

/** 將第十二條修改為：, 第三條第二款改為, 增加一條，作為第五條： */
const AMENDS =
  /(?:修改为|改为|修订为|增加(?:[一二两三四五六七八九十\d]+[条款项]|的内容)|删[去除]|替换为)[^。；;]*$/u
/** 依照《…》第三條的規定, 按照本法第八條: the words come from another text. */
const BORROWS =
  /(?:依照|依据|按照|根据|参照|适用|执行|遵照|引用|援引)[^。；;]{0,12}(?:《[^》]+》|本[法条例规定办法]{1,2}第)[^。；;]*$/u

/**
 * Whether a text says just before a range that it amends another text, or takes the words from one.
 */
export function relationIn(text: string, { start }: Range): Relation | null {
  const before = fold(text.slice(Math.max(0, start - REACH), start))
  if (AMENDS.test(before)) return 'amendment'
  return BORROWS.test(before) ? 'borrowing' : null
}

import { expect, test } from 'vitest'
import { titleKey } from './title-key.ts'

test.each([
  ['某市井蓋管理辦法（試行）', '某市井盖管理办法'],
  ['人民檢察院規則（2012年試行）', '人民检察院规则'],
  ['某某條例 (2018修正)', '某某条例'],
])('%s and %s are one title', (one, other) => expect(titleKey(one)).toBe(titleKey(other)))

test.each([
  ['某某法解釋（一）', '某某法解釋（二）'],
  ['某某自貿試驗區（上海）條例', '某某自貿試驗區（浙江）條例'],
])('%s and %s are two', (one, other) => expect(titleKey(one)).not.toBe(titleKey(other)))

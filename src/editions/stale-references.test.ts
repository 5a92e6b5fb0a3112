import { expect, test } from 'vitest'
import { documentFrom } from '../citation/fixtures/documents.ts'
import { alignClauses } from './align-clauses.ts'
import { describeStale, staleReferences } from './stale-references.ts'

const HAN = '一二三四五六七'

function rules(...texts: string[]) {
  return documentFrom(
    'rules',
    { title: '某市井蓋辦法' },
    texts.map((text, index) => ({
      id: `art${index + 1}`,
      label: `第${HAN[index]}條`,
      headline: `第${HAN[index]}條 ${text}`,
    })),
  )
}

const PURPOSE = '為了加強井蓋管理，保障行人安全，制定本辦法。'
const PATROL = '井蓋由權屬單位每月巡查一次，發現破損的三日內更換。'
const LEDGER = '權屬單位應當建立台賬，記錄巡查和更換的時間並存檔。'
const fine = (number: string) => `違反本辦法第${number}條規定，逾期不更換的，處五百元罰款。`

function found(former: ReturnType<typeof rules>, fresh: ReturnType<typeof rules>) {
  return staleReferences(former, fresh, alignClauses(former, fresh)).map(describeStale)
}

test('a reference with an outdated number is listed with what it meant', () => {
  const former = rules(PURPOSE, PATROL, fine('二'))
  expect(found(former, rules(PURPOSE, LEDGER, PATROL, fine('二')))).toEqual([
    'art4 says 本辦法第二條, which is art2 now; the text that it named is art3',
  ])
})

test('a reference that was changed with the numbers is not listed', () => {
  const former = rules(PURPOSE, PATROL, fine('二'))
  expect(found(former, rules(PURPOSE, LEDGER, PATROL, fine('三')))).toEqual([])
  expect(found(former, rules(PURPOSE, PATROL, LEDGER, fine('二')))).toEqual([])
})

test('a reference to a dropped text is listed when its number now belongs to another one', () => {
  const former = rules(PURPOSE, LEDGER, PATROL, fine('二'))
  expect(found(former, rules(PURPOSE, PATROL, fine('二')))).toEqual([
    'art3 says 本辦法第二條, which is art2 now; the text that it named was dropped',
  ])
})

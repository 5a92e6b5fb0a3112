import { expect, test } from 'vitest'
import { documentFrom } from '../citation/fixtures/documents.ts'
import { emptyLock } from '../citation/lock-parts.ts'
import { makeChain } from './chain.ts'
import { chainWarnings } from './chain-warnings.ts'
import { strayRenumberings } from './stray-renumberings.ts'
import { chainHistory } from './transition.ts'

test('an announced edition is due on its day, and number changes wait for a person to confirm them', () => {
  const law = (day: string, labels: string[]) =>
    documentFrom(
      'law',
      { status: { inForce: { value: day } } },
      labels.map((text, index) => ({
        id: `art${index + 1}`,
        label: `第${'一二三'[index]}条`,
        headline: `第${'一二三'[index]}条 ${text}`,
      })),
    )
  const audit = '审计结果每季度向社会公布一次'
  const future = law('2030-01-01', ['新设安全委员会统筹协调', audit])
  const chain = makeChain(law('2020-01-01', [audit]), [{ key: '2030-01-01', document: future }])
  const history = chainHistory(chain, emptyLock('content'))
  const messages = (today: string) => chainWarnings([history], today).map(({ message }) => message)
  const waiting = '1 changes of numbers in the edition 2030-01-01 are not confirmed'
  expect(messages('2029-12-31')).toEqual([waiting])
  expect(messages('2030-01-01')).toEqual(['the edition 2030-01-01 of law came into force', waiting])
  const stray = (id: string, to: string[], edition: string) => {
    const record = { type: 'renumbering' as const, id, to, edition, why: '' }
    const lock = { ...emptyLock('content'), records: [{ record, file: 'law.lock', line: 9 }] }
    const found = strayRenumberings(
      lock,
      [chain.editions[0]?.document ?? future],
      new Map([['law', history]]),
    )
    return found.map(({ message, line }) => `${line} ${message}`)
  }
  expect(stray('law/art1', ['law/art2'], '2030-01-01')).toEqual([])
  expect(stray('old/art1', ['old/art2'], '2030-01-01')).toEqual([])
  expect(stray('law/art1', ['law/art7'], '2030-01-01')).toEqual([
    '9 law/art1 is renumbered to law/art7, not in 2030-01-01',
  ])
  expect(stray('law/art7', [], '2030-01-01')).toEqual([
    '9 law/art7 is renumbered and is not in the edition 2020-01-01',
  ])
  expect(stray('law/art1', [], '2020-01-01')[0]).toContain('does not have as a later one')
})

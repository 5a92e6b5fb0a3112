import { describe, expect, test } from 'vitest'
import { central, documentFrom, village } from './fixtures/documents.ts'
import { emptyLock, formatParts, type Lock, parseParts } from './lock-parts.ts'
import { editionState, histories, retiredIds } from './permalink-history.ts'
import { parseLock } from './permalink-lock.ts'
import { amend, type Decision, restore, retire, updateLock } from './permalink-update.ts'
import { checkPermalinks, publishedIds } from './permalinks.ts'

const FILE = 'content/permalinks/city.lock'
const DAY = '2026-11-23'

function opinion(...items: [id: string, text: string][]) {
  return documentFrom(
    'city',
    { title: '某市安全生產意見' },
    items.map(([id, text]) => ({ id, label: text.slice(0, 2), headline: text })),
  )
}

const ONE = '一、加強組織領導,層層落實安全生產責任,堅持黨政同責、一崗雙責。'
const TWO = '二、深入開展隱患排查治理,對重大隱患掛牌督辦、限期整改。'
const THREE = '三、廣泛宣傳教育,提高全民安全意識和避險逃生能力。'
const first = opinion(['1', ONE], ['2', TWO])

function lockOf(...documents: Parameters<typeof publishedIds>[0]): Lock {
  return reread(updateLock(emptyLock('content'), publishedIds(documents)))
}

function reread(lock: Lock): Lock {
  const { value, problems } = parseParts(lock.folder, formatParts(lock))
  expect(problems).toEqual([])
  return value
}

function decided(decision: Decision): Lock {
  if ('error' in decision) throw new Error(decision.error)
  return reread(decision.lock)
}

function ended(
  lock: Lock,
  left: Parameters<typeof publishedIds>[0],
  id: string,
  movedTo: string | null,
  why: string,
): Lock {
  return decided(retire(lock, publishedIds(left), { id, movedTo, why, date: DAY }))
}

const rules = (lock: Lock, ...documents: Parameters<typeof publishedIds>[0]) =>
  checkPermalinks(lock, publishedIds(documents)).map(({ rule }) => rule)

test('a first build records every document and clause, a second changes nothing', () => {
  const lock = lockOf(village, central)
  expect(lock.records.map(({ record }) => record.id)).toEqual([
    'central',
    'central/1',
    'central/1-1',
    'central/1-2',
    'central/1-2-b1',
    'central/1-2-b2',
    'central/2',
    'central/2-4',
    'central/2-8',
    'village',
    'village/1',
    'village/2',
  ])
  expect(updateLock(lock, publishedIds([village, central]))).toBe(lock)
  expect(rules(lock, central, village)).toEqual([])
})

test('a new clause is inserted in page order, and no other line changes', () => {
  const linesOf = (lock: Lock) => [...formatParts(lock).values()].join('').split('\n')
  const before = linesOf(lockOf(first, village))
  const grown = opinion(['1', ONE], ['2-1', THREE], ['2', TWO], ['3', THREE])
  const lines = linesOf(updateLock(lockOf(first, village), publishedIds([village, grown])))
  expect(lines.filter((line) => before.includes(line))).toEqual(before)
  const records = lines.filter((line) => !line.startsWith('#'))
  expect(records.map((line) => line.split('\t')[0])).toEqual([
    'city',
    'city',
    'city/1',
    'city/2-1',
    'city/2',
    'city/3',
    'village',
    'village/1',
    'village/2',
    '',
  ])
})

test('an id that vanished is an error with the line of the lock and what to do', () => {
  const lock = lockOf(first)
  expect(checkPermalinks(lock, publishedIds([opinion(['1', ONE])]))).toEqual([
    {
      rule: 'permalink-vanished',
      severity: 'error',
      message:
        'city/2 (二、深入開展隱患排查治理,對重大隱患掛牌督辦、限期整改。) was published and is no longer in the corpus',
      hint: 'restore it, or: npm run permalinks -- move city/2 NEW --why TEXT (or withdraw city/2 --why TEXT)',
      file: FILE,
      line: 7,
      column: 0,
    },
  ])
})

test('a document that vanished is one error for all its clauses', () => {
  const [problem, ...others] = checkPermalinks(lockOf(first), [])
  expect(others).toEqual([])
  expect(problem?.message).toMatch(/^city \(.+\), with 2 clauses, was published and is no longer/)
  expect(problem?.hint).toContain(`where nobody can have its address yet, delete ${FILE}`)
})

describe('an id given to another clause is an error', () => {
  const lock = lockOf(first)

  test('when clauses were renumbered', () => {
    const inserted = opinion(
      ['1', ONE],
      ['2', THREE.replace('三', '二')],
      ['3', TWO.replace('二', '三')],
    )
    const [problem] = checkPermalinks(lock, publishedIds([inserted]))
    expect(problem).toMatchObject({
      rule: 'permalink-given-away',
      file: 'content/policies/city.mdx',
      line: 22,
    })
    expect(problem?.message).toContain('now begins “廣泛宣傳教育')
  })

  test('when texts changed places', () => {
    const swapped = lockOf(opinion(['b1', '——甲乙丙丁戊'], ['b2', '——甲乙丙丁己']))
    const now = opinion(['b1', '——甲乙丙丁己'], ['b2', '——甲乙丙丁戊'])
    expect(rules(swapped, now)).toEqual(['permalink-given-away', 'permalink-given-away'])
  })

  test('when the printed label is another one', () => {
    expect(rules(lock, opinion(['1', ONE], ['2', TWO.replace('二', '三')]))).toEqual([
      'permalink-given-away',
    ])
  })
})

test('a corrected text is the same clause: its second edition is below the first', () => {
  const lock = lockOf(first)
  const corrected = opinion(['1', ONE], ['2', TWO.replace('限期整改', '限期整治')])
  expect(rules(lock, corrected)).toEqual([])
  const updated = reread(updateLock(lock, publishedIds([corrected])))
  const history = histories(updated).get('city/2')
  const known = history?.editions.map(({ sha256 }) => sha256) ?? []
  const [old = '', now = ''] = known
  const shorts = [old.slice(0, 8), now.slice(0, 8), 'ffffffff', 'x']
  expect(shorts.map((short) => editionState(short, now, known))).toEqual([
    'changed',
    'current',
    'unknown',
    'unknown',
  ])
})

test('a completely rewritten text passes when a person states that it is the same clause', () => {
  const lock = lockOf(first)
  const rewritten = publishedIds([opinion(['1', ONE], ['2', `二、${THREE.slice(2)}`])])
  expect(checkPermalinks(lock, rewritten)).toHaveLength(1)
  const amended = decided(amend(lock, rewritten, { id: 'city/2', why: '修訂本' }))
  expect(checkPermalinks(amended, rewritten)).toEqual([])
  expect(amend(amended, rewritten, { id: 'city/2', why: '再修' })).toEqual({
    error: 'city/2 has the text that is recorded: there is nothing to amend',
  })
})

test('a renamed document keeps all its addresses working', () => {
  const renamed = { ...first, id: 'hangzhou', file: 'content/policies/hangzhou.mdx' }
  const lock = ended(lockOf(first), [renamed], 'city', 'hangzhou', '市名查明')
  expect(rules(lock, renamed)).toEqual([])
  expect(retiredIds(lock).map(({ id, movedTo }) => [id, movedTo])).toEqual([
    ['city', 'hangzhou'],
    ['city/1', 'hangzhou/1'],
    ['city/2', 'hangzhou/2'],
  ])
})

test('a withdrawn id says what was there, when and why it was withdrawn, and is never reused', () => {
  const lock = ended(lockOf(first), [opinion(['1', ONE])], 'city/2', null, '重複收錄')
  expect(rules(lock, opinion(['1', ONE]))).toEqual([])
  expect(rules(lock, first)).toEqual(['permalink-reused'])
  expect(retiredIds(lock)).toEqual([
    {
      id: 'city/2',
      movedTo: null,
      date: DAY,
      why: '重複收錄',
      label: '二、',
      excerpt: '深入開展隱患排查治理,對重大隱患掛牌督辦、限期整改。',
      edition: expect.stringMatching(/^[0-9a-f]{8}$/),
    },
  ])
})

test('a withdrawn id whose clause is back can be restored, and withdrawn again', () => {
  const gone = ended(lockOf(first), [opinion(['1', ONE])], 'city/2', null, '重複收錄')
  const back = (documents: Parameters<typeof publishedIds>[0], id = 'city/2') =>
    restore(gone, publishedIds(documents), [], { id, why: '誤撤' })
  const restored = decided(back([first]))
  expect(rules(restored, first)).toEqual([])
  expect(retiredIds(restored)).toEqual([])
  expect(updateLock(restored, publishedIds([first]))).toBe(restored)
  expect(
    histories(restored)
      .get('city/2')
      ?.editions.map(({ why }) => why),
  ).toEqual([null, '誤撤'])
  const again = ended(restored, [opinion(['1', ONE])], 'city/2', 'city/1', '併入')
  expect(retiredIds(again)).toMatchObject([{ id: 'city/2', movedTo: 'city/1' }])

  expect(back([opinion(['1', ONE])])).toEqual({
    error: 'city/2 is not in the corpus: put its text back first',
  })
  expect(back([first], 'city/1')).toEqual({
    error: 'city/1 was not retired: there is nothing to restore',
  })
  expect(back([opinion(['1', ONE], ['2', THREE.replace('三', '二')])])).toMatchObject({
    error: expect.stringContaining('another clause takes an id that was never published'),
  })
  const other = opinion(['1', ONE], ['2', THREE.replace('三', '二')])
  const former = publishedIds([first])
  expect(
    restore(gone, publishedIds([other]), former, { id: 'city/2', why: '新版用此號' }),
  ).toHaveProperty('lock')
})

test('a retirement is checked before it is recorded', () => {
  const lock = lockOf(first)
  const left = [opinion(['1', ONE])]
  const refusal = (id: string, movedTo: string | null, date = DAY, documents = left) =>
    retire(lock, publishedIds(documents), { id, movedTo, why: 'x', date })
  expect([
    refusal('city/2', 'city/9'),
    refusal('city/7', 'city/1'),
    refusal('city/2', 'city'),
    refusal('city/2', 'city/2'),
    refusal('city/2', 'city/1', '2026-13-40'),
    refusal('city/2', 'city/1', '2026-02-29'),
    refusal('city/2', 'city/1', DAY, [first]),
  ]).toEqual([
    { error: 'city/9 is not in the corpus' },
    { error: 'city/7 was never published' },
    { error: 'a document moves to a document and a clause to a clause' },
    { error: 'city/2 cannot move to itself' },
    { error: '2026-13-40 is no day of the calendar: write 2026-11-23' },
    { error: '2026-02-29 is no day of the calendar: write 2026-11-23' },
    { error: 'city/2 is still in the corpus (content/policies/city.mdx): edit that first' },
  ])
  const gone = ended(lock, left, 'city/2', null, '撤回')
  expect(
    retire(gone, publishedIds(left), { id: 'city/2', movedTo: null, why: 'x', date: DAY }),
  ).toEqual({
    error: `city/2 was retired on ${DAY}`,
  })
})

test('a target that vanishes later must be retired itself', () => {
  const moved = ended(lockOf(first), [opinion(['1', ONE])], 'city/2', 'city/1', '併入')
  expect(rules(moved, opinion(['3', THREE]))).toEqual(['permalink-vanished', 'permalink-target'])
})

test('two retirements of one address, and a line in the file of another document, are reported', () => {
  const text =
    'city/2\twithdrawn\t2026-11-23\tx\ncity/2\tmoved\tcity/1\t2026-11-23\ty\ntown/1\twithdrawn\t2026-11-23\tz\n'
  const { problems } = parseParts('content/permalinks', new Map([['city', text]]))
  expect(problems.map(({ file, line, message }) => [file, line, message])).toEqual([
    [FILE, 3, 'town/1 is recorded in the file of city'],
    [FILE, 2, 'city/2 has two ends, the other in line 1'],
  ])
})

test('a text that is restored to an earlier version is recorded again', () => {
  const corrected = opinion(['1', ONE], ['2', TWO.replace('限期整改', '限期整治')])
  const there = reread(updateLock(lockOf(first), publishedIds([corrected])))
  const back = reread(updateLock(there, publishedIds([first])))
  const shas = histories(back)
    .get('city/2')
    ?.editions.map(({ sha256 }) => sha256)
  expect([shas?.length, shas?.[0] === shas?.[2]]).toEqual([3, true])
})

test('a broken line is reported with its number', () => {
  const { problems } = parseLock('# header\ncity/1\tabc\n<<<<<<< HEAD\n', FILE)
  expect(problems.map(({ line }) => line)).toEqual([2, 3])
  expect(problems[1]?.message).toBe('a merge conflict was left in the record of addresses')
})

test('every address of a long history leads to a text or to the reason why not', () => {
  let lock = lockOf(first)
  const steps: (() => [Lock, ReturnType<typeof opinion>])[] = [
    () => [lock, opinion(['1', ONE], ['2', TWO], ['3', THREE])],
    () => {
      const now = opinion(['1', ONE], ['2', TWO], ['4', THREE.replace('三', '四')])
      return [ended(lock, [now], 'city/3', 'city/4', '改號'), now]
    },
    () => {
      const now = opinion(['2', TWO], ['4', `四、${THREE.slice(2)}`])
      return [ended(lock, [now], 'city/1', null, '撤回'), now]
    },
    () => {
      const now = { ...opinion(['2', TWO], ['4', `四、${THREE.slice(2)}`]), id: 'hangzhou' }
      return [ended(lock, [now], 'city', 'hangzhou', '更名'), now]
    },
  ]
  for (const step of steps) {
    const [before, document] = step()
    const published = publishedIds([document])
    expect(checkPermalinks(before, published)).toEqual([])
    lock = reread(updateLock(before, published))
    const now = new Set(published.map(({ id }) => id))
    const gone = new Map(retiredIds(lock).map((retired) => [retired.id, retired]))
    for (const { record } of lock.records) {
      const end = gone.get(record.id)
      expect(now.has(record.id) || end?.movedTo === null || now.has(end?.movedTo ?? '')).toBe(true)
    }
  }
  expect(retiredIds(lock).map(({ id, movedTo }) => [id, movedTo])).toContainEqual([
    'city/3',
    'hangzhou/4',
  ])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentFrom } from '../citation/fixtures/documents.ts'
import { emptyLock, formatParts, type Lock, parseParts } from '../citation/lock-parts.ts'
import { retiredIds } from '../citation/permalink-history.ts'
import { amend, restore, retire, updateLock } from '../citation/permalink-update.ts'
import { checkPermalinks, publishedIds } from '../citation/permalinks.ts'
import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { makeChain } from './chain.ts'
import { renumber } from './renumber.ts'
import { chainHistory, follow } from './transition.ts'

/**
 * A document as its publisher has it: the texts of its articles by number, and its former editions.
 */
interface Sample {
  id: string
  articles: Map<number, string>
  day: number
  former: { day: number; articles: Map<number, string> }[]
}
interface State {
  samples: Sample[]
  lock: Lock
}

const WORDS = [
  '巡查',
  '台账',
  '罚款',
  '公示',
  '档案',
  '救援',
  '培训',
  '报警',
  '验收',
  '许可',
  '备案',
  '听证',
]
const sentence = (seed: number) =>
  `${WORDS[seed % 12]}由${WORDS[(seed * 7 + 3) % 12]}部门每${(seed % 9) + 1}个月办理，编号${seed}，并将${WORDS[(seed * 5 + 1) % 12]}结果存入第${seed}卷。`
const HAN = '零一二三四五六七八九'

function documentOf(id: string, day: number, articles: ReadonlyMap<number, string>): Document {
  const inForce = { value: `20${10 + day}-01-01` }
  const sketches = [...articles]
    .sort(([a], [b]) => a - b)
    .map(([number, text]) => {
      const label = `第${HAN[number % 10]}条`
      return { id: `art${number}`, label, headline: `${label} ${text}` }
    })
  return documentFrom(id, { title: id, status: { inForce } }, sketches)
}
const presentOf = ({ id, day, articles }: Sample) => documentOf(id, day, articles)
const formerOf = ({ id, former }: Sample) =>
  former.map((one) => documentOf(id, one.day, one.articles))
const chainOf = (sample: Sample) =>
  makeChain(
    presentOf(sample),
    sample.former.map((one) => {
      const document = documentOf(sample.id, one.day, one.articles)
      return { key: document.meta.status?.inForce?.value ?? '', document }
    }),
  )

const step = fc.record({
  kind: fc.constantFrom(
    'add',
    'edit',
    'rewrite',
    'edition',
    'confirm',
    'move',
    'withdraw',
    'restore',
    'rename',
    'undo',
  ),
  which: fc.nat(1000),
  seed: fc.nat(1000),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/**
 * Applies a publisher's step; null where it is impossible. A refusal leaves everything unchanged.
 */
function act({ samples, lock }: State, { kind, which, seed }: Step, before: State[]): State | null {
  const copy: Sample[] = structuredClone(samples)
  const sample = copy[which % Math.max(1, copy.length)]
  if (kind === 'undo') return before.at(-1) ?? null
  if (kind === 'add') {
    const articles = new Map([1, 2, 3].map((number) => [number, sentence(seed + number)]))
    return { samples: [...copy, { id: `doc${seed}x${which}`, articles, day: 0, former: [] }], lock }
  }
  if (!sample) return null
  const numbers = [...sample.articles.keys()].sort((a, b) => a - b)
  const number = numbers[seed % Math.max(1, numbers.length)] ?? 1
  const id = `${sample.id}/art${number}`
  if (kind === 'edit') {
    sample.articles.set(number, `${sample.articles.get(number)}又及${seed}。`)
    return { samples: copy, lock }
  }
  if (kind === 'rewrite') {
    sample.articles.set(number, sentence(seed + 500))
    const decision = amend(lock, published(copy), { id, why: '重寫' })
    return 'error' in decision ? null : { samples: copy, lock: decision.lock }
  }
  if (kind === 'edition') {
    if (sample.day > 20) return null
    sample.former.push({ day: sample.day, articles: new Map(sample.articles) })
    const texts = numbers.map((one) => sample.articles.get(one) ?? '')
    if (seed % 3 === 0) texts.splice(seed % (texts.length + 1), 0, sentence(seed + 900))
    else if (seed % 3 === 1 && texts.length > 1) texts.splice(seed % texts.length, 1)
    else texts.reverse()
    sample.articles = new Map(texts.slice(0, 9).map((text, index) => [index + 1, text]))
    sample.day++
    return { samples: copy, lock }
  }
  if (kind === 'confirm') {
    const chain = chainOf(sample)
    if (chain.editions.length < 2) return null
    const request = { edition: null, one: null, least: 0, why: null }
    const decision = renumber(lock, chainHistory(chain, lock), request)
    return 'error' in decision ? null : { samples: copy, lock: decision.lock }
  }
  if (kind === 'restore') {
    const back = seed % 5
    const gone = retiredIds(lock).find((one) => one.id === `${sample.id}/art${back}`)
    if (!gone || sample.articles.has(back)) return null
    sample.articles.set(back, gone.excerpt)
    const request = { id: gone.id, why: '恢復' }
    const decision = restore(lock, published(copy), former(copy), request)
    return 'error' in decision ? null : { samples: copy, lock: decision.lock }
  }
  if (kind === 'rename') {
    const old = sample.id
    sample.id = `new${seed}x${which}`
    const end = { id: old, movedTo: sample.id, why: '更名', date: '2026-01-01' }
    const decision = retire(lock, published(copy), end)
    return 'error' in decision ? null : { samples: copy, lock: decision.lock }
  }
  if (numbers.length < 2) return null
  sample.articles.delete(number)
  const other = numbers.find((one) => one !== number) ?? 1
  const movedTo = kind === 'move' ? `${sample.id}/art${other}` : null
  const decision = retire(lock, published(copy), { id, movedTo, why: '變動', date: '2026-01-01' })
  return 'error' in decision ? null : { samples: copy, lock: decision.lock }
}

const published = (samples: readonly Sample[]) => publishedIds(samples.map(presentOf))
const former = (samples: readonly Sample[]) => publishedIds(samples.flatMap(formerOf))

/** What a build does: refuses anything that would break an address, else records what is new. */
function build({ samples, lock }: State): State | null {
  const [now, before] = [published(samples), former(samples)]
  if (checkPermalinks(lock, now, before).length > 0) return null
  const updated = updateLock(lock, now, before)
  const { value, problems } = parseParts(updated.folder, formatParts(updated))
  expect(problems).toEqual([])
  expect(value.records.map(({ record }) => record)).toEqual(
    updated.records.map(({ record }) => record),
  )
  expect(updateLock(updated, now, before)).toBe(updated)
  return { samples, lock: updated }
}

/** Every address ever published leads to a text, or to a page that says why there is none. */
function expectAnswers({ samples, lock }: State, everPublished: ReadonlySet<string>): void {
  const there = new Set([...published(samples), ...former(samples)].map(({ id }) => id))
  const gone = new Map(retiredIds(lock).map((retired) => [retired.id, retired]))
  for (const id of everPublished) {
    const end = gone.get(id)
    const answers = there.has(id) || (end && (end.movedTo === null || there.has(end.movedTo)))
    expect(answers, `${id} answers`).toBeTruthy()
  }
}

/** Every clause of every edition can be followed to the present without reaching an unknown id. */
function expectReachable({ samples, lock }: State): void {
  for (const sample of samples) {
    const chain = chainOf(sample)
    const history = chainHistory(chain, lock)
    const last = chain.editions.at(-1)
    for (const edition of chain.editions)
      for (const { id } of walkClauses(edition.document.clauses)) {
        const { ids } = last ? follow(history, id, edition, last) : { ids: [] }
        const now = new Set(Array.from(walkClauses(last?.document.clauses ?? []), (one) => one.id))
        expect(ids.every((one) => now.has(one))).toBe(true)
      }
  }
}

test('through 2,000 random histories every published address answers and the record is consistent', () => {
  let done = 0
  let asked = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 9 }), (steps) => {
      let state: State = { samples: [], lock: emptyLock('content') }
      const ever = new Set<string>()
      for (const one of [{ kind: 'add' as const, which: 0, seed: 1 }, ...steps]) {
        asked++
        const changed = act(state, one, [state])
        const built = changed && build(changed)
        if (!built) continue
        done++
        state = built
        for (const { id } of [...published(state.samples), ...former(state.samples)]) ever.add(id)
        expectAnswers(state, ever)
      }
      expectReachable(state)
    }),
    { numRuns: 2000 },
  )
  // Most steps must be possible, otherwise the test covered nothing.
  expect(done / asked).toBeGreaterThan(0.6)
})

import { Converter } from 'opencc-js'
import { convert } from './convert.ts'
import { MEDIAWIKI_HINT, secondTables } from './second-table.ts'

const ROUNDS = 3

function best(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.min(...times)
}

/**
 * Lines that compare the speed of stock opencc-js with ours, on one text, in both directions, and
 * of other tables.
 */
export function* measureConversion(text: string): Generator<string> {
  const start = performance.now()
  for (const to of ['cn', 'hk', 'tw'] as const) convert('', { from: to === 'cn' ? 'hk' : 'cn', to })
  yield `dictionaries made ready in ${(performance.now() - start).toFixed(0)} ms`
  const hans = convert(text, { from: 'hk', to: 'cn' })
  const hant = convert(hans, { from: 'cn', to: 'hk' })
  const ways = [
    { name: 'cn → hk', source: hans, options: { from: 'cn', to: 'hk' } },
    { name: 'cn → tw', source: hans, options: { from: 'cn', to: 'tw' } },
    { name: 'hk → cn', source: hant, options: { from: 'hk', to: 'cn' } },
  ] as const
  let bothWays = 0
  for (const { name, source, options } of ways) {
    const stock = Converter(options)
    const theirs = best(() => stock(source))
    const ours = best(() => convert(source, options))
    if (name !== 'cn → tw') bothWays += ours
    const ratio = (ours / theirs).toFixed(2)
    const size = (source.length / 1e6).toFixed(1)
    yield `${name}  ${size} M characters  stock ${theirs.toFixed(0)} ms  ours ${ours.toFixed(0)} ms  ${ratio}×`
  }
  const alone = hans.slice(0, 1_000_000)
  const tables = secondTables()
  for (const { name, read } of tables) {
    const time = best(() => read(alone)).toFixed(0)
    yield `cn → zh-Hant  ${(alone.length / 1e6).toFixed(1)} M characters  ${name} ${time} ms`
  }
  if (tables.length < 2) yield `cn → zh-Hant  MediaWiki is not installed: ${MEDIAWIKI_HINT}`
  yield `cn → hk → cn, both ways: ${(bothWays / 1000).toFixed(1)} s`
}

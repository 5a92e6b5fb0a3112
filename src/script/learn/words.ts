import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { COSTS_VERSION } from '../dictionary/costs.ts'

const USAGE = `Usage: node src/script/learn/words.ts <word list> <folder of Simplified texts>

Makes ../dictionary/word-costs.ts from a word list, one a line as "word frequency …" (dict.txt of
jieba, MIT), and from how often its words stand in the texts.
`

/** Weight of the word list against the texts, and greatest size of the table in bytes. */
const LIST_SHARE = 0.7
const SIZE = 190_000
const LONGEST = 5
const RARE = -18

/** Share of each word in the word list. */
function listed(file: string): Map<string, number> {
  const words = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
  const all = words.reduce((sum, [, times = '0']) => sum + Number(times), 0)
  return new Map(
    words
      .filter(([word = '']) => /^[\u4e00-\u9fff]{1,5}$/.test(word))
      .map(([word = '', times]) => [word, Number(times) / all]),
  )
}

/** Splits a run of ideographs into the most likely sequence of listed words. */
function wordsOf(run: string, shares: ReadonlyMap<string, number>): string[] {
  const best = new Array<number>(run.length + 1).fill(0)
  const ends = new Array<number>(run.length + 1).fill(0)
  for (let start = run.length - 1; start >= 0; start--) {
    best[start] = -Infinity
    for (let end = start + 1; end <= Math.min(run.length, start + LONGEST); end++) {
      const share = shares.get(run.slice(start, end))
      if (share === undefined && end > start + 1) continue
      const likely = (share ? Math.log(share) : RARE) + (best[end] ?? 0)
      if (likely <= (best[start] ?? 0)) continue
      best[start] = likely
      ends[start] = end
    }
  }
  const words: string[] = []
  for (let start = 0; start < run.length; start = ends[start] ?? run.length)
    words.push(run.slice(start, ends[start]))
  return words
}

function counted(folder: string, shares: ReadonlyMap<string, number>): Map<string, number> {
  const times = new Map<string, number>()
  let all = 0
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((any) => any.endsWith('.txt')).toSorted())
    for (const [run] of readFileSync(join(folder, name), 'utf8').matchAll(/[\u4e00-\u9fff]+/g))
      for (const word of wordsOf(run, shares)) {
        times.set(word, (times.get(word) ?? 0) + 1)
        all++
      }
  return new Map([...times].map(([word, count]) => [word, count / all]))
}

function table(list: ReadonlyMap<string, number>, texts: ReadonlyMap<string, number>): string {
  const shares = [...new Set([...list.keys(), ...texts.keys()])]
    .filter((word) => word.length < LONGEST)
    .map((word) => ({
      word,
      share: LIST_SHARE * (list.get(word) ?? 0) + (1 - LIST_SHARE) * (texts.get(word) ?? 0),
    }))
    .toSorted((a, b) => b.share - a.share || (a.word < b.word ? -1 : 1))
  const lines = new Map<number, string[]>()
  let size = 0
  for (const { word, share } of shares) {
    size += word.length * 3 + 1
    if (size > SIZE) break
    const cost = Math.round(-2 * Math.log(share))
    lines.set(cost, [...(lines.get(cost) ?? []), word])
  }
  return [...lines].map(([cost, words]) => [cost, ...words.toSorted()].join(' ')).join('\n')
}

const [file, folder] = process.argv.slice(2)
if (file === undefined || folder === undefined) process.stdout.write(USAGE)
else {
  const list = listed(file)
  const lines = table(list, counted(folder, list))
  writeFileSync(
    new URL('../dictionary/word-costs.ts', import.meta.url),
    `// Made by \`node src/script/learn/words.ts\`; do not edit.\nexport const wordCosts = \`\n${COSTS_VERSION}\n${lines}\n\`\n`,
  )
}

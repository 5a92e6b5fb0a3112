import { Converter } from 'opencc-js'
import { isFreeSpelling } from '../choices.ts'
import { convert } from '../convert.ts'
import { textsOf } from './training-part.ts'

const USAGE = `Usage: node src/script/learn/held-out.ts <folder of Traditional texts of Taiwan> [most]

Converts the texts that nothing was learned from to Simplified with stock opencc-js and back again, with
stock and with ours, and prints how many words in 100,000 characters come back otherwise; then the kinds
of those that ours reads otherwise, with places. Words are counted three times: every character, without
spellings that the texts themselves mix, and the same with 匯 for 彙 and 復 for 覆 counted as wrong.
`

/** Spellings that vary in the laws of Taiwan, in addition to those that vary in every region. */
const MIXED = new Set(['臺台', '台臺', '畫劃', '劃畫', '並竝', '竝並'])
/** Free elsewhere; the laws of Taiwan keep them apart, so that one for the other is counted as strictly, too. */
const APART = new Set(['匯彙', '彙匯', '復覆', '覆復', '複覆', '覆複', '複復', '復複'])
const PLACES = 4

interface Score {
  characters: number
  every: number
  words: number
  strict: number
  kinds: Map<string, { times: number; places: string[] }>
}

function compare(lines: readonly string[], back: readonly string[]): Score {
  const score: Score = { characters: 0, every: 0, words: 0, strict: 0, kinds: new Map() }
  for (const [number, line] of lines.entries()) {
    const read = back[number] ?? ''
    if (read.length === line.length) compareLine(line, read, score)
  }
  return score
}

function compareLine(line: string, read: string, score: Score): void {
  score.characters += line.length
  let [differs, isWrong, isStrict] = [false, false, false]
  for (let at = 0; at < line.length; at++) {
    const [written, is] = [line.charAt(at), read.charAt(at)]
    const [before, wrongBefore, strictBefore] = [differs, isWrong, isStrict]
    differs = written !== is
    isWrong = differs && !isFreeSpelling(written, is) && !MIXED.has(written + is)
    isStrict = isWrong || APART.has(written + is)
    if (differs && !before) score.every++
    if (isWrong && !wrongBefore) score.words++
    if (isStrict && !strictBefore) score.strict++
    if (!isStrict) continue
    const kind = score.kinds.get(`${written}→${is}`) ?? { times: 0, places: [] }
    kind.times++
    if (kind.places.length < PLACES) kind.places.push(line.slice(Math.max(0, at - 5), at + 6))
    score.kinds.set(`${written}→${is}`, kind)
  }
}

function* report(folder: string, most: number): Generator<string> {
  const lines = textsOf(folder, 'held out').join('\n').split('\n')
  const toSimplified = Converter({ from: 'tw', to: 'cn' })
  const simplified = lines.map((line) => toSimplified(line)).join('\n')
  const stock = Converter({ from: 'cn', to: 'tw' })(simplified).split('\n')
  const ours = convert(simplified, { from: 'cn', to: 'tw' }).split('\n')
  const scores = { stock: compare(lines, stock), ours: compare(lines, ours) }
  for (const [name, { characters, every, words, strict }] of Object.entries(scores)) {
    const share = (count: number) => ((count / characters) * 100_000).toFixed(1)
    yield `${name}\t${characters} characters\tevery ${share(every)}\twords ${share(words)}\tstrict ${share(strict)}`
  }
  const kinds = [...scores.ours.kinds].toSorted((a, b) => b[1].times - a[1].times)
  for (const [kind, { times, places }] of kinds.slice(0, most))
    yield `${kind}\t${times}\t${places.join(' / ')}`
}

const [folder, most = '50'] = process.argv.slice(2)
if (folder === undefined) process.stdout.write(USAGE)
else for (const line of report(folder, Number(most))) process.stdout.write(`${line}\n`)

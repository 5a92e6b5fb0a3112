import type { Document } from './model.ts'
import { walkBlocks } from './model.ts'
import type { Problem } from './problem.ts'
import { readBlock } from './reading.ts'

/** Most characters of a word shown in a message. */
const SHOWN = 40

const short = (word: string) => (word.length > SHOWN ? `${word.slice(0, SHOWN)}…` : word)

/**
 * Warnings about readings given for the other script that have no effect: one for the script that
 * the text is published in, and words of the glossary that the text does not contain, or that have
 * two readings.
 */
export function checkOverrides(document: Document): Problem[] {
  const { file, meta } = document
  const own = meta.script === 'zh-Hant' ? 'hant' : 'hans'
  const other = own === 'hant' ? 'hans' : 'hant'
  const problems: Problem[] = []
  const add = (problem: Pick<Problem, 'rule' | 'severity' | 'message' | 'hint' | 'line'>) =>
    problems.push({ ...problem, file, column: 0 })
  const texts: string[] = []
  for (const block of walkBlocks(document)) {
    const { line } = block
    texts.push(readBlock(block, 'corrected'), readBlock(block, 'published'))
    for (const inline of block.inlines) {
      if (inline.type !== 'script') continue
      const { value, [own]: given, [other]: reading } = inline
      if (given !== null && given !== value)
        add({
          ...{ rule: 'script', severity: 'error', line },
          message: `${own}="${given}" around ${value}: the text is published in ${meta.script}, where it stays as it is`,
          hint: `write ${own}="${value}" or leave it out; to correct the page write <Corr sic="${value}" cert="…">${given}</Corr>`,
        })
      else if (reading === null)
        add({
          ...{ rule: 'script', severity: 'warning', line },
          message: `<Script> around ${value} has no ${other}: it changes nothing in a text published in ${meta.script}`,
          hint: `write ${other}="…", the reading in the other script`,
        })
    }
  }
  const words = [meta.title, ...texts].join('\n')
  const readings = new Map<string, Set<string>>()
  for (const entry of meta.glossary ?? []) {
    if (!words.includes(entry[own]))
      add({
        ...{ rule: 'glossary', severity: 'warning', line: 0 },
        message: `glossary has ${short(entry.hant)} / ${short(entry.hans)}, but the text has no ${short(entry[own])}`,
        hint: 'write the word as the text has it, or remove the entry',
      })
    readings.set(entry[own], (readings.get(entry[own]) ?? new Set()).add(entry[other]))
  }
  for (const [word, [first = '', second]] of readings)
    if (second !== undefined)
      add({
        ...{ rule: 'glossary', severity: 'warning', line: 0 },
        message: `glossary reads ${short(word)} as ${short(first)} and as ${short(second)}`,
        hint: 'keep the one that is right; for one place alone write <Script> there',
      })
  return problems
}

import type { GlossaryEntry, Orthography } from '../corpus/frontmatter.ts'
import type { Inline, Reading } from '../corpus/model.ts'
import { readInline } from '../corpus/reading.ts'
import type { Stretch } from './foreign.ts'
import type { Pair } from './rewriter.ts'

/**
 * A range of a text whose reading was given by a person: conversion leaves it unchanged and inserts
 * the reading.
 */
export interface Override extends Stretch {
  /** Has as many code points as the range. */
  reading: string
}

/** A glossary as pairs that convert to a given standard. */
export function glossaryPairs(
  glossary: readonly GlossaryEntry[] | undefined,
  to: Orthography,
): Pair[] {
  return (glossary ?? []).map(({ hant, hans }): Pair => (to === 'cn' ? [hant, hans] : [hans, hant]))
}

/** The readings that `<Script>` gives in a block, in one reading of it, for a standard. */
export function givenReadings(
  inlines: readonly Inline[],
  to: Orthography,
  reading: Reading,
): Override[] {
  let end = 0
  return inlines.flatMap((inline): Override[] => {
    const start = end
    end += readInline(inline, reading).length
    if (inline.type !== 'script') return []
    const given = to === 'cn' ? inline.hans : inline.hant
    return given === null ? [] : [{ start, end, reading: given }]
  })
}

/**
 * All readings given by people for a text, sorted and disjoint: those of single places, and the
 * words of the glossary around them; of two that overlap the one that begins first, then the longer
 * one.
 */
export function overridesIn(
  text: string,
  glossary: readonly Pair[],
  places: readonly Override[] = [],
): Override[] {
  const words = glossary.flatMap(([source, reading]) =>
    occurrences(text, source).map((start) => ({ start, end: start + source.length, reading })),
  )
  const inOrder = (all: Override[]) => all.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const given = inOrder([...places])
  const apart: Override[] = [...places]
  let [next, free] = [0, 0]
  for (const word of inOrder(words)) {
    while ((given[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next++
    if (word.start < free || (given[next]?.start ?? word.end) < word.end) continue
    apart.push(word)
    free = word.end
  }
  return inOrder(apart)
}

function occurrences(text: string, word: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) found.push(at)
  return found
}

/** Inserts every reading into the text. */
export function putReadings(text: string, overrides: readonly Override[]): string {
  let at = 0
  let whole = ''
  for (const { start, end, reading } of overrides) {
    whole += text.slice(at, start) + reading
    at = end
  }
  return whole + text.slice(at)
}

/** Merges two lists of ranges, sorted and disjoint. */
export function joinStretches(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  if (a.length === 0 || b.length === 0) return [...a, ...b]
  const apart: Stretch[] = []
  for (const { start, end } of [...a, ...b].toSorted((x, y) => x.start - y.start)) {
    const last = apart.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else apart.push({ start, end })
  }
  return apart
}

/** Splits a text into runs with the same numbers of code points as the given ones. */
export function cutLike(runs: readonly string[], whole: string): string[] {
  if (runs.reduce((sum, run) => sum + run.length, 0) === whole.length) {
    let start = 0
    return runs.map((run) => {
      start += run.length
      return whole.slice(start - run.length, start)
    })
  }
  const characters = [...whole]
  return runs.map((run) => characters.splice(0, [...run].length).join(''))
}

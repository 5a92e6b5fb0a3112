import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block, Inline } from '../corpus/model.ts'
import { readTable } from '../corpus/table.ts'
import type { Reader } from './reader.ts'

/**
 * One inline as HTML nodes. Nodes instead of a component: text stays text, and no line break
 * between two tags becomes a space in Chinese text. An editor's change is a link to the note with
 * the reason, which works without a script.
 *
 * @param id - of its note, unique on the page
 */
export function inlineNode(inline: Inline, id: string, reader: Reader): ElementContent[] {
  switch (inline.type) {
    case 'text':
    case 'script':
      return [{ type: 'text', value: inline.value }]
    case 'corr':
      return [word(inline.value, id, inline.sic)]
    case 'gap':
      return [word(`〔${inline.supplied}〕`, id, '')]
    case 'note':
      return [h('a.mark', { href: `#${id}`, 'aria-label': reader.t('編者按') }, '°')]
  }
}

// `data-sic` contains the published words: a script shows them in place of the link.
function word(reading: string, id: string, sic: string): Element {
  return h('a.corr', { href: `#${id}`, 'data-sic': sic }, reading)
}

/** An editor's note on one place, in the reader's script. */
export interface Note {
  id: string
  /** 校, 補, 注. */
  sign: string
  /** The words that it is about; empty for a remark. */
  word: string
  /** 原樣作「…」; empty for a remark. */
  was: string
  why: string
  /** 可信度 99%; empty where it is not stated. */
  certainty: string
}

/** The notes of a block, in order; for a table row cell by cell. */
export function blockNotes(block: Block, prefix: string, reader: Reader): Note[] {
  if (block.role !== 'table') return notesOf(block.inlines, prefix, reader)
  const { head, body } = readTable([block])
  const rows = [...(head ? [head] : []), ...body]
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ inlines }, at) => notesOf(inlines, `${prefix}.${at}`, reader)),
  )
}

/** The notes of inlines, in order; with the ids that `inlineNode` uses. */
export function notesOf(inlines: readonly Inline[], prefix: string, reader: Reader): Note[] {
  return inlines.flatMap((inline, index) => noteOf(inline, `${prefix}.${index}`, reader))
}

function noteOf(inline: Inline, id: string, { t }: Reader): Note[] {
  switch (inline.type) {
    case 'text':
    case 'script':
      return []
    case 'corr':
      return [
        {
          ...{ id, sign: t('校'), word: inline.value, why: inline.note ?? '' },
          ...{ was: t('原樣作「{sic}」。', { sic: inline.sic }), certainty: sure(inline.cert) },
        },
      ]
    case 'gap':
      return [
        {
          ...{ id, sign: t('補'), word: `〔${inline.supplied}〕`, why: inline.note ?? '' },
          ...{ was: t('原樣無此，今補。'), certainty: sure(inline.cert) },
        },
      ]
    case 'note':
      return [
        { id, sign: t('注'), word: '', was: '', why: inline.value, certainty: sure(inline.cert) },
      ]
  }
  function sure(cert: number | null): string {
    return cert === null ? '' : t('（可信度 {n}%）', { n: Math.round(cert * 100) })
  }
}

/** A note, set beside the text, or at the bottom of a small screen. */
export function noteElement(note: Note, back: string, { t }: Reader): Element {
  return h('p.note', { id: note.id }, [
    h('b.was', note.word === '' ? note.sign : note.word),
    ' ',
    h('span', `${note.was}${note.why}`),
    note.certainty,
    h('a.close', { href: `#${back}` }, t('收起')),
  ])
}

import type { Inline } from '../corpus/model.ts'
import type { Exported } from './exported.ts'

/** An editor's note on a place, as a sentence; null for text, and for readings of the converter. */
export function noteWords(inline: Inline, { t }: Pick<Exported, 't'>): string | null {
  switch (inline.type) {
    case 'text':
    case 'script':
      return null
    case 'corr':
      return withReason(
        t('「{text}」，原作「{sic}」', { text: inline.value, sic: inline.sic }),
        inline,
      )
    case 'gap':
      return withReason(t('「{text}」，原缺', { text: inline.supplied }), inline)
    case 'note':
      return inline.value
  }
}

function withReason(words: string, { note }: { note: string | null }): string {
  return note === null ? words : `${words}：${note}`
}

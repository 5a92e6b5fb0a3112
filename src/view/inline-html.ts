import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Inline } from '../corpus/model.ts'
import type { Reader } from './reader.ts'

/**
 * One inline as HTML nodes. Nodes and not a component: text can only become text, and no line break
 * between two tags becomes a space in Chinese text.
 *
 * @param id - of its note, unique on the page
 */
export function inlineNode(inline: Inline, id: string, reader: Reader): ElementContent[] {
  const { t } = reader
  switch (inline.type) {
    case 'text':
    case 'script':
      return [{ type: 'text', value: inline.value }]
    case 'corr': {
      // On paper this much of the remark stays in the line.
      const page = h('span.was', `${t('頁面作')}「${inline.sic}」`)
      const remarks = [page, t('。'), inline.note]
      return [h('ins.corr', inline.value), ...remark(id, t('校'), remarks, inline.cert, reader)]
    }
    case 'gap': {
      const remarks = [t('頁面無此，今補。'), inline.note]
      return [
        h('ins.gap', `〔${inline.supplied}〕`),
        ...remark(id, t('補'), remarks, inline.cert, reader),
      ]
    }
    case 'note':
      return remark(id, t('注'), [inline.value], inline.cert, reader)
  }
}

// A button opens what the editor says by the popover attribute: no script is needed.
function remark(
  id: string,
  sign: string,
  parts: (Element | string | null)[],
  cert: number | null,
  { t }: Reader,
): ElementContent[] {
  return [
    h(
      'button.rem',
      { type: 'button', popovertarget: id, 'aria-label': `${sign}：${t('編者按語')}` },
      sign,
    ),
    h('span.pop', { id, popover: '' }, [
      ...parts,
      cert === null ? null : h('small', `${t('把握')} ${Math.round(cert * 100)}%`),
    ]),
  ]
}

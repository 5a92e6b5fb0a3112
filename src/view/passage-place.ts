import { clausePath, contextPath } from '../citation/address.ts'
import type { Document } from '../corpus/model.ts'
import { site } from '../site.ts'
import { labelBefore, labelPath } from './label-path.ts'
import type { Reader } from './reader.ts'
import { shower } from './shown-text.ts'

/** The place of a passage: its name in lists and its address. */
export interface PassagePlace {
  /** 二（八）, 序言. */
  label: string
  /** The same before its full text, where the heading would be repeated: 一（二）——. */
  number: string
  href: string
}

/** The place of a passage: a clause, or the text before the first or after the last one. */
export function passagePlace(document: Document, id: string, reader: Reader): PassagePlace {
  if (id === 'front' || id === 'closing') {
    const label = reader.t(id === 'front' ? '序言' : '文末')
    return {
      label,
      number: label,
      href: contextPath({ document: document.id, clause: id }, site, reader.script),
    }
  }
  const show = shower(document, reader)
  return {
    label: show(labelPath(document, id)),
    number: show(labelBefore(document, id)),
    href: clausePath(document.id, id, site, reader.script),
  }
}

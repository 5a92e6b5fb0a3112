import type { Document } from '../corpus/model.ts'
import { dateRange } from '../parallels/direction.ts'
import { documentMark } from './levels.ts'
import type { Reader } from './reader.ts'
import { shower } from './shown-text.ts'

/**
 * A phrase for the date of a document relative to others: 最早, 比中央晚八個月, 日期不詳. Only
 * certain dates count; the level of a document says nothing about its date.
 */
export function orderInTime(
  document: Document,
  others: readonly Document[],
  reader: Reader,
): string {
  const own = dateRange(document)
  if (!own) return reader.t('日期不詳，先後不能定')
  const dated = others.flatMap((other) => {
    const range = other === document ? null : dateRange(other)
    return range ? [{ other, range }] : []
  })
  const first = dated.reduce<(typeof dated)[number] | null>(
    (best, one) => (best === null || one.range.first < best.range.first ? one : best),
    null,
  )
  if (!first) return ''
  const mark = shower(first.other, reader)(documentMark(first.other, [document, ...others]))
  if (own.last < first.range.first)
    return reader.t('在先：比{mark}早{time}', {
      mark,
      time: timeBetween(own.last, first.range.first, reader),
    })
  if (first.range.last < own.first)
    return reader.t('在後：比{mark}晚{time}', {
      mark,
      time: timeBetween(first.range.last, own.first, reader),
    })
  return reader.t('與{mark}同時，先後不能定', { mark })
}

function timeBetween(earlier: string, later: string, { t }: Reader): string {
  const days = Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000)
  if (days < 45) return t('{n}天', { n: days })
  const months = Math.round(days / 30.44)
  return months < 24 ? t('{n}個月', { n: months }) : t('{n}年', { n: Math.round(months / 12) })
}

import type { Clause } from '../corpus/model.ts'

/** Label and heading in one line, for lists: （八）嚴格責任追究制度, 第一章　總則. */
export function clauseName({ label, heading }: Pick<Clause, 'label' | 'heading'>): string {
  const gap = heading !== null && /[\p{L}\p{N}]$/u.test(label) ? '　' : ''
  return `${label}${gap}${heading ?? ''}`
}

import type { Clause } from '../corpus/model.ts'

/** Label and heading on one line, for lists: （八）嚴格責任追究制度, 第一章　總則. */
export function clauseName(clause: Pick<Clause, 'label' | 'heading'>): string {
  return `${spacedLabel(clause)}${clause.heading ?? ''}`
}

/** A label before its heading, with a space if it does not end in punctuation. */
export function spacedLabel({ label, heading }: Pick<Clause, 'label' | 'heading'>): string {
  return heading !== null && /[\p{L}\p{N}]$/u.test(label) ? `${label}　` : label
}

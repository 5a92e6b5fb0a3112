import { FIELD_NAMES } from '../../corpus/split/vocabulary/field-names.ts'
import { simplify } from '../../corpus/split/vocabulary/simplify.ts'
import type { ContainerFields } from '../container-fields.ts'

const OURS = new Map<string, keyof ContainerFields>(
  (['title', 'docNumber', 'date', 'issuer'] as const).map((field) => [field, field]),
)
const FIELDS = new Map(
  FIELD_NAMES.map(([name, , ...tags]) => [name, OURS.get(tags.at(-1) ?? '') ?? null]),
)

/** The field that a name in a portal's table fills; null for names that are only recognized. */
export function fieldOf(name: string): keyof ContainerFields | null {
  return FIELDS.get(simplify(name)) ?? null
}

/** Normalizes a field name, without spaces and closing colon; null if portals do not use it. */
export function fieldName(text: string): string | null {
  const name = text.replace(/[\s\u3000\u00a0]+/gu, '').replace(/^[•·【[]|[】\]]?[：:]?$/gu, '')
  return FIELDS.has(simplify(name)) ? name : null
}

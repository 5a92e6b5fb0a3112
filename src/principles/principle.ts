import { z } from 'zod'
import { isObjectWord } from '../corpus/document-id.ts'
import { MAX_ID } from '../corpus/reserved-ids.ts'

const id = z
  .string()
  .max(MAX_ID)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case ASCII with hyphens')
  .refine((name) => !isObjectWord(name), 'a word that every object of programs has is no id')

/** Frontmatter of a principle file, after SKOS: prefLabel, altLabel, definition, scopeNote, relations. */
export const principleFrontmatter = z.strictObject({
  /** Id of the principle, also its file name and address. */
  id,
  /** Preferred name. */
  title: z.string().min(1),
  /** Name for narrow columns, where the preferred one is long. */
  short: z.string().min(1).optional(),
  /** Other names. */
  altLabels: z.array(z.string().min(1)).default([]),
  /** The principle in one sentence. */
  definition: z.string().min(1),
  /** What counts as stating it and what does not. */
  scopeNote: z.string().min(1).optional(),
  /**
   * Formulations as they occur in the texts, the preferred one first. A passage that contains one
   * of them, whatever its script, variants or punctuation, states the principle. A few words may be
   * between the parts of an enumeration (黨政同責、一崗雙責), up to a phrase where the wording has
   * …… (堅守……的紅線).
   */
  wordings: z
    .array(z.string().regex(/[\p{L}\p{N}]/u, 'a wording has characters, not punctuation only'))
    .min(1),
  /** Principles of which this one is a part. */
  broader: z.array(id).default([]),
  /** Principles that are part of this one, in addition to those that list it as broader. */
  narrower: z.array(id).default([]),
  related: z.array(id).default([]),
  /** Key of the clause that states it most fully: `central/2-8`. */
  fullest: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9~_-]+$/, 'name a clause as document/clause: central/2-8')
    .optional(),
})

export type Principle = z.infer<typeof principleFrontmatter> & {
  /** The editor's remarks, in Markdown without markup. */
  remarks: string
}

/** The name for narrow columns. */
export function shortName({ short, title }: Principle): string {
  return short ?? title
}

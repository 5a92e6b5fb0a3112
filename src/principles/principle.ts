import { z } from 'zod'

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case ASCII with hyphens')

/** Frontmatter of a principle file, after SKOS: prefLabel, altLabel, definition, scopeNote, relations. */
export const principleFrontmatter = z.strictObject({
  /** Address of the principle; the file carries the same name. */
  id,
  /** Preferred name. */
  title: z.string().min(1),
  /** Name for narrow places, where the preferred one is long. */
  short: z.string().min(1).optional(),
  /** Other names. */
  altLabels: z.array(z.string().min(1)).default([]),
  /** What it says, in one sentence. */
  definition: z.string().min(1),
  /** What counts as stating it and what does not. */
  scopeNote: z.string().min(1).optional(),
  /**
   * Formulations as they stand in the texts, the preferred one first. A passage that has one of them,
   * whatever the script, variant or punctuation, states the principle. A few words may stand between the
   * parts of an enumeration (黨政同責、一崗雙責), up to a part of a sentence where …… stands (堅守……的紅線).
   */
  wordings: z
    .array(z.string().regex(/[\p{L}\p{N}]/u, 'a wording has characters, not punctuation only'))
    .min(1),
  /** Principles of which this one is a part. */
  broader: z.array(id).default([]),
  /** Principles that are a part of this one: what they call broader, and more. */
  narrower: z.array(id).default([]),
  related: z.array(id).default([]),
  /** Key of the clause that states it most fully: `central/2-8`. */
  fullest: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9~_-]+$/, 'name a clause as document/clause: central/2-8')
    .optional(),
})

export type Principle = z.infer<typeof principleFrontmatter> & {
  /** The editor's remarks, in Markdown that is prose only. */
  remarks: string
}

/** The name for narrow places. */
export function shortName({ short, title }: Principle): string {
  return short ?? title
}

import { z } from 'zod'

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case ASCII with hyphens')

/** Frontmatter of a principle file, after SKOS: prefLabel, altLabel, definition, scopeNote, relations. */
export const principleFrontmatter = z.strictObject({
  /** Address of the principle; the file carries the same name. */
  id,
  /** Preferred name. */
  title: z.string().min(1),
  /** Other names. */
  altLabels: z.array(z.string().min(1)).default([]),
  /** What it says, in one sentence. */
  definition: z.string().min(1),
  /** What counts as stating it and what does not. */
  scopeNote: z.string().min(1).optional(),
  /**
   * Formulations as they stand in the texts. A clause whose own text has one of them, whatever the
   * script, variant or punctuation, states the principle.
   */
  wordings: z.array(z.string().min(1)).min(1),
  broader: z.array(id).default([]),
  related: z.array(id).default([]),
})

export type Principle = z.infer<typeof principleFrontmatter> & {
  /** The editor's remarks, in Markdown that is prose only. */
  remarks: string
}

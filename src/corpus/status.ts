import { z } from 'zod'
import { isDay } from './day.ts'

const certainty = z.number().min(0).max(1)
const day = z.string().refine(isDay, 'write a day of the calendar: 2024-12-01')

/** A day that an editor identified, with how sure and from what. */
const identifiedDay = z.strictObject({
  value: day,
  certainty: certainty.optional(),
  /** From what it was concluded: the basis that readers are shown. */
  note: z.string().min(1).optional(),
})

/** Another text that stands in a relation to this one: a document of the corpus, or one named by its title. */
const relation = z
  .strictObject({
    /** Id of the document, where the corpus has it. */
    document: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id of a document: county-2024')
      .optional(),
    title: z.string().min(1).optional(),
    docNumber: z.string().min(1).optional(),
    /** Day on which the relation took effect. */
    date: day.optional(),
    certainty: certainty.optional(),
    note: z.string().min(1).optional(),
  })
  .refine(({ document, title }) => document !== undefined || title !== undefined, {
    message: 'name the other text by document or title',
  })

/** What is known of an edition's force and of the texts that changed it. Every entry is optional. */
export const editionStatus = z.strictObject({
  /** First day on which the edition is in force. */
  inForce: identifiedDay.optional(),
  /** First day on which it no longer is. */
  until: identifiedDay.optional(),
  /** Texts that amended this edition or made it out of the one before. */
  amendedBy: z.array(relation).optional(),
  /** Texts that this one takes the place of. */
  replaces: z.array(relation).optional(),
  /** Texts that took the place of this one. */
  replacedBy: z.array(relation).optional(),
  /** The text that ended it, or just the day and the basis. */
  repealed: z
    .strictObject({
      date: day.optional(),
      by: relation.optional(),
      certainty: certainty.optional(),
      note: z.string().min(1).optional(),
    })
    .optional(),
  /** The text is known not to be whole: what is missing, and from what one knows. */
  incomplete: z
    .strictObject({ note: z.string().min(1), certainty: certainty.optional() })
    .optional(),
})
export type EditionStatus = z.infer<typeof editionStatus>
export type Relation = z.infer<typeof relation>

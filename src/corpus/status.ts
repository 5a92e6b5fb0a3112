import { z } from 'zod'
import { isDay } from './day.ts'

const certainty = z.number().min(0).max(1)
const day = z.string().refine(isDay, 'write a day of the calendar: 2024-12-01')

/** A day identified by an editor, with certainty and grounds. */
const identifiedDay = z.strictObject({
  value: day,
  certainty: certainty.optional(),
  /** The grounds, which readers are shown. */
  note: z.string().min(1).optional(),
})

/**
 * Another text with a relation to this one: a document of the corpus, or one identified by its
 * title.
 */
const relation = z
  .strictObject({
    /** Id of the document, if the corpus has it. */
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

/**
 * What is known about an edition's legal force and the texts that changed it. All entries are
 * optional.
 */
export const editionStatus = z.strictObject({
  /** First day on which the edition is in force. */
  inForce: identifiedDay.optional(),
  /** First day on which it is no longer in force. */
  until: identifiedDay.optional(),
  /** Texts that amended this edition, or amended the previous one into it. */
  amendedBy: z.array(relation).optional(),
  /** Texts that this one replaces. */
  replaces: z.array(relation).optional(),
  /** Texts that replaced this one. */
  replacedBy: z.array(relation).optional(),
  /** The text that repealed it, or only the day and the grounds. */
  repealed: z
    .strictObject({
      date: day.optional(),
      by: relation.optional(),
      certainty: certainty.optional(),
      note: z.string().min(1).optional(),
    })
    .optional(),
  /** The text is known to be incomplete: what is missing, and the grounds. */
  incomplete: z
    .strictObject({ note: z.string().min(1), certainty: certainty.optional() })
    .optional(),
})
export type EditionStatus = z.infer<typeof editionStatus>
export type Relation = z.infer<typeof relation>

import { z } from 'zod'
import { isDeviceName, isPlainName } from '../files/plain-name.ts'
import { spellingStyle } from '../settings/spelling-style.ts'
import { isDate, isMoment } from './day.ts'
import { MAX_ID, RESERVED_CLAUSE_IDS } from './reserved-ids.ts'
import { editionStatus } from './status.ts'

/** Scripts that a text can be published in, as language tags. */
export const SCRIPTS = ['zh-Hant', 'zh-Hans'] as const
export type Script = (typeof SCRIPTS)[number]

/** Orthographies: the OpenCC standard that a text follows. */
export const ORTHOGRAPHIES = ['cn', 't', 'tw', 'hk'] as const
export type Orthography = (typeof ORTHOGRAPHIES)[number]

const certainty = z.number().min(0).max(1)

/** A value identified by an editor, with certainty and grounds. */
const identified = z.strictObject({
  /** The value, or null when unknown. */
  value: z.string().min(1).nullable(),
  /** Certainty of the editor, 0 to 1. */
  certainty: certainty.optional(),
  /** The grounds of the conclusion. */
  note: z.string().min(1).optional(),
})

/** A web address, without any other scheme that a browser would open or run. */
const webAddress = z
  .string()
  .max(2000)
  .refine(isWebAddress, 'an address that begins with https:// or http://, without spaces')

const registerEntry = z.strictObject({
  /** Anchor of the clause in the document. */
  id: z
    .string()
    .max(MAX_ID)
    .regex(/^[a-z0-9]+(?:[-_~][a-z0-9]+)*$/, 'a clause id is ASCII: 2-8, art38-p2, b1')
    .refine(isFreeClauseId, 'the site or Windows uses that name itself: write another'),
  /** The label as printed. */
  label: z.string(),
  /** Title line or run-in heading, without its closing mark. */
  heading: z.string().nullable(),
  /** Omitted for `numbered`. */
  kind: z.enum(['bullet', 'unnumbered']).optional(),
  /** Depth from 1; only where Markdown headings cannot express it (deeper than 5). */
  level: z.number().int().min(6).optional(),
  /** Ids of the principles that the clause states. */
  principles: z.array(z.string()).optional(),
})

const glossaryEntry = z
  .strictObject({
    /** The word in Traditional characters, as published or as it is to be converted. */
    hant: z.string().min(1),
    /** The same in Simplified characters. */
    hans: z.string().min(1),
  })
  .refine(({ hant, hans }) => [...hant].length === [...hans].length, {
    message: 'both words must have the same number of characters',
  })

/** Frontmatter of a policy file. Unknown keys are errors. */
export const policyFrontmatter = z.strictObject({
  /** Title as the editor identified it. */
  title: z.string().min(1),
  /** Title as on the page. */
  titleAsPublished: z.string().min(1).nullable(),
  /** Document type: 意見, 通知, 條例 … */
  kind: z.string().min(1).nullable(),
  /** One of the levels of the site settings. */
  level: z.string().min(1).nullable(),
  /** Who issued the text. */
  issuer: identified,
  /** 發文字號. */
  docNumber: identified,
  /** ISO 8601 date as far as known: 2016, 2016-12, 2016-12-09. */
  date: identified.refine(({ value }) => value === null || isDate(value), {
    path: ['value'],
    message: 'a day of the calendar, a month or a year: 2016-12-09, 2016-12, 2016',
  }),
  /** Date line as on the page. */
  dateAsPublished: z.string().min(1).nullable(),
  /** 主送機關, without its closing colon. */
  addressee: z.string().min(1).nullable(),
  /** Signature line as on the page. */
  signature: z.string().min(1).nullable(),
  /** Attachment notes as on the page. */
  attachments: z.array(z.string().min(1)),
  /** Since when the edition is in force, and which texts amended, replaced or repealed it. */
  status: editionStatus.optional(),
  /** Editor's notes on the text as a whole. */
  notes: z.array(z.strictObject({ text: z.string().min(1), certainty: certainty.optional() })),
  /** Script of the text as published. */
  script: z.enum(SCRIPTS),
  /** Orthographic standard of the text. */
  orthography: z.enum(ORTHOGRAPHIES),
  /** Words with a fixed reading in the other script, overriding the dictionary. */
  glossary: z.array(glossaryEntry).optional(),
  /** Spellings for the text in Traditional characters where official texts differ: `布: 佈`. */
  style: spellingStyle.optional(),
  source: z.strictObject({
    /** File name in the sources folder: a name, never a path. */
    file: z.string().refine(isPlainName, 'a file name in sources/, without / or \\'),
    /** SHA-256 of the whole source file, hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** First code point of the document in the decoded file. */
    start: z.number().int().min(0),
    /** Exclusive end, in code points. */
    end: z.number().int().min(0),
    /** Address of the page. */
    url: webAddress.nullable(),
    /** When it was retrieved, ISO 8601. */
    retrieved: z
      .string()
      .refine(isMoment, 'ISO 8601: 2026-11-23 or 2026-11-23T08:00:00Z')
      .nullable(),
    /** Terms of use stated on the page. */
    rights: z.string().nullable(),
  }),
  /** Separators between the blocks of the text in the source. */
  layout: z.strictObject({
    /** Before a block that starts a line. */
    block: z.string(),
    /** Between a clause's headline and the first paragraph of its body, where they share a line. */
    runIn: z.string(),
    /** Exceptions, by block: `2-4` the headline, `2-4-p1` its first paragraph. */
    except: z.record(z.string(), z.string()).optional(),
    /** Tables that the source does not write as `| a | b |`, by the block of their first row. */
    tables: z
      .record(
        z.string(),
        z.strictObject({
          /**
           * Text around the cells of each row, one more than there are cells; a single entry if
           * equal in all rows.
           */
          rows: z.array(z.array(z.string())).min(1),
          /** The delimiter row below the header, if the source has one. */
          delimiter: z.string().min(1).optional(),
        }),
      )
      .optional(),
  }),
  /** The register of numbered clauses, in page order. */
  clauses: z.array(registerEntry),
})

export type PolicyFrontmatter = z.infer<typeof policyFrontmatter>
export type GlossaryEntry = z.infer<typeof glossaryEntry>
export type RegisterEntry = z.infer<typeof registerEntry>

/** Frontmatter with all fields unknown. */
export function emptyFrontmatter(): PolicyFrontmatter {
  return {
    title: '',
    titleAsPublished: null,
    kind: null,
    level: null,
    issuer: { value: null },
    docNumber: { value: null },
    date: { value: null },
    dateAsPublished: null,
    addressee: null,
    signature: null,
    attachments: [],
    notes: [],
    script: 'zh-Hant',
    orthography: 't',
    source: { file: '', sha256: '', start: 0, end: 0, url: null, retrieved: null, rights: null },
    layout: { block: '\n', runIn: '' },
    clauses: [],
  }
}

function isWebAddress(text: string): boolean {
  if (/[\s\p{Cc}\p{Cf}<>"\\]/u.test(text) || !URL.canParse(text)) return false
  return ['http:', 'https:'].includes(new URL(text).protocol)
}

function isFreeClauseId(id: string): boolean {
  return !RESERVED_CLAUSE_IDS.includes(id) && !isDeviceName(id)
}

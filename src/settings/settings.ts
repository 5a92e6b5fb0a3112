import { z } from 'zod'
import { contrast } from './contrast.ts'
import { HOSTS } from './hosts.ts'
import { spellingStyle } from './spelling-style.ts'

/**
 * Backgrounds that the accent colour is used on: the paper of `src/styles`, in the light and the
 * dark theme.
 */
export const PAPER = { light: '#fbfaf6', dark: '#171613' } as const

/** WCAG 2.2, 1.4.3: minimum contrast of text. */
const LEAST_CONTRAST = 4.5

const line = z.string().trim().min(1)

/** A text in the script of the site, or one for each script; a missing one is converted. */
const text = z.union([line, z.strictObject({ 'zh-Hant': line, 'zh-Hans': line })])

const accent = (theme: keyof typeof PAPER) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'a colour is written #a1281a')
    .refine((colour) => contrast(colour, PAPER[theme]) >= LEAST_CONTRAST, {
      error: ({ input }) =>
        `${input} on ${PAPER[theme]} has a contrast of ${contrast(String(input), PAPER[theme]).toFixed(1)}, less than ${LEAST_CONTRAST}: write a ${theme === 'light' ? 'darker' : 'lighter'} one`,
    })

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case ASCII with hyphens')

/** Suffixes of the formats in which texts can have files. */
export const TEXT_SUFFIXES = ['txt', 'md', 'json', 'xml', 'epub', 'pdf'] as const

/** Default levels of government, in both scripts. */
export const LEVELS = {
  'zh-Hant': [
    { name: '中央', slug: 'central' },
    { name: '省', slug: 'province' },
    { name: '市', slug: 'city' },
    { name: '區縣', slug: 'district' },
    { name: '鄉鎮', slug: 'township' },
    { name: '村', slug: 'village' },
  ],
  'zh-Hans': [
    { name: '中央', slug: 'central' },
    { name: '省', slug: 'province' },
    { name: '市', slug: 'city' },
    { name: '区县', slug: 'district' },
    { name: '乡镇', slug: 'township' },
    { name: '村', slug: 'village' },
  ],
} as const

/**
 * All settings of a publisher, in one file. The description of each field is its entry in
 * `docs/settings.md`.
 */
export const settingsSchema = z.strictObject({
  title: text.describe('Name of the site.'),
  description: text.describe('One sentence about it: home page, search engines, social cards.'),
  tagline: text
    .optional()
    .describe(
      'Heading of the home page: what a visitor can do here. The program has one of its own.',
    ),
  examples: z
    .array(line)
    .default([])
    .describe(
      'Queries that the home page and the search page offer. The first is the placeholder of the search box.',
    ),
  url: z
    .url({
      protocol: /^https?$/,
      error: 'an address such as https://policies.example.org',
      abort: true,
    })
    .refine((url) => new URL(url).pathname === '/', {
      error: 'an origin without a path: the path goes into base',
    })
    .transform((url) => new URL(url).origin)
    .default('https://clausary.example')
    .describe('Origin that the site is served from. Permalinks and citations start with it.'),
  base: z
    .string()
    .regex(/^\/([\w.~-]+\/)*$/, 'a path such as / or /policies/, with a slash at both ends')
    .default('/')
    .describe('Path that the site is served under.'),
  corpus: line
    .default('content')
    .describe('Folder with sources, policies, principles and pages, from the folder of the site.'),
  defaultScript: z
    .enum(['zh-Hant', 'zh-Hans'])
    .default('zh-Hant')
    .describe('Script that the corpus is published in. Its pages have no prefix.'),
  traditional: z
    .enum(['hk', 'tw'])
    .default('hk')
    .describe(
      'Standard of Traditional Chinese that converted pages and the interface are written in.',
    ),
  style: spellingStyle
    .default({})
    .describe(
      "Spellings of Traditional readings where official texts differ, such as { 布: '佈', 衞: '衛' }. A document may set its own in `style:`.",
    ),
  quotes: z
    .enum(['published', 'corner'])
    .default('published')
    .describe(
      'Quotation marks of a Traditional reading: as published, or 「」 and 『』 for “” and ‘’.',
    ),
  clausePages: z
    .boolean()
    .default(true)
    .describe(
      'One page for every clause. Off for corpora of tens of thousands of clauses: the permalink is then the clause in its document.',
    ),
  cards: z
    .enum(['clauses', 'documents', 'none'])
    .optional()
    .describe(
      'Pictures of 1200 × 630 that networks show beside a link: of every clause and document, of documents, or none. Each is a file of the site, and takes about a tenth of a second the first time. Without it: clauses where they have pages and are no more than 2,000, of more clauses documents up to 300, else none.',
    ),
  levels: z
    .array(z.strictObject({ name: line, slug }))
    .refine((levels) => new Set(levels.map(({ slug }) => slug)).size === levels.length, {
      error: 'two levels have the same slug',
    })
    .readonly()
    .optional()
    .describe(
      'Levels of government, from the centre down: the name in documents, the slug in addresses. Without it: 中央, 省, 市, 區縣, 鄉鎮, 村 in the script of the site.',
    ),
  issuers: z
    .array(z.strictObject({ name: line, short: line }))
    .default([])
    .describe('Short names of issuers, for lists and cards.'),
  accent: z
    .strictObject({ light: accent('light'), dark: accent('dark') })
    .optional()
    .describe(
      `Colour of permanent addresses in the light and in the dark theme. It must have a contrast of ${LEAST_CONTRAST} on the paper (${PAPER.light}, ${PAPER.dark}).`,
    ),
  logo: z
    .string()
    .regex(/^[\w.-]+(\/[\w.-]+)*$/, 'the path of a file in public/, such as logo.svg')
    .optional()
    .describe('A picture in public/ (SVG or PNG, square), in place of the seal of the program.'),
  menu: z
    .array(
      z.strictObject({
        text,
        href: z
          .string()
          .regex(
            /^(https?:\/\/\S+|[a-z0-9][\w-]*\/)$/,
            'a page such as guide/, or an address https://…',
          ),
      }),
    )
    .default([])
    .describe(
      'Entries of the menu after those of the program: pages of yours (`guide/`), or other sites. On a phone they stand at the foot of the page.',
    ),
  footer: text.optional().describe('A line at the foot of every page: who publishes the site.'),
  licence: z
    .strictObject({ text, href: z.url({ protocol: /^https?$/ }).optional() })
    .optional()
    .describe('Licence of the texts, at the foot of every page and in the data formats.'),
  stylesheet: line
    .optional()
    .describe(
      'A style sheet of yours, from the folder of the site, loaded after those of the program.',
    ),
  components: z
    .partialRecord(z.enum(['Head', 'Footer', 'HomeLead']), line)
    .default({})
    .describe(
      'Astro components of yours, from the folder of the site: Head (added to every head), Footer (in place of the foot, with the entries of the menu that a phone has there), HomeLead (below the heading of the home page).',
    ),
  host: z
    .enum(HOSTS)
    .default('any')
    .describe('Where the site is served: the build stops where it would not fit.'),
  repository: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe(
      'Address of a branch of the repository, such as https://github.com/NAME/REPOSITORY/edit/main: every document then has a link that opens its file in the editor of the host.',
    ),
  editor: z
    .strictObject({
      backend: z.enum(['github', 'gitlab']),
      repo: z.string().regex(/^[\w.-]+(\/[\w.-]+)+$/, 'owner/name'),
      branch: line.default('main'),
    })
    .optional()
    .describe(
      'A form at /admin/ for metadata and notes of policies, for principles and pages, made with the package @sveltia/cms, which the site must install. Never for the text of a policy. Its page has a policy of its own; a header with a stricter one would stop it.',
    ),
  formats: z
    .strictObject({
      files: z.array(z.enum(TEXT_SUFFIXES)).optional(),
      data: z.boolean().optional(),
      pdf: z.strictObject({ font: text }).optional(),
      dts: z.boolean().optional(),
    })
    .prefault({})
    .describe(
      'Files for other programs. `files`: formats that texts have files in, `/ID.txt`, and their clauses where these have pages; without it all of them, or without clause pages only json, from which browsers and `clausary export` make the others, and for more than 1,000 documents the json of all in compressed parts at /data/texts/. `data`: the whole corpus at /data/; without it for up to 1,000 documents. `pdf.font`: a font file with Chinese, one for each script where they differ, which is embedded in PDF as far as it is used (`fonts/song.ttc#SongTC-Regular` is one of a collection); without it there is no PDF. `dts`: static answers of the Distributed Text Services at /dts/; without it where clauses have pages.',
    ),
  search: z
    .strictObject(
      {
        enabled: z.boolean().default(true),
        context: z.int().min(8).max(120).default(36),
        shards: z.int().min(1).max(64).default(1),
      },
      {
        error: ({ code }) =>
          code === 'invalid_type' ? 'write { enabled: false } to have no search' : undefined,
      },
    )
    .prefault({})
    .describe(
      'Full-text search. `enabled: false` leaves out its page, its box and its index; `context` is how many characters are shown before and behind what was found; `shards` spreads the index of a corpus of thousands of documents over several, which are fetched one by one.',
    ),
  feeds: z.boolean().default(true).describe('Feeds of new, changed and withdrawn documents.'),
})

/** The content of `clausary.config.ts`. */
export type SettingsInput = z.input<typeof settingsSchema>

/** Settings with all defaults filled in. */
export type Settings = Omit<z.output<typeof settingsSchema>, 'levels'> & {
  levels: readonly { name: string; slug: string }[]
}

/** A text of the settings: in the script of the site, or in both. */
export type SiteText = z.output<typeof text>

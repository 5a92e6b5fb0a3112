import type { Script } from '../corpus/frontmatter.ts'
import type { Clause, Document } from '../corpus/model.ts'
import { readHanNumber, writeHanNumber } from '../corpus/numbering/numerals.ts'

/** How a citation names a clause. */
export interface Locator {
  /** 第（八）項, 第二部分, 第（二）項第1目, 第（二）項——堅持源頭防範, 第三十八條第二款第（一）項. */
  name: string
  /** The same with 節 for the sections of an opinion, as the legal citation manual has it: 第二節. */
  section: string
}

interface Step {
  text: string
  /** Cited without its ancestors, if no other clause of the document has the same name. */
  standalone: boolean
  /** Whether its descendants count as 項 and 目 of an article. */
  article: boolean
  /** Whether it is an 項: its descendants count as 目. */
  item: boolean
  part: boolean
}

const WORDS: Record<Script, { section: string; nth: string }> = {
  'zh-Hant': { section: '節', nth: '處' },
  'zh-Hans': { section: '节', nth: '处' },
}

/** Document kinds whose 一、 is one change to a text, not a part: decisions, amendments. */
const OF_CHANGES = /決定|决定|修正案/

/** Cached: whether a name is unique depends on the whole document. */
const known = new WeakMap<Document, Map<string, Locator>>()

/**
 * The locator of a clause, or of a paragraph of one (`art38-p2`), in the script of the document;
 * null for an unknown id.
 */
export function locator(document: Document, id: string): Locator | null {
  const names = known.get(document) ?? nameAll(document)
  known.set(document, names)
  const own = names.get(id)
  if (own) return own
  const [, clause = '', nth] = /^(.+)-p(\d+)$/.exec(id) ?? []
  const whole = names.get(clause)
  if (!whole) return null
  const paragraph = `第${writeHanNumber(Number(nth))}款`
  return { name: whole.name + paragraph, section: whole.section + paragraph }
}

function nameAll(document: Document): Map<string, Locator> {
  const paths = new Map(walkPaths(document.clauses, [], document.meta))
  const uses = new Map<string, number>()
  for (const path of paths.values()) {
    const text = path.at(-1)?.text ?? ''
    uses.set(text, (uses.get(text) ?? 0) + 1)
  }
  const { section } = WORDS[document.meta.script]
  return new Map(
    Array.from(paths, ([id, path]) => {
      const steps = shortest(path, uses)
      const text = (part: string) =>
        steps.map((step) => (step.part ? step.text.replace('部分', part) : step.text)).join('')
      return [id, { name: text('部分'), section: text(section) }]
    }),
  )
}

type Meta = Pick<Document['meta'], 'script' | 'kind'>

function* walkPaths(
  clauses: readonly Clause[],
  above: readonly Step[],
  meta: Meta,
  parent = '',
): Generator<[string, Step[]]> {
  for (const clause of clauses) {
    const path = [...above, stepOf(clause, above, meta, parent)]
    yield [clause.id, path]
    yield* walkPaths(clause.children, path, meta, clause.id)
  }
}

/**
 * The end of a path, from the last step that identifies the place on its own; articles are cited on
 * their own.
 */
function shortest(path: Step[], uses: Map<string, number>): Step[] {
  const from = path.findLastIndex((step) => step.standalone && uses.get(step.text) === 1)
  return path.slice(Math.max(from, 0))
}

function stepOf(clause: Clause, above: readonly Step[], meta: Meta, parent: string): Step {
  const words = WORDS[meta.script]
  const repeated = /~(\d+)$/.exec(clause.id)?.[1]
  const label = clause.label.normalize('NFKC').replace(/\s+/g, '')
  const step = {
    ...{ standalone: false, article: false, item: false, part: false },
    ...nameOf(clause, label, above, OF_CHANGES.test(meta.kind ?? '')),
  }
  const text =
    meta.script === 'zh-Hans'
      ? step.text
      : step.text.replace(/条$/, '條').replace(/项$/, '項').replace(/点$/, '點')
  // `art38-p2-1` is in the second 款 of its article, which is not a clause of its own.
  const paragraph = /^-p(\d+)-/.exec(clause.id.slice(parent.length))?.[1]
  const within = paragraph ? `第${writeHanNumber(Number(paragraph))}款` : ''
  return { ...step, text: within + (repeated ? `${text}（第${repeated}${words.nth}）` : text) }
}

type Naming = Pick<Step, 'text'> & Partial<Step>

/**
 * Names in Simplified: 一、 is a part,（一）an item, 1. an item, or a 目 below one; only 第八条 is
 * a 条.
 */
function nameOf(clause: Clause, label: string, above: readonly Step[], ofChanges: boolean): Naming {
  if (clause.kind === 'bullet') return bullet(clause)
  const paragraph = /-p(\d+)(?:~\d+)?$/.exec(clause.id)?.[1]
  if (label === '' && paragraph) return { text: `第${writeHanNumber(Number(paragraph))}款` }
  if (/^第.+?[条條]/.test(label)) return { text: bare(label), standalone: true, article: true }
  if (/^第.+[编編章]/.test(label)) return { text: bare(label), standalone: true }
  if (/^第.+[节節款项項目]/.test(label)) return { text: bare(label) }
  const inner = bare(label.replace(/[()〔〕[\]]/g, ''))
  if (/^\(.+\)/.test(label)) return bracketed(inner, above)
  if (/^第?[^\d]+$/.test(inner) && readHanNumber(inner.replace(/^第/, '')) !== null) {
    const number = inner.replace(/^第/, '')
    return ofChanges
      ? { text: `第${number}项`, standalone: true, item: true }
      : { text: `第${number}部分`, standalone: true, part: true }
  }
  // GB/T 1.1: an item of 5.1.2 is cited as 5.1.2 h), a sub-item as 5.1.2 h) 1).
  if (
    /^\w{1,3}\)$/.test(label) &&
    /^(?:[\dA-Z]+(?:\.\d+)+| \w{1,3}\))/.test(above.at(-1)?.text ?? '')
  )
    return { text: ` ${label}` }
  if (/^\d+$/.test(inner)) return arabic(inner, above)
  if (/^[\dA-Z]+(?:\.\d+)+[A-Z]?$/.test(inner)) return { text: inner, standalone: true }
  return { text: inner === '' ? (clause.heading ?? clause.id) : inner }
}

/** A dash has no number: it is named by its heading, as printed, or by its position. */
function bullet({ id, heading }: Clause): Naming {
  const nth = /(?:^|-)b(\d+)(?:~\d+)?$/.exec(id)?.[1]
  return { text: heading === null ? `第${nth ?? id}点` : `——${heading}` }
}

function bracketed(inner: string, above: readonly Step[]): Naming {
  if (/^\d+$/.test(inner)) return { text: `第（${inner}）目` }
  const standalone = !above.some(({ article }) => article)
  return { text: `第（${inner}）项`, standalone, item: true }
}

function arabic(inner: string, above: readonly Step[]): Naming {
  return above.some(({ article, item }) => article || item)
    ? { text: `第${inner}目` }
    : { text: `第${inner}项`, item: true }
}

/** A label without its closing punctuation. */
function bare(label: string): string {
  return label.replace(/[\s、,，.．:：。]+$/u, '')
}

import type { Script } from '../corpus/frontmatter.ts'
import type { Clause, Document } from '../corpus/model.ts'
import { readHanNumber, writeHanNumber } from '../corpus/numbering/numerals.ts'

/** What a clause is called in a citation. */
export interface Locator {
  /** 第（八）條, 第二部分, 第（二）條第1項, 第三十八條第二款第（一）項. */
  name: string
  /** The same with 節 for the sections of an opinion, as the legal citation manual has it: 第二節. */
  section: string
}

interface Step {
  text: string
  /** Named without what it stands under, where no other clause of the document has the name. */
  standalone: boolean
  /** Whether what stands below counts as 項 and 目 of an article. */
  article: boolean
  part: boolean
}

const WORDS: Record<Script, { article: string; item: string; section: string; nth: string }> = {
  'zh-Hant': { article: '條', item: '項', section: '節', nth: '處' },
  'zh-Hans': { article: '条', item: '项', section: '节', nth: '处' },
}

/** Names are asked for clause by clause, but whether one is unique takes the whole document. */
const known = new WeakMap<Document, Map<string, Locator>>()

/**
 * How a clause, or a paragraph of one (`art38-p2`), is named in a citation, in the script of the document;
 * null for an id that it does not have.
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
  const paths = new Map(walkPaths(document.clauses, [], document.meta.script))
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

function* walkPaths(
  clauses: readonly Clause[],
  above: readonly Step[],
  script: Script,
  parent = '',
): Generator<[string, Step[]]> {
  for (const clause of clauses) {
    const path = [...above, stepOf(clause, above, script, parent)]
    yield [clause.id, path]
    yield* walkPaths(clause.children, path, script, clause.id)
  }
}

/** The end of a path from the last step that names its place alone; articles are cited alone. */
function shortest(path: Step[], uses: Map<string, number>): Step[] {
  const from = path.findLastIndex((step) => step.standalone && uses.get(step.text) === 1)
  return path.slice(Math.max(from, 0))
}

function stepOf(clause: Clause, above: readonly Step[], script: Script, parent: string): Step {
  const words = WORDS[script]
  const repeated = /~(\d+)$/.exec(clause.id)?.[1]
  const label = clause.label.normalize('NFKC').replace(/\s+/g, '')
  const inArticle = above.some((step) => step.article)
  const step = {
    standalone: false,
    article: false,
    part: false,
    ...nameOf(clause, label, inArticle),
  }
  const text =
    script === 'zh-Hans' ? step.text : step.text.replace(/条$/, '條').replace(/项$/, '項')
  // `art38-p2-1` hangs on the second 款 of its article, which is no clause of its own.
  const paragraph = /^-p(\d+)-/.exec(clause.id.slice(parent.length))?.[1]
  const within = paragraph ? `第${writeHanNumber(Number(paragraph))}款` : ''
  return { ...step, text: within + (repeated ? `${text}（第${repeated}${words.nth}）` : text) }
}

type Naming = Pick<Step, 'text'> & Partial<Step>

/** Words in Simplified; 一、 is a part,（一）an article of an opinion or an item of an article. */
function nameOf(clause: Clause, label: string, inArticle: boolean): Naming {
  const bullet = /(?:^|-)b(\d+)(?:~\d+)?$/.exec(clause.id)?.[1]
  if (clause.kind === 'bullet' && bullet) return { text: `第${bullet}项` }
  const paragraph = /-p(\d+)(?:~\d+)?$/.exec(clause.id)?.[1]
  if (label === '' && paragraph) return { text: `第${writeHanNumber(Number(paragraph))}款` }
  if (/^第.+?[条條]/.test(label)) return { text: bare(label), standalone: true, article: true }
  if (/^第.+[编編章]/.test(label)) return { text: bare(label), standalone: true }
  if (/^第.+[节節款项項目]/.test(label)) return { text: bare(label) }
  const inner = bare(label.replace(/[()〔〕[\]]/g, ''))
  if (/^\(.+\)/.test(label)) return bracketed(inner, inArticle)
  if (/^第?[^\d]+$/.test(inner) && readHanNumber(inner.replace(/^第/, '')) !== null) {
    return { text: `第${inner.replace(/^第/, '')}部分`, standalone: true, part: true }
  }
  if (/^\d+$/.test(inner)) return { text: inArticle ? `第${inner}目` : `第${inner}项` }
  if (/^\d+(?:\.\d+)+$/.test(inner)) return { text: `第${inner}条`, standalone: true }
  return { text: inner === '' ? (clause.heading ?? clause.id) : inner }
}

function bracketed(inner: string, inArticle: boolean): Naming {
  if (/^\d+$/.test(inner)) return { text: `第（${inner}）目` }
  return inArticle ? { text: `第（${inner}）项` } : { text: `第（${inner}）条`, standalone: true }
}

/** A label without its closing punctuation. */
function bare(label: string): string {
  return label.replace(/[\s、,，.．:：。]+$/u, '')
}

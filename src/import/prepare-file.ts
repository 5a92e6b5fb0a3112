import type { Problem } from '../corpus/problem.ts'
import type { Changes } from './docx/tracked-changes.ts'
import { extractText } from './extract-text.ts'
import { type EditionRequest, planEdition } from './plan-edition.ts'
import { type ImportPlan, planImport, type TargetCorpus } from './plan-import.ts'

/** What is asked for a file. */
export interface PrepareOptions {
  /** Slug asked for, when there is one document. */
  id: string | null
  /** Take a text though another stands under its name; a person's work is carried over all the same. */
  force: boolean
  /** What becomes of the tracked changes of Word documents; accepted where left out. */
  changes?: Changes
  /** Whether the trees of what was split are asked for; left out, they are. */
  trees?: boolean
  /** The file is a new edition of a document. */
  edition?: EditionRequest | null
}

/** A file to be made ready for a corpus. */
export interface FileTask {
  bytes: Uint8Array
  /** As the publisher wrote it, for messages. */
  path: string
  /** The name it gets in the sources folder. */
  name: string
  options: PrepareOptions
}

/** What a file would put into the corpus; without a plan only its problems. */
export interface PreparedFile {
  /** What was recognised: `GB18030, no BOM, certainty 0.98`. */
  decision: string | null
  plan: ImportPlan | null
  problems: Problem[]
}

/** Makes files ready, in this thread or in one that can be stopped. */
export type Prepare = (task: FileTask, corpus: TargetCorpus) => Promise<PreparedFile>

/** Takes the text out of a file, splits it, and says what is to be written. Writes nothing. */
export const prepareFile: Prepare = async ({ bytes, path, name, options }, corpus) => {
  const extracted = await extractText(bytes, path, name, options.changes)
  const { value, problems } = extracted
  if (value === null) return { decision: null, plan: null, problems }
  const plan = options.edition
    ? await planEdition(value, path, corpus, options.edition, options.force)
    : await planImport(value, path, corpus, options.id, options.force)
  const problemsOfBoth = [...problems, ...plan.problems]
  const told = options.trees === false ? withoutTrees(plan) : plan
  return { decision: value.decision, plan: told, problems: problemsOfBoth }
}

/** A plan with what is written and reported of it: the trees of a law are most of what one thread tells another. */
function withoutTrees(plan: ImportPlan): ImportPlan {
  const bare = { front: [], clauses: [], closing: [] }
  return {
    ...plan,
    page: {
      ...{ ...plan.page, pieces: [] },
      documents: plan.page.documents.map((document) => ({ ...document, ...bare })),
    },
    documents: plan.documents.map((document) => ({ ...document, ...bare })),
  }
}

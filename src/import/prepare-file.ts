import type { Problem } from '../corpus/problem.ts'
import type { Changes } from './docx/tracked-changes.ts'
import { extractText } from './extract-text.ts'
import { type EditionRequest, planEdition } from './plan-edition.ts'
import { type ImportPlan, planImport, type TargetCorpus } from './plan-import.ts'

/** The options for a file. */
export interface PrepareOptions {
  /** Requested slug, if there is one document. */
  id: string | null
  /** Take a text although its name has another text; manual work is carried over nevertheless. */
  force: boolean
  /** How to treat the tracked changes of Word documents; accepted by default. */
  changes?: Changes
  /** Whether the trees are needed; default true. */
  trees?: boolean
  /** Set if the file is a new edition of a document. */
  edition?: EditionRequest | null
}

/** A file to prepare for a corpus. */
export interface FileTask {
  bytes: Uint8Array
  /** As given by the publisher, for messages. */
  path: string
  /** Its name in the sources folder. */
  name: string
  options: PrepareOptions
}

/** The planned result of a file; without a plan only its problems. */
export interface PreparedFile {
  /** The recognized format: `GB18030, no BOM, certainty 0.98`. */
  decision: string | null
  plan: ImportPlan | null
  problems: Problem[]
}

/** Prepares files, in this thread or in one that can be stopped. */
export type Prepare = (task: FileTask, corpus: TargetCorpus) => Promise<PreparedFile>

/** Extracts the text of a file, splits it, and plans the files to write. Writes nothing. */
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

/**
 * Reduces a plan to what is written and reported: the trees of a law are most of the data sent
 * between threads.
 */
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

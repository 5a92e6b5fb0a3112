/** The page that checks a draft, pasted, selected or dropped; nothing of it leaves the browser. */
import type { AuditCorpus } from '../../audit/audit-corpus.ts'
import { type Audit, auditSteps } from '../../audit/audit-text.ts'
import { TooMuchWork } from '../../audit/work-limit.ts'
import { AUDIT_MESSAGES } from '../../strings/audit-messages.ts'
import { fill } from '../../strings/fill.ts'
import { said } from '../words.ts'
import { loadAuditCorpus } from './corpus.ts'
import { auditElements } from './items.ts'

/** Most items of a draft that a page shows. */
const MOST_ITEMS = 20_000
/** Milliseconds of work between two pauses in which the page can respond. */
const SLICE = 50

/** Starts the page: shows its form, and checks the input. */
function startAuditPage(root: HTMLElement): void {
  const form = root.querySelector('form')
  const area = root.querySelector('textarea')
  const input = root.querySelector<HTMLInputElement>('input[type="file"]')
  const result = root.querySelector<HTMLElement>('[data-audit-result]')
  if (!form || !area || !input || !result) return
  const check = () => checkDraft(area.value, root.dataset, result)
  const take = async (file: File | undefined) => {
    if (file && (await readDraft(file, area, result))) await check()
  }
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void check()
  })
  input.addEventListener('change', () => void take(input.files?.[0]))
  area.addEventListener('dragover', (event) => event.preventDefault())
  area.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    void take(file)
  })
}

/** Puts the text of a file into the form; returns false, with a message, if there is none. */
async function readDraft(
  file: File,
  area: HTMLTextAreaElement,
  result: HTMLElement,
): Promise<boolean> {
  const messages = said(AUDIT_MESSAGES)
  result.textContent = messages.checking
  // The parser for Word files is loaded with the first file.
  const { draftText } = await import('../../audit/draft-text.ts')
  const { text, refused } = draftText(new Uint8Array(await file.arrayBuffer()), file.name)
  if (text === null) result.textContent = fill(messages.refused, { why: refused })
  else area.value = text
  return text !== null
}

/** Counter of requested checks: only the latest one is answered. */
let asked = 0

async function checkDraft(
  draft: string,
  { base = '/', home = '/', clausePages }: DOMStringMap,
  result: HTMLElement,
): Promise<void> {
  const messages = said(AUDIT_MESSAGES)
  const mine = ++asked
  if (draft.trim() === '') {
    result.textContent = messages.empty
    return
  }
  result.textContent = messages.checking
  try {
    const corpus = await loadAuditCorpus(base)
    const page = { home: { path: home, clausePages: clausePages === 'true' }, messages }
    const audit = await auditInSlices(draft, corpus, result, () => mine === asked)
    if (audit) result.replaceChildren(...auditElements(audit, corpus, page))
  } catch (error) {
    if (error instanceof TooMuchWork) {
      result.textContent = fill(messages.tooMuch, { n: MOST_ITEMS })
      return
    }
    console.error(error)
    result.textContent = messages.failed
  }
}

/**
 * The audit, with pauses so that the page remains responsive; null if its result is not needed any
 * more.
 */
async function auditInSlices(
  draft: string,
  corpus: AuditCorpus,
  result: HTMLElement,
  isWaitedFor: () => boolean,
): Promise<Audit | null> {
  const messages = said(AUDIT_MESSAGES)
  const steps = auditSteps(draft, corpus, MOST_ITEMS)
  let paused = performance.now()
  for (let at = 0; ; at++) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - paused < SLICE) continue
    result.textContent = fill(messages.checkingOf, { at, n: step.value })
    await new Promise((resolve) => setTimeout(resolve))
    if (!isWaitedFor()) return null
    paused = performance.now()
  }
}

const root = document.querySelector<HTMLElement>('[data-audit-page]')
if (root) startAuditPage(root)

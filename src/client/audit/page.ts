/** The page that checks a draft: pasted, chosen or dropped; nothing of it leaves the browser. */
import { auditText } from '../../audit/audit-text.ts'
import { AUDIT_MESSAGES } from '../../strings/audit-messages.ts'
import { fill } from '../../strings/fill.ts'
import { said } from '../words.ts'
import { loadAuditCorpus } from './corpus.ts'
import { auditElements } from './items.ts'

/** Starts the page: shows its form, and checks what it is given. */
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

/** Puts the text of a file into the form; says why where there is none. */
async function readDraft(
  file: File,
  area: HTMLTextAreaElement,
  result: HTMLElement,
): Promise<boolean> {
  const messages = said(AUDIT_MESSAGES)
  result.textContent = messages.checking
  // The readers of Word files are loaded with the first file.
  const { draftText } = await import('../../audit/draft-text.ts')
  const { text, refused } = draftText(new Uint8Array(await file.arrayBuffer()), file.name)
  if (text === null) result.textContent = fill(messages.refused, { why: refused })
  else area.value = text
  return text !== null
}

async function checkDraft(
  draft: string,
  { base = '/', home = '/', clausePages }: DOMStringMap,
  result: HTMLElement,
): Promise<void> {
  const messages = said(AUDIT_MESSAGES)
  if (draft.trim() === '') {
    result.textContent = messages.empty
    return
  }
  result.textContent = messages.checking
  try {
    const corpus = await loadAuditCorpus(base)
    const page = { home: { path: home, clausePages: clausePages === 'true' }, messages }
    result.replaceChildren(...auditElements(auditText(draft, corpus), corpus, page))
  } catch (error) {
    console.error(error)
    result.textContent = messages.failed
  }
}

const root = document.querySelector<HTMLElement>('[data-audit-page]')
if (root) startAuditPage(root)

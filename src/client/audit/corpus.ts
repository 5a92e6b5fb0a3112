/** The corpus that drafts are checked against, in the browser: loaded once, on first use. */
import { type AuditCorpus, auditCorpus, type PublishedAudit } from '../../audit/audit-corpus.ts'
import { type FormerPieces, formerTexts } from '../../citation/former-texts.ts'
import { type QuotablePiece, quotableTexts } from '../../citation/quotable-text.ts'
import { loadGoTo } from '../cite/places.ts'

let loaded: Promise<AuditCorpus> | null = null

export function loadAuditCorpus(base: string): Promise<AuditCorpus> {
  loaded ??= load(base).catch((error: unknown) => {
    // The next attempt loads again.
    loaded = null
    throw error
  })
  return loaded
}

async function load(base: string): Promise<AuditCorpus> {
  const [published, texts, former, documents] = await Promise.all([
    fetchJson<PublishedAudit>(`${base}audit/corpus.json`),
    fetchJson<[string, QuotablePiece[]][] | null>(`${base}cite/texts.json`),
    fetchJson<FormerPieces[] | null>(`${base}cite/former.json`),
    loadGoTo(base, ''),
  ])
  return auditCorpus({
    ...published,
    documents: documents ?? [],
    texts: (texts ?? []).flatMap(([id, pieces]) => quotableTexts(id, pieces)),
    formerTexts: formerTexts(former ?? []),
  })
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return (await response.json()) as T
}

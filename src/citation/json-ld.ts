import type { Citable } from './citable.ts'

/** The part of schema.org `Legislation` that a policy text uses. */
export interface LegislationLd {
  '@context'?: 'https://schema.org'
  '@type': 'Legislation'
  '@id': string
  url?: string
  name: string
  inLanguage?: string
  legislationIdentifier?: string
  legislationType?: string
  legislationDate?: string
  legislationPassedBy?: OrganizationLd[]
  isPartOf?: LegislationLd | WebSiteLd
  /** Position of the clause on the page, from 1. */
  position?: number
  /** Text of the clause. */
  text?: string
  /** Hash of the edition. */
  version?: string
  legislationLegalForce?: 'https://schema.org/InForce' | 'https://schema.org/NotInForce'
  /** First day in force. */
  legislationDateOfApplicability?: string
  /** The text as published, when this is a conversion. */
  translationOfWork?: { '@id': string }
}

interface OrganizationLd {
  '@type': 'GovernmentOrganization'
  name: string
}

interface WebSiteLd {
  '@type': 'WebSite'
  name: string
}

/** schema.org `BreadcrumbList`. */
export interface BreadcrumbLd {
  '@context': 'https://schema.org'
  '@type': 'BreadcrumbList'
  itemListElement: { '@type': 'ListItem'; position: number; name: string; item: string }[]
}

/** What a page adds to a citable for its structured data. */
export interface LegislationPage {
  /** The permalink without an edition: identifies the text on every page. */
  permalink: string
  /** Absolute address of this page; differs from the permalink on a converted page. */
  url: string
  /** 意見, 通知; null when not known. */
  kind: string | null
  /** Whether it is in force (null when unknown), and since when. */
  force?: { inForce: boolean | null; from: string | null }
  /** For a clause: its text, its position on the page from 1, and the permalink of its document. */
  clause: { name: string; text: string; position: number; document: string } | null
}

const IN_FORCE = 'https://schema.org/InForce' as const
const NOT_IN_FORCE = 'https://schema.org/NotInForce' as const

/** A document, or a clause as part of its document, as schema.org `Legislation`. */
export function legislationLd(citable: Citable, page: LegislationPage): LegislationLd {
  const document = documentLd(citable, page)
  const converted =
    page.url === page.permalink ? {} : { translationOfWork: { '@id': page.permalink } }
  const { inForce = null, from = null } = page.force ?? {}
  const own = {
    inLanguage: citable.script,
    version: citable.edition,
    ...(inForce !== null && { legislationLegalForce: inForce ? IN_FORCE : NOT_IN_FORCE }),
    ...(from !== null && { legislationDateOfApplicability: from }),
    ...converted,
  }
  const whole: LegislationLd = {
    '@context': 'https://schema.org',
    ...document,
    url: page.url,
    ...own,
  }
  if (page.clause === null) {
    return { ...whole, isPartOf: { '@type': 'WebSite', name: citable.site } }
  }
  const { name, text, position } = page.clause
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': page.permalink,
    url: page.url,
    name,
    ...own,
    isPartOf: document,
    position,
    text,
  }
}

function documentLd(citable: Citable, page: LegislationPage): LegislationLd {
  const { names, docNumber, date } = citable
  return {
    '@type': 'Legislation',
    '@id': page.clause?.document ?? page.permalink,
    name: citable.title,
    ...(docNumber !== null && { legislationIdentifier: docNumber }),
    ...(page.kind !== null && { legislationType: page.kind }),
    ...(date !== null && { legislationDate: date }),
    ...(names.length > 0 && {
      legislationPassedBy: names.map((name) => ({ '@type': 'GovernmentOrganization', name })),
    }),
  }
}

/** The breadcrumb trail of a page, with name and absolute address of each step. */
export function breadcrumbLd(steps: readonly { name: string; url: string }[]): BreadcrumbLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  }
}

/**
 * JSON for a `<script type="application/ld+json">`; `<` is escaped so that the text cannot end the
 * element.
 */
export function ldJson(data: LegislationLd | BreadcrumbLd): string {
  return JSON.stringify(data).replace(/</g, '\\u003c')
}

import type { Script } from '../corpus/frontmatter.ts'
import type { Clause, Document } from '../corpus/model.ts'
import type { SiteSettings } from '../site.ts'
import type { AddressSite } from './address.ts'
import { clauseKey, editionLink } from './address.ts'
import { edition, textHash } from './clause-text.ts'
import { locator } from './locator.ts'

/** What citations need of a site: its name and its addresses. */
export type CitedSite = AddressSite & Pick<SiteSettings, 'title'>

/** All that a citation of a document or of one clause is made from, in one script. */
export interface Citable {
  /** `central/2-8`. */
  key: string
  document: string
  clause: string | null
  title: string
  /** Who issued it, one name each; empty when nothing is known. */
  names: string[]
  docNumber: string | null
  /** ISO 8601 as far as known: 2016, 2016-12, 2016-12-09. */
  date: string | null
  /** 第（八）條; null for the whole document. */
  locator: string | null
  /** The locator with 節 for the sections of an opinion. */
  section: string | null
  /** Short hash of the text cited. */
  edition: string
  /** The permalink with the edition. */
  url: string
  /** Name of the site. */
  site: string
  script: Script
}

/** Something shown in the script of the citation: conversion, full-width punctuation. */
export type Show = (text: string) => string

/** The citable form of a clause, or of the whole document; `show` turns it into the reader's script. */
export function citable(
  document: Document,
  clause: Clause | null,
  site: CitedSite,
  script: Script = document.meta.script,
  show: Show = (text) => text,
): Citable {
  const { meta } = document
  const place = { document: document.id, clause: clause?.id ?? null }
  const name = clause && locator(document, clause.id)
  const short = edition(textHash(document, clause))
  return {
    key: clauseKey(place),
    ...place,
    title: show(meta.title),
    names: issuerNames(meta.issuer.value).map(show),
    docNumber: meta.docNumber.value && show(meta.docNumber.value),
    date: meta.date.value,
    locator: name && show(name.name),
    section: name && show(name.section),
    edition: short,
    url: editionLink(place, short, site),
    site: typeof site.title === 'string' ? show(site.title) : site.title[script],
    script,
  }
}

/** `中共中央、國務院` and `中共中央 國務院` are two names. */
function issuerNames(issuer: string | null): string[] {
  return (issuer ?? '').split(/[、，,；;\s]+/u).filter(Boolean)
}

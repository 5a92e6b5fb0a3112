import { edition } from '../../citation/short-hash.ts'
import { type Exported, isConversion } from '../exported.ts'
import { element, text, type Xml } from '../xml.ts'
import type { AknRecord } from './record.ts'

/** Date of an undated text: the schema requires a day. */
const UNDATED = { date: '0001-01-01', name: 'unknown' }

/**
 * `meta` of an export: work, expression and manifestation (FRBR), and the record needed for
 * parsing.
 */
export function metaXml(exported: Exported, kind: string, record: AknRecord): Xml {
  const { cited, published, script, clause, site } = exported
  const date = dateOf(published.meta.date.value)
  const work = `/akn/${countryOf(exported)}/${kind}/${published.meta.date.value ?? 'undated'}/${published.id}`
  const from = published.meta.script
  // A clause is part of an expression of the whole document, so it has the document's version.
  const version = `@${edition(exported.hashOf(null))}`
  const expression = `${work}/${script}${version}`
  const part = clause === null ? '!main' : `!main~${clause}`
  const [organisation, editor] = ['issuer', 'site']
  const author = (href: string) => element('FRBRauthor', { href: `#${href}` })
  const uris = (uri: string, suffix = '') => [
    element('FRBRthis', { value: `${uri}/${part}${suffix}` }),
    element('FRBRuri', { value: `${uri}${suffix}` }),
  ]
  const translation = isConversion(exported)
    ? [
        element('FRBRtranslation', {
          href: `${work}/${from}${version}`,
          fromLanguage: from,
          authoritative: 'false',
          by: '#site',
        }),
      ]
    : []
  return element('meta', {}, [
    element('identification', { source: `#${editor}` }, [
      element('FRBRWork', {}, [
        ...uris(work),
        element('FRBRalias', { value: cited.url.replace(/\?v=[0-9a-f]+/, ''), name: 'permalink' }),
        element('FRBRdate', date),
        author(organisation),
        element('FRBRcountry', { value: countryOf(exported) }),
        ...(published.meta.docNumber.value === null
          ? []
          : [element('FRBRnumber', { value: cited.docNumber })]),
        element('FRBRname', { value: cited.title }),
      ]),
      element('FRBRExpression', {}, [
        ...uris(expression),
        element('FRBRalias', { value: cited.url, name: 'edition' }),
        element('FRBRdate', date),
        author(editor),
        element('FRBRlanguage', { language: script }),
        ...translation,
      ]),
      element('FRBRManifestation', {}, [
        ...uris(expression, '.xml'),
        element('FRBRdate', date),
        author(editor),
        element('FRBRformat', { value: 'application/akn+xml' }),
      ]),
    ]),
    element('references', { source: `#${editor}` }, [
      element('TLCOrganization', {
        eId: organisation,
        href: `/akn/ontology/organization/${nameKey(cited.names)}`,
        showAs: cited.names.join('、') || 'unknown',
      }),
      element('TLCOrganization', { eId: editor, href: site.url, showAs: cited.site }),
    ]),
    element('proprietary', { source: `#${editor}` }, [
      element('c:record', {}, [
        text(JSON.stringify(record).replace(/[\ufffe\uffff]/g, escapeUnit)),
      ]),
    ]),
  ])
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16)}`
}

/** Name of an organisation for an IRI, percent-encoded to ASCII. */
function nameKey(names: readonly string[]): string {
  if (names.length === 0) return 'unknown'
  return encodeURIComponent(names.join('、').toWellFormed())
}

/** A day as far as known; for a month or year its first day, with a name that says so. */
function dateOf(date: string | null): { date: string; name: string } {
  if (date === null) return UNDATED
  const [year = '', month, day] = date.split('-')
  const name = day !== undefined ? 'issued' : month !== undefined ? 'issuedInMonth' : 'issuedInYear'
  return { date: [year, month ?? '01', day ?? '01'].join('-'), name }
}

/**
 * ISO 3166 country code in work IRIs: inferred from issuer and orthography, since no field contains
 * it.
 */
function countryOf({ published: { meta } }: Exported): string {
  const issuer = meta.issuer.value ?? ''
  if (/^香港/u.test(issuer)) return 'hk'
  if (/^澳[門门]/u.test(issuer)) return 'mo'
  return meta.orthography === 'tw' ? 'tw' : 'cn'
}

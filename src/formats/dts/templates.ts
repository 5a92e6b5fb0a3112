import { type AddressSite, absolute, basePath } from '../../citation/address.ts'
import type { Document } from '../../corpus/model.ts'

/** What answers are made from. */
export interface DtsCorpus {
  documents: readonly Document[]
  /** Name of the collection of all documents. */
  title: string
  site: AddressSite
}

/** Any object of the answers, as JSON-LD. */
export type Node = Record<string, unknown>

/** What every answer begins with. */
export const HEAD = { '@context': 'https://dtsapi.org/context/v1.0.json', dtsVersion: '1.0' }

/** Id of the collection of all documents: no document can have it, since it is an address of the site. */
export const ROOT = 'index'

/** Path of the folder of the answers. */
export function dtsPath(site: AddressSite): string {
  return `${basePath(site.base)}dts/`
}

/**
 * Addresses of the endpoints (URI templates, RFC 6570), in general or of one resource. They name files, so that a
 * site without a server answers every call of DTS 1.0, level 0: `start` and `end` are not in them.
 */
export function templates(site: AddressSite, resource = '{resource}') {
  const root = absolute(dtsPath(site), site)
  const id = resource === '{resource}' ? '{/id,nav}' : `/${resource}{/nav}`
  return {
    entry: `${root}entry.json`,
    collection: `${root}collection${id}.json`,
    navigation: `${root}navigation/${resource}{/ref}/down{down}.json`,
    document: `${absolute(basePath(site.base), site)}${resource}{/ref}.xml`,
  }
}

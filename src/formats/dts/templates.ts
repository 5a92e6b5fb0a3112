import { type AddressSite, absolute, basePath } from '../../citation/address.ts'
import type { Document } from '../../corpus/model.ts'

/** The data that answers are made from. */
export interface DtsCorpus {
  documents: readonly Document[]
  /** Title of the root collection. */
  title: string
  site: AddressSite
}

/** A JSON-LD object in an answer. */
export type Node = Record<string, unknown>

/** Properties at the start of every answer. */
export const HEAD = { '@context': 'https://dtsapi.org/context/v1.0.json', dtsVersion: '1.0' }

/**
 * Id of the root collection: no document can have it, since it is a reserved address of the site.
 */
export const ROOT = 'index'

/** Path of the folder with the answers. */
export function dtsPath(site: AddressSite): string {
  return `${basePath(site.base)}dts/`
}

/**
 * Addresses of the endpoints (URI templates, RFC 6570), in general or for one resource. They
 * resolve to files, so that a static site answers every call of DTS 1.0, level 0; `start` and `end`
 * are not supported.
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

import { isDeviceName } from '../files/plain-name.ts'
import type { Problem } from './problem.ts'
import { MAX_ID, RESERVED_IDS } from './reserved-ids.ts'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Whether every object of programs has a property of that name, such as `constructor`. */
export const isObjectWord = (name: string): boolean => name in {}

/** Why an id is not valid for a document, with what to do; null if it is valid. */
export function faultOfId(id: string): { message: string; hint: string } | null {
  const slug = 'a slug is lower-case ASCII with hyphens, such as county-2024'
  if (!SLUG.test(id))
    return { message: `${JSON.stringify(id)} cannot be in an address`, hint: slug }
  if (id.length > MAX_ID)
    return {
      message: `${id.slice(0, 20)}… has ${id.length} characters`,
      hint: `${MAX_ID} are allowed`,
    }
  if (RESERVED_IDS.includes(id))
    return { message: `the site uses that address itself`, hint: 'choose another name' }
  if (isObjectWord(id))
    return {
      message: `${id} is a word that every object of programs has`,
      hint: 'choose another name',
    }
  if (isDeviceName(id))
    return { message: `${id} is a device on Windows`, hint: 'choose another name' }
  return null
}

/** The problem of a policy file whose name is not a valid address, if any. */
export function checkDocumentId(id: string, file: string): Problem[] {
  const fault = faultOfId(id)
  if (fault === null) return []
  return [
    {
      rule: 'document-id',
      severity: 'error',
      message: `a document cannot be called so: ${fault.message}; ${fault.hint}`,
      hint: 'rename the policy file',
      file,
      line: 0,
      column: 0,
    },
  ]
}

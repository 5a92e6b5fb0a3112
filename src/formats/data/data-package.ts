import { createHash } from 'node:crypto'
import type { Column, Table } from './table.ts'

/** A data file with its metadata. */
export interface DataFile {
  /** File name in the data folder. */
  name: string
  /** Media type. */
  type: string
  bytes: Uint8Array
  /** Name of the resource that it belongs to: `clauses-parquet`. */
  resource: string
  title: string
  format: 'csv' | 'parquet' | 'jsonl'
  table: Pick<Table, 'columns' | 'key'> | null
}

export interface PackageFacts {
  title: string
  description: string
  homepage: string
  licence: { text: string; href: string | null } | null
}

/** SHA-256 of a file, hexadecimal. */
export function hashOf({ bytes }: DataFile): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * `datapackage.json` for the files (Frictionless Data Package 1.0): one resource per table and
 * format, which may consist of several files, with fields, sizes and hashes. The hash of such a
 * resource is that of its files concatenated.
 */
export function dataPackage(files: readonly DataFile[], facts: PackageFacts) {
  const resources = Map.groupBy(files, ({ resource }) => resource)
  return {
    profile: 'data-package',
    name: 'clausary-corpus',
    title: facts.title,
    description: facts.description,
    homepage: facts.homepage,
    ...(facts.licence !== null && {
      licenses: [
        {
          name: 'see-title',
          title: facts.licence.text,
          ...(facts.licence.href !== null && { path: facts.licence.href }),
        },
      ],
    }),
    resources: Array.from(resources, ([name, parts]) => resourceOf(name, parts)),
  }
}

function resourceOf(name: string, parts: readonly DataFile[]) {
  const [first] = parts
  const names = parts.map((file) => file.name)
  const hash = createHash('sha256')
  for (const { bytes } of parts) hash.update(bytes)
  return {
    name,
    title: first?.title,
    path: names.length === 1 ? names[0] : names,
    format: first?.format,
    mediatype: first?.type,
    bytes: parts.reduce((sum, { bytes }) => sum + bytes.length, 0),
    hash: `sha256:${hash.digest('hex')}`,
    ...(first?.format === 'csv' && first.table
      ? { profile: 'tabular-data-resource', encoding: 'utf-8', schema: schemaOf(first.table) }
      : // Validators count the bytes of a file, and no fields in it.
        { type: 'file' }),
  }
}

function schemaOf({ columns, key }: Pick<Table, 'columns' | 'key'>) {
  return {
    fields: columns.map(fieldOf),
    missingValues: [''],
    ...(key !== null && { primaryKey: key }),
  }
}

function fieldOf({ name, type, nullable, description }: Column) {
  return {
    name,
    type,
    description,
    ...(!nullable && type !== 'string' && { constraints: { required: true } }),
  }
}

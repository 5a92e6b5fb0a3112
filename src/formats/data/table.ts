/** A column of a table. */
export interface Column {
  name: string
  type: 'string' | 'integer' | 'number'
  /** Whether values may be missing. */
  nullable: boolean
  /** In English, since the tables are for programs. */
  description: string
}

export type Value = string | number | null

/** One table of the corpus. */
export interface Table {
  /** `clauses`: base name of its files. */
  name: string
  title: string
  columns: readonly Column[]
  /** Column that identifies a row, if there is one. */
  key: string | null
  /** Rows, each with one value per column. */
  rows: readonly (readonly Value[])[]
}

/** A required text column. */
export function string(name: string, description: string): Column {
  return { name, type: 'string', nullable: false, description }
}

/** The same column with optional values. */
export function optional(column: Column): Column {
  return { ...column, nullable: true }
}

export function integer(name: string, description: string): Column {
  return { name, type: 'integer', nullable: false, description }
}

export function number(name: string, description: string): Column {
  return { name, type: 'number', nullable: false, description }
}

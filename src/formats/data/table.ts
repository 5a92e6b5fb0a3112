/** A column of a table, as its description says it. */
export interface Column {
  name: string
  type: 'string' | 'integer' | 'number'
  /** Whether a row may be without a value. */
  nullable: boolean
  /** What it holds, in English: the table is for programs. */
  description: string
}

export type Value = string | number | null

/** One table of the corpus. */
export interface Table {
  /** `clauses`: the name of its files. */
  name: string
  title: string
  columns: readonly Column[]
  /** Column that names a row, where one does. */
  key: string | null
  /** Rows, each with a value a column. */
  rows: readonly (readonly Value[])[]
}

/** A column of text that every row has. */
export function string(name: string, description: string): Column {
  return { name, type: 'string', nullable: false, description }
}

/** The same column where a row may be without a value. */
export function optional(column: Column): Column {
  return { ...column, nullable: true }
}

export function integer(name: string, description: string): Column {
  return { name, type: 'integer', nullable: false, description }
}

export function number(name: string, description: string): Column {
  return { name, type: 'number', nullable: false, description }
}

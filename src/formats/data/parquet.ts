import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Column, Table } from './table.ts'

const TYPES = { string: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const satisfies Record<
  Column['type'],
  string
>

/** Rows per row group. */
const GROUP = 20_000

/**
 * A table as Apache Parquet, compressed with Snappy. The only module that uses the Parquet writer.
 */
export function writeParquet({ columns, rows }: Table): Uint8Array {
  const columnData = columns.map(({ name, type, nullable }, at) => ({
    name,
    type: TYPES[type],
    nullable,
    // A dictionary of texts that hardly ever repeat costs time and saves nothing.
    ...(name.startsWith('text_') && { encoding: 'PLAIN' as const }),
    data: rows.map((row) => row[at] ?? null),
  }))
  return new Uint8Array(
    parquetWriteBuffer({ columnData, rowGroupSize: GROUP, createdBy: 'clausary' }),
  )
}

import type { Block } from '../corpus/model.ts'
import { withoutBars } from '../corpus/table-row.ts'

/** A block's text as it is searched and shown in results: without the bars of a table. */
export function searchedText({ role }: Pick<Block, 'role'>, text: string): string {
  return role === 'table' ? withoutBars(text) : text
}

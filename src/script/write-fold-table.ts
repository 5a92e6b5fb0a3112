import { writeFileSync } from 'node:fs'
import { foldTableSource } from './fold-classes.ts'

writeFileSync(new URL('fold-table.ts', import.meta.url), foldTableSource())

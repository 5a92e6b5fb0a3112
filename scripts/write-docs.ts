import { writeFileSync } from 'node:fs'
import { settingsReference } from '../src/settings/reference.ts'

writeFileSync('docs/settings.md', settingsReference())

import { loadDocuments } from '../src/corpus/load-documents.ts'
import { findParallels } from '../src/parallels/corpus-parallels.ts'
import { pairJson } from '../src/parallels/pair-json.ts'
import { site } from '../src/site.ts'
import { runCommand } from './command.ts'

await runCommand({
  help: '',
  options: { json: { type: 'boolean', default: false } },
  run: async () => {
    const { value: documents } = await loadDocuments(site.corpus)
    const parallels = findParallels(documents)
    const toJson = pairJson(parallels.passages)
    process.stdout.write(JSON.stringify({ pairs: Array.from(parallels.all(), toJson) }))
    return 0
  },
})

import { join } from 'node:path'
import { policyLoader } from '../corpus/load-documents.ts'
import { useSettings } from '../settings/current-settings.ts'
import { site } from '../site.ts'
import { keptModels } from '../view/kept-outlines.ts'
import { answerTasks } from './answer-tasks.ts'
import type { LoadedFile, LoadTask } from './load-thread.ts'

answerTasks(async ({ settings }: LoadTask) => {
  useSettings(settings)
  const store = await keptModels()
  const load = policyLoader(site.corpus, store)
  return async (name: string) => {
    await load('policies', name)
    const kept = store.outlines?.entry(join(site.corpus, 'policies', name)) ?? null
    return { answer: { kept } satisfies LoadedFile }
  }
})

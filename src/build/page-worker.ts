import { siteCacheFolder } from '../cache/cache-folder.ts'
import { EntryStore } from '../cache/entry-store.ts'
import { programVersion } from '../cache/program-version.ts'
import { useSettings } from '../settings/current-settings.ts'
import { type Corpus, loadCorpus, shareCorpus } from '../view/corpus.ts'
import { keptModels } from '../view/kept-outlines.ts'
import { preparePageKeys } from '../view/page-keys.ts'
import { shareKeptParallels } from '../view/shared-parallels.ts'
import { answerTasks } from './answer-tasks.ts'
import { fileTasks } from './file-routes.ts'
import { GroupWriter } from './group-writer.ts'
import { firstOfEach, type WrittenFile } from './page-groups.ts'
import { openBundle } from './page-source.ts'
import type { GroupMade, GroupTask, PageTask } from './page-thread.ts'
import { textAside } from './texts-aside.ts'

/** Creates the pages and files of a group, and the search clauses of its documents. */
type MakeGroup = (group: GroupTask) => Promise<GroupMade>

async function start(task: PageTask): Promise<MakeGroup> {
  useSettings(task.settings)
  const { documents } = await load()
  const source = await openBundle(task.bundle)
  const byId = new Map(documents.map((document) => [document.id, document]))
  const byPath = new Map(firstOfEach(await source.paths()).map((path) => [path.pathname, path]))
  const byFile = new Map((await fileTasks(task.routes)).map((file) => [file.file, file]))
  const writer = new GroupWriter(source, task.frame)
  return async ({ names, pages, files }) => {
    const written: WrittenFile[] = []
    for (const [pathname, key] of pages) {
      const path = byPath.get(pathname)
      const page = path?.cacheKey === key && path ? await writer.page(path) : changed(pathname)
      if (page) written.push(page)
    }
    const tasks = files.map(([file, key]) => {
      const found = byFile.get(file)
      return found?.key === key && found ? found : changed(file)
    })
    const texts = names.flatMap((name): GroupMade['texts'] => {
      const document = task.hasSearch ? byId.get(name) : undefined
      return document ? [[name, textAside(document)]] : []
    })
    return { pages: written, files: await writer.files(tasks), texts }
  }
}

/** Loads the corpus that the main thread has checked, from the cache it has written. */
async function load(): Promise<Corpus> {
  const { value: corpus } = await loadCorpus(false, await keptModels())
  shareCorpus(corpus)
  await shareKeptParallels(corpus.documents)
  const program = programVersion()
  if (program !== null) await preparePageKeys(corpus, program, new EntryStore(siteCacheFolder()))
  return corpus
}

/** Throws: a different key than requested means that files were changed since they were checked. */
function changed(name: string): never {
  throw new Error(`${name}: a text was changed while the site was built: build again`)
}

answerTasks(async (task: PageTask) => {
  const make = await start(task)
  return async (group: GroupTask) => {
    const answer = await make(group)
    const transfer = answer.texts.flatMap(([, { clauses, prepared }]) => [
      clauses.buffer,
      prepared.buffer,
    ])
    return { answer, transfer }
  }
})

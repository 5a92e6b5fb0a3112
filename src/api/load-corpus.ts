import type { Result } from '../corpus/problem.ts'
import { loadSettings } from '../settings/load-settings.ts'
import type { Corpus } from '../view/corpus.ts'

/**
 * The corpus of the site in a folder, each text verified against its source, with all problems. The
 * settings of that site become those of this process: one site at a time.
 *
 * ```ts
 * const { value: corpus, problems } = await loadCorpus('.')
 * for (const document of corpus.documents) console.log(document.id, document.meta.title)
 * ```
 *
 * @param root - folder with `clausary.config.ts`
 * @throws SettingsError where the settings are missing or invalid: one line for each problem
 */
export async function loadCorpus(root = '.'): Promise<Result<Corpus>> {
  await loadSettings(root)
  const { loadCorpus } = await import('../view/corpus.ts')
  return loadCorpus(false)
}

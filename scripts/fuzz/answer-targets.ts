import { readPage } from '../../src/built/built-pages.ts'
import { LinkChecker } from '../../src/built/links.ts'
import { checkPage } from '../../src/built/page-rules.ts'
import { openEntry, sealEntry } from '../../src/cache/entry-store.ts'
import { applyDecision } from '../../src/editions/amend/apply-decision.ts'
import { sectionFor } from '../../src/editions/amend/decision-section.ts'
import { readDecision } from '../../src/editions/amend/read-decision.ts'
import { readDocumentAkn } from '../../src/formats/akn/read-akn.ts'
import { writeAkn } from '../../src/formats/akn/write-akn.ts'
import { readDocumentJson } from '../../src/formats/read-json.ts'
import { exportOf } from '../../src/formats/sample-texts.ts'
import { writeJson } from '../../src/formats/write-json.ts'
import { splitSource } from '../../src/import/split-source.ts'
import {
  answerClause,
  answerParallels,
  answerQuote,
  answerReference,
  answerSearch,
  QuestionError,
} from '../../src/mcp/answer.ts'
import { contentLibrary } from '../../src/mcp/content-library.ts'
import { resolveSettings, SettingsError } from '../../src/settings/resolve-settings.ts'
import { loadCorpus } from '../../src/view/corpus.ts'
import '../../tests/settings.ts'
import type { Target } from './targets.ts'

const RULES =
  '某市安全條例\n\n第一條 為了規範管理，制定本條例。\n第二條 企業應當：\n（一）建立制度；\n（二）檢查。\n第三條 不得拖延。\n'
const [rules] = splitSource(RULES, Buffer.from(RULES), 'rules.txt', {
  ...{ existing: [], isTaken: () => false, principles: [], levels: [] },
  ...{ id: 'rules', fileFor: (name: string) => `${name}.mdx` },
}).value
if (!rules) throw new Error('the regulation of the fuzz targets has no document')

const library = loadCorpus(false).then(({ value }) => contentLibrary(value))

const texts =
  (...list: string[]) =>
  () =>
    list.map((text) => Buffer.from(text))

/**
 * A refusal in one line by the reader itself is an answer; an error of the JavaScript engine is
 * not.
 */
function refuses(run: () => unknown): void {
  try {
    run()
  } catch (error) {
    const isOwn = error instanceof Error && error.constructor === Error
    if (!isOwn || error.message.includes('\n')) throw error
  }
}

/** The requests of an assistant, for every tool. */
async function ask(text: string): Promise<void> {
  const from = await library
  const asked = [
    () => answerSearch(text.slice(0, 2000) || ' ', 20, from),
    () => answerClause(text.slice(0, 2000), from),
    () => answerReference(text.slice(0, 2000), from),
    () => answerQuote(text.slice(0, 20_000), undefined, from),
    () => answerQuote('堅持黨政同責', text.slice(0, 2000), from),
    () => answerParallels(text.slice(0, 2000), 20, from),
  ]
  for (const answer of asked)
    await answer().catch((error: unknown) => {
      if (!(error instanceof QuestionError)) throw error
    })
}

/** Readers of requests from others, and of files written by the program itself. */
export const ANSWER_TARGETS: Readonly<Record<string, Target>> = {
  assistant: {
    seeds: texts(
      'central/2-8',
      '《關於推進安全生產領域改革發展的意見》第（八）項',
      '堅持黨政同責……齊抓共管、失職追責',
      '"安全" AND 責任 OR -level:中央 NEAR/3 制度',
    ),
    run: (bytes) => ask(bytes.toString()),
  },
  decision: {
    seeds: texts(
      '一、將第二條修改為：“企業應當檢查。”\n二、刪去第三條。\n三、增加一條，作為第四條：“……”\n四、第三條中的“拖延”修改為“延誤”。\n五、第二條改為第五條。\n本決定自公布之日起施行。',
    ),
    run: (bytes) => {
      const text = bytes.toString()
      const own = sectionFor(text, rules.meta.title)
      if (typeof own === 'string') applyDecision(rules, readDecision(own))
    },
  },
  json: {
    seeds: () => [Buffer.from(writeJson(exportOf(rules)))],
    run: (bytes) => refuses(() => readDocumentJson(bytes.toString())),
  },
  akn: {
    seeds: () => [Buffer.from(writeAkn(exportOf(rules)))],
    run: (bytes) => refuses(() => readDocumentAkn(bytes.toString())),
  },
  kept: {
    seeds: () => [sealEntry('k', JSON.stringify({ document: null, problems: [], checked: null }))],
    run: (bytes) => openEntry(bytes, 'k'),
  },
  settings: {
    seeds: texts('{"title":"x","url":"https://a.example","base":"/","defaultScript":"zh-Hans"}'),
    run: (bytes) => {
      const text = bytes.toString()
      let given: unknown = text
      try {
        given = JSON.parse(text)
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
      }
      try {
        resolveSettings(given, { name: 'clausary.config.ts', text })
      } catch (error) {
        if (!(error instanceof SettingsError)) throw error
      }
    },
  },
  page: {
    seeds: texts(
      '<!doctype html><title>x</title><a href="/a/#b">x</a><p id="b" aria-labelledby="b c">x</p><template><a href="%zz">x</a></template>',
    ),
    run: (bytes) =>
      refuses(() => {
        const page = readPage('a/index.html', bytes.toString())
        const files = new Set(['a/index.html', 'b/index.html'])
        const checker = new LinkChecker({ url: 'https://a.example', base: '/', files })
        checker.page(page)
        checker.report()
        checkPage(page)
      }),
  },
}

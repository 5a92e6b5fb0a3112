import { inWords, type Message, type Said, type Words } from '../strings/messages.ts'

const HANS = /hans|cn/i

/** Which words the page is written in: its language, and `data-words` where the site is Taiwan's. */
function pageWords({ lang, dataset }: HTMLElement): Words {
  if (HANS.test(lang)) return 'zh-Hans'
  return dataset['words'] === 'tw' ? 'zh-Hant-TW' : 'zh-Hant'
}

/** A table of sentences in the words of the page. */
export function said<T extends Record<string, Message>>(table: T): Said<T> {
  return inWords(table, pageWords(document.documentElement))
}

import { inWords, type Message, type Said, type Words } from '../strings/messages.ts'

const HANS = /hans|cn/i

/**
 * The variety in which the page is written: its language, and `data-words` where the site uses
 * Taiwan's.
 */
function pageWords({ lang, dataset }: HTMLElement): Words {
  if (HANS.test(lang)) return 'zh-Hans'
  return dataset['words'] === 'tw' ? 'zh-Hant-TW' : 'zh-Hant'
}

/** A table of messages in the variety of the page. */
export function said<T extends Record<string, Message>>(table: T): Said<T> {
  return inWords(table, pageWords(document.documentElement))
}

import { parentPort } from 'node:worker_threads'
import type { ThreadAnswer } from './isolated-thread.ts'
import { answerPage, type PageAnswer, type PageQuestion } from './read-page.ts'

const post = (found: ThreadAnswer<PageAnswer>) => parentPort?.postMessage(found)

parentPort?.on('message', async (question: PageQuestion) => {
  try {
    post({ answer: await answerPage(question) })
  } catch (error) {
    post({ error })
  }
})

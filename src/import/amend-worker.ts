import { parentPort } from 'node:worker_threads'
import { type AmendPlan, type AmendQuestion, planAmendment } from './amend-document.ts'
import type { ThreadAnswer } from './isolated-thread.ts'

const post = (found: ThreadAnswer<AmendPlan>) => parentPort?.postMessage(found)

parentPort?.on('message', async (question: AmendQuestion) => {
  try {
    post({ answer: await planAmendment(question) })
  } catch (error) {
    post({ error })
  }
})

import { parentPort } from 'node:worker_threads'
import type { PageReached, ThreadAnswer } from './isolated-thread.ts'
import { onPage } from './reach-page.ts'

/** Answers the questions of `IsolatedThread` in a worker thread. */
export function answerQuestions<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
): void {
  const post = (found: ThreadAnswer<Answer>) => parentPort?.postMessage(found)
  onPage((page) => parentPort?.postMessage({ page } satisfies PageReached))
  parentPort?.on('message', async (question: Question) => {
    try {
      post({ answer: await answer(question) })
    } catch (error) {
      post({ error })
    }
  })
}

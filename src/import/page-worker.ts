import { answerPage } from './read-page.ts'
import { answerQuestions } from './thread-program.ts'

answerQuestions(answerPage)

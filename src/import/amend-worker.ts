import { planAmendment } from './amend-document.ts'
import { answerQuestions } from './thread-program.ts'

answerQuestions(planAmendment)

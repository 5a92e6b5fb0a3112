/** What every page does with JavaScript: nothing that reading needs. */
import './cite/arrive.ts'
import './copy.ts'
import './highlight.ts'
import './principle-words.ts'
import './reading/start.ts'
import './search/box.ts'
import { whenNear } from './when-near.ts'

whenNear(document.querySelector('[data-citations]'), () => import('./cite-style.ts'))

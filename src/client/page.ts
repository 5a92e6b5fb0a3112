/** JavaScript for every page: nothing that reading depends on. */
import './cite/arrive.ts'
import './copy.ts'
import './highlight.ts'
import './principle-words.ts'
import './reading/start.ts'
import './search/box.ts'
import { whenNear } from './when-near.ts'

whenNear(document.querySelector('[data-citations]'), () => import('./cite-style.ts'))

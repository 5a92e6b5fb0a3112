/** What every page does with JavaScript: nothing that reading needs. */
import './cite/arrive.ts'
import './copy.ts'
import './highlight.ts'
import './script-switch.ts'
import './search/box.ts'

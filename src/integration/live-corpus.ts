import type { AstroIntegration } from 'astro'
import { folderState } from '../corpus/folder-state.ts'
import { site } from '../site.ts'

/**
 * In development, lets go of the static paths that Astro keeps when a file of the corpus has changed, so
 * that the next request shows what stands there now. Files are looked at with each request: an edit
 * shows however soon it is asked for, and no watcher must hold thousands of them.
 */
export function liveCorpus(): AstroIntegration {
  return {
    name: 'clausary:live-corpus',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let before = folderState(site.corpus)
        server.middlewares.use(async (_request, _response, next) => {
          const state = folderState(site.corpus)
          if (state !== before) {
            before = state
            for (const { hot } of Object.values(server.environments))
              hot.send('astro:content-changed', {})
            // The environments hear of it after what they are at.
            await new Promise((resolve) => setTimeout(resolve))
          }
          next()
        })
      },
    },
  }
}

import type { AstroIntegration } from 'astro'
import { folderState } from '../corpus/folder-state.ts'
import { site } from '../site.ts'

/**
 * In development, discards Astro's cached static paths when a file of the corpus has changed, so
 * that the next request shows the current content. Files are checked with each request: an edit is
 * visible at once, and no watcher for thousands of files is needed.
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
            // The environments handle the event after their current work.
            await new Promise((resolve) => setTimeout(resolve))
          }
          next()
        })
      },
    },
  }
}

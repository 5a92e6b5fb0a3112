import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { liveCorpus } from './src/integrations/live-corpus.ts'
import { searchIndex } from './src/integrations/search-index.ts'
import { site } from './src/site.ts'

const markdown = unified({ smartypants: false })

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  output: 'static',
  compressHTML: true,
  // Everything external, so that a strict content security policy holds.
  build: { inlineStylesheets: 'never', format: 'directory' },
  markdown: { processor: markdown },
  integrations: [mdx({ processor: markdown }), searchIndex(), liveCorpus()],
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
})

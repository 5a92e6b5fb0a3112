import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'zod'
import { principleFrontmatter } from './principles/principle.ts'
import { site } from './site.ts'

/** Prose that is rendered as full MDX; policies are data and never go through here. */
export const collections = {
  principles: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `./${site.corpus}/principles` }),
    schema: principleFrontmatter,
  }),
  pages: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `./${site.corpus}/pages` }),
    schema: z.strictObject({ title: z.string(), description: z.string() }),
  }),
}

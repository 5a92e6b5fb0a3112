import { z } from 'zod'

/** Frontmatter of a page written by the publisher. */
export const pageFrontmatter = z.object({
  title: z.string().min(1),
  description: z.string().min(1),
})

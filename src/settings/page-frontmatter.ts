import { z } from 'zod'

/** What a page of the publisher says before its text. */
export const pageFrontmatter = z.object({
  title: z.string().min(1),
  description: z.string().min(1),
})

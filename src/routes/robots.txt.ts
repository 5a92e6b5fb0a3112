import type { APIRoute } from 'astro'
import { absolute, basePath } from '../citation/address.ts'
import { site } from '../site.ts'

/** `/robots.txt`: everything may be read; refers to the sitemap. */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${absolute(`${basePath(site.base)}sitemap.xml`, site)}\n`,
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  )

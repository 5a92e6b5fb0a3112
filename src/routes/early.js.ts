import type { APIRoute } from 'astro'
import { applySettings } from '../client/early.ts'

/** `/early.js`: applies the reader's settings before the first paint. */
export const GET: APIRoute = () =>
  new Response(`(${applySettings.toString()})()\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  })

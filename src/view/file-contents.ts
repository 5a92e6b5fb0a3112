/** A file of the site other than a page. */
export interface FileContents {
  body: string | Uint8Array
  /** Media type, with charset. */
  type: string
}

/**
 * A file as Astro expects it from a route; a build uses the contents directly, which is several
 * times as fast.
 */
export function fileResponse({ body, type }: FileContents): Response {
  return new Response(body as BodyInit, { headers: { 'Content-Type': type } })
}

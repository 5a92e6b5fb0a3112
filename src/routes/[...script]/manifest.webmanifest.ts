import type { APIRoute } from 'astro'
import { basePath } from '../../citation/address.ts'
import type { Script } from '../../corpus/frontmatter.ts'
import { site } from '../../site.ts'
import { readerFor, scriptPaths } from '../../view/reader.ts'
import { hasDrawnIcons, ICONS, siteIcon } from '../../view/site-icon.ts'

export const getStaticPaths = scriptPaths

/** `/manifest.webmanifest`: makes the site installable, in the reader's script. */
export const GET: APIRoute<{ script: Script }> = ({ props }) => {
  const { convert, root, script } = readerFor(props.script)
  const manifest = {
    name: convert(site.title),
    short_name: convert(site.title).slice(0, 12),
    description: convert(site.description),
    lang: script,
    start_url: root,
    scope: root,
    display: 'minimal-ui',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [
      ...(site.logo?.endsWith('.png')
        ? []
        : [{ src: siteIcon(), sizes: 'any', type: 'image/svg+xml', purpose: 'any' }]),
      ...(hasDrawnIcons() ? ICONS : []).map(({ file, size }) => ({
        src: `${basePath(site.base)}${file}`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any',
      })),
    ],
  }
  return new Response(`${JSON.stringify(manifest, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  })
}

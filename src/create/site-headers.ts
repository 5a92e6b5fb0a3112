import { CONTENT_SECURITY_POLICY } from '../view/content-security-policy.ts'

/**
 * Headers of every page. `frame-ancestors` is only effective in a header, not in the page's own
 * policy.
 */
export const SITE_HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
]

/** For files whose name changes with their content. */
const KEPT = 'public, max-age=31536000, immutable'

/**
 * `_headers` for Cloudflare Pages and Netlify. Both revalidate pages by default; a rule for every
 * path would be wrong, since Cloudflare joins the values of one header from two rules.
 */
export function headersFile(): string {
  const lines = SITE_HEADERS.map(([name, value]) => `  ${name}: ${value}`)
  return ['/*', ...lines, '', '/_astro/*', `  Cache-Control: ${KEPT}`, ''].join('\n')
}

/** Media types of site files that servers do not know by extension. */
const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['bib', 'application/x-bibtex'],
  ['ris', 'application/x-research-info-systems'],
  ['webmanifest', 'application/manifest+json'],
  ['md', 'text/markdown'],
  ['jsonl', 'application/jsonl'],
  ['csv', 'text/csv'],
]

/** Media types of text files: served with charset UTF-8, and compressed. */
const TEXTS = `text/plain text/css text/xml text/csv text/markdown text/javascript application/javascript
        application/json application/jsonl application/xml application/manifest+json application/x-bibtex
        application/x-research-info-systems`

/** An nginx server for the built site. */
export function nginxFile(): string {
  const headers = SITE_HEADERS.map(
    ([name, value]) => `    add_header ${name} ${JSON.stringify(value)} always;`,
  )
  return `server {
    listen 80;
    server_name policies.example.org;
    root /srv/policies/dist;
    absolute_redirect off;
    error_page 403 404 =404 /404.html;

    include mime.types;
    types {
${TYPES.map(([ending, type]) => `        ${type} ${ending};`).join('\n')}
    }
    charset utf-8;
    charset_types ${TEXTS};
    gzip on;
    gzip_types ${TEXTS}
        image/svg+xml application/wasm;

${headers.join('\n')}
    add_header Cache-Control no-cache always;

    location / {
        try_files $uri $uri/ =404;
    }

    location /_astro/ {
${headers.map((line) => `    ${line}`).join('\n')}
        add_header Cache-Control ${JSON.stringify(KEPT)};
    }
}
`
}

/** A Caddy site for the built site. */
export function caddyFile(): string {
  const headers = SITE_HEADERS.map(([name, value]) => `        ${name} ${JSON.stringify(value)}`)
  return `policies.example.org {
    root * /srv/policies/dist
    encode zstd gzip
    file_server

    header {
${headers.join('\n')}
    }
    @named path /_astro/*
    header @named Cache-Control ${JSON.stringify(KEPT)}
    @others not path /_astro/*
    header @others Cache-Control no-cache
${TYPES.map(caddyType).join('\n')}

    handle_errors {
        header Cache-Control no-cache
        rewrite * /404.html
        file_server {
            status 404
        }
    }
}
`
}

const caddyType = ([ending, type]: (typeof TYPES)[number]) =>
  `    @${ending} path *.${ending}\n    header @${ending} Content-Type "${type}; charset=utf-8"`

import { CONTENT_SECURITY_POLICY } from '../view/content-security-policy.ts'

/** Headers of every page. `frame-ancestors` holds in a header only, not in the page's own policy. */
export const SITE_HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
]

/** A file whose name changes with its content can be kept for ever. */
const KEPT = 'public, max-age=31536000, immutable'

/** `_headers`, as Cloudflare Pages and Netlify read it. */
export function headersFile(): string {
  const lines = SITE_HEADERS.map(([name, value]) => `  ${name}: ${value}`)
  return [
    '/*',
    ...lines,
    '  Cache-Control: no-cache',
    '',
    '/_astro/*',
    `  Cache-Control: ${KEPT}`,
    '',
  ].join('\n')
}

/** A server of nginx for the built site. */
export function nginxFile(): string {
  const headers = SITE_HEADERS.map(
    ([name, value]) => `    add_header ${name} ${JSON.stringify(value)} always;`,
  )
  return `server {
    listen 80;
    server_name policies.example.org;
    root /srv/policies/dist;
    charset utf-8;
    error_page 404 /404.html;
    gzip on;
    gzip_types text/css text/javascript application/json application/xml image/svg+xml application/wasm;

${headers.join('\n')}
    add_header Cache-Control no-cache always;

    location / {
        try_files $uri $uri/index.html =404;
    }

    location /_astro/ {
${headers.map((line) => `    ${line}`).join('\n')}
        add_header Cache-Control ${JSON.stringify(KEPT)} always;
    }
}
`
}

/** A site of Caddy for the built site. */
export function caddyFile(): string {
  const headers = SITE_HEADERS.map(([name, value]) => `        ${name} ${JSON.stringify(value)}`)
  return `policies.example.org {
    root * /srv/policies/dist
    encode zstd gzip
    file_server

    header {
${headers.join('\n')}
        Cache-Control no-cache
    }
    header /_astro/* Cache-Control ${JSON.stringify(KEPT)}

    handle_errors {
        rewrite * /404.html
        file_server
    }
}
`
}

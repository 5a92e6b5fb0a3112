/** Hosts that a site can be built for. `any` has no limits to check. */
export const HOSTS = [
  'any',
  'github-pages',
  'cloudflare-free',
  'cloudflare-paid',
  'netlify',
] as const

/** Hosts that a site can be made for. `any` has no limits that a build is checked against. */
export const HOSTS = [
  'any',
  'github-pages',
  'cloudflare-free',
  'cloudflare-paid',
  'netlify',
] as const

import type { Settings } from '../settings/settings.ts'

/** Limits of a host for one site. */
export interface HostLimits {
  files: number
  /** Bytes of the whole site. */
  bytes: number
  /** Bytes of one file. */
  file: number
  /** Entries of one folder. */
  folder: number
  /** Address of the host's documentation. */
  source: string
}

const MB = 1024 * 1024
const GB = 1024 * MB
const ANY = Number.POSITIVE_INFINITY

/** Limits of the hosts that the setting `host` can name. */
export const HOST_LIMITS: Readonly<Record<Settings['host'], HostLimits>> = {
  any: { files: ANY, bytes: ANY, file: ANY, folder: ANY, source: '' },
  // "Published GitHub Pages sites may be no larger than 1 GB"; a repository accepts no file over
  // 100 MB.
  'github-pages': {
    files: ANY,
    bytes: GB,
    file: 100 * MB,
    folder: ANY,
    source:
      'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
  },
  // "up to 20,000 files on the Free plan, 100,000 on paid plans"; "25 MiB for a single site asset".
  'cloudflare-free': {
    files: 20_000,
    bytes: ANY,
    file: 25 * MB,
    folder: ANY,
    source: 'https://developers.cloudflare.com/pages/platform/limits/',
  },
  'cloudflare-paid': {
    files: 100_000,
    bytes: ANY,
    file: 25 * MB,
    folder: ANY,
    source: 'https://developers.cloudflare.com/pages/platform/limits/',
  },
  // No more than 54,000 files in one folder; no limits of the number of files or of bytes are
  // published.
  netlify: {
    files: ANY,
    bytes: ANY,
    file: ANY,
    folder: 54_000,
    source: 'https://docs.netlify.com/site-deploys/create-deploys/#file-limits',
  },
}

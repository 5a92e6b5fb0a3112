import { absolute, otherScript, scriptRoot } from '../citation/address.ts'
import { SCRIPTS, type Script } from '../corpus/frontmatter.ts'
import { site } from '../site.ts'

/** Names of the scripts, each in its own script. */
const NAMES: Record<Script, { name: string; short: string }> = {
  'zh-Hant': { name: '繁體', short: '繁' },
  'zh-Hans': { name: '简体', short: '简' },
}

/**
 * The addresses of a page in both scripts: the canonical one is in the script that the corpus is
 * published in.
 *
 * @param only - the only script that the page exists in; the link to the other script leads to the
 * document
 */
export function alternates(path: string, only: Script | null = null) {
  const href = (target: Script) => absolute(`${scriptRoot(site, target)}${path}`, site)
  return {
    canonical: href(only ?? site.defaultScript),
    /** Both, for the script switch. */
    scripts: SCRIPTS.map((each) => ({
      script: each,
      href: `${scriptRoot(site, each)}${only && only !== each ? path.replace(/[^/]*\/$/, '') : path}`,
      ...NAMES[each],
    })),
    links: ([site.defaultScript, otherScript(site.defaultScript)] as const)
      .filter((lang) => only === null || only === lang)
      .map((lang) => ({
        lang,
        href: href(lang),
      })),
  }
}

import { absolute, otherScript, scriptRoot } from '../citation/address.ts'
import type { Script } from '../corpus/frontmatter.ts'
import { site } from '../site.ts'

/** Names of the scripts, each in itself. */
const NAMES: Record<Script, string> = { 'zh-Hant': '繁體', 'zh-Hans': '简体' }

/** The same page in both scripts: the canonical one is the script that the corpus is published in. */
export function alternates(path: string, script: Script) {
  const href = (target: Script) => absolute(`${scriptRoot(site, target)}${path}`, site)
  const other = otherScript(script)
  return {
    canonical: href(site.defaultScript),
    other: { script: other, path: `${scriptRoot(site, other)}${path}`, label: NAMES[other] },
    links: ([site.defaultScript, otherScript(site.defaultScript)] as const).map((lang) => ({
      lang,
      href: href(lang),
    })),
  }
}

import type { SiteChoice } from './site-choice.ts'
import { caddyFile, headersFile, nginxFile } from './site-headers.ts'
import { sitePackage } from './site-package.ts'
import { siteReadme } from './site-readme.ts'
import { siteSettings } from './site-settings.ts'
import { CHECK_WORKFLOW, DEPLOY_WORKFLOW } from './site-workflows.ts'

const ABOUT = {
  'zh-Hant': [
    '關於本站',
    '本站收錄甚麼文件，由誰編輯。',
    '在這裏說明本站收錄甚麼文件，由誰編輯，有錯時與誰聯絡。',
  ],
  'zh-Hans': [
    '关于本站',
    '本站收录什么文件，由谁编辑。',
    '在这里说明本站收录什么文件，由谁编辑，有错时与谁联系。',
  ],
} as const

function aboutPage({ script }: SiteChoice): string {
  const [title, description, text] = ABOUT[script]
  return `---\ntitle: ${title}\ndescription: ${description}\n---\n\n${text}\n`
}

/** Every file of a new site except its sample notice, by path. */
export function siteFiles(folder: string, choice: SiteChoice): ReadonlyMap<string, string> {
  return new Map([
    ['package.json', sitePackage(folder, choice)],
    ['clausary.config.ts', siteSettings(choice)],
    ['README.md', siteReadme(choice)],
    ['content/pages/about.mdx', aboutPage(choice)],
    ['.gitignore', 'node_modules/\ndist/\ndist.draft-*\ndist.former\n.astro/\n.clausary-*\n'],
    // Texts are kept byte for byte, whatever the line end settings of a checkout.
    ['.gitattributes', '* text=auto eol=lf\ncontent/sources/** -text\ncontent/policies/** -text\n'],
    ['.github/workflows/check.yml', CHECK_WORKFLOW],
    ['.github/workflows/deploy.yml', DEPLOY_WORKFLOW],
    ['public/.nojekyll', ''],
    ['public/_headers', headersFile()],
    ['deploy/nginx.conf', nginxFile()],
    ['deploy/Caddyfile', caddyFile()],
  ])
}

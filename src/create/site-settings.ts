import type { SiteChoice } from './site-choice.ts'

const COMMENTS = {
  'zh-Hant': {
    head: '本站的設置。全部項目見 node_modules/clausary/docs/settings.md。',
    description: '本站收錄的文件，每一條都有不變的地址，可以引用。',
    url: '網站的網址，不含路徑；永久鏈接和引文都由它開頭',
    base: '網站所在的路徑',
    script: '文件發布時所用的字形；另一種由程序轉換',
    host: '主機：超出它的限制時，構建會停下來說明',
  },
  'zh-Hans': {
    head: '本站的设置。全部项目见 node_modules/clausary/docs/settings.md。',
    description: '本站收录的文件，每一条都有不变的地址，可以引用。',
    url: '网站的网址，不含路径；永久链接和引文都由它开头',
    base: '网站所在的路径',
    script: '文件发布时所用的字形；另一种由程序转换',
    host: '主机：超出它的限制时，构建会停下来说明',
  },
} as const

const quote = (text: string) => `'${text.replace(/[\\']/g, (mark) => `\\${mark}`)}'`

/** `clausary.config.ts` of a new site. */
export function siteSettings({ name, script, host }: SiteChoice): string {
  const says = COMMENTS[script]
  return `import { defineSettings } from 'clausary'

// ${says.head}
export default defineSettings({
  title: ${quote(name)},
  description: ${quote(says.description)},
  // ${says.url}
  url: 'https://clausary.example',
  // ${says.base}
  base: '/',
  // ${says.script}
  defaultScript: '${script}',
  // ${says.host}
  host: '${host}',
})
`
}

import { defineSettings } from 'clausary'

// 本站的设置。全部项目见 docs/settings.md（在程序的文档中）。
export default defineSettings({
  title: '試站',
  description: '政策文件，逐条可读、可查、可引。',
  // 网站的网址，不含路径；永久链接和引文都由它开头
  url: 'https://clausary.example',
  // 网站所在的路径
  base: '/',
  // 文件发布时所用的字形；另一种由程序转换
  defaultScript: 'zh-Hans',
  // 主机：超出它的限制时，构建会停下来说明
  host: 'any',
})

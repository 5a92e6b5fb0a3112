import type { SiteChoice } from './site-choice.ts'

/** `README.md` of a new site, in its script. */
export function siteReadme({ name, script }: SiteChoice): string {
  return script === 'zh-Hans' ? simplified(name) : traditional(name)
}

function traditional(name: string): string {
  return `# ${name}

用條文庫（Clausary）發布的政策文件。

## 開始

\`\`\`sh
npm install      # 只需一次；之後把 package-lock.json 一併提交
npm start        # 構建並打開網站，顯示網址
npm test         # 檢查文本、構建、檢查鏈接和頁面
\`\`\`

## 放上自己的文件

1. \`npm run add -- 文件.docx\`（文字檔、Markdown、網頁、Word、有文字的 PDF，或一個文件夾）。
2. 在 \`content/policies/\` 補上題名、發文機關、文號、日期；正文不要改動。
3. \`npm run check\`，再用 \`npm run dev\` 看一看，然後提交。

示例說明（\`content/policies/notice.mdx\`、\`content/sources/notice.txt\`，構建過的還有 \`content/permalinks/notice.lock\`）可以刪去。

## 設置與樣式

- \`clausary.config.ts\`：站名、網址、字形、各級名稱、顏色等。
- \`content/pages/about.mdx\`：「關於」頁。同一文件夾的其他 .mdx 也成為頁面。
- \`public/\`：原樣放到網站根目錄的文件。

## 發布

- GitHub Pages：\`.github/workflows/deploy.yml\`；在倉庫設定中把 Pages 的來源選為 GitHub Actions。
- Cloudflare、Netlify：構建命令 \`npm run build\`，目錄 \`dist\`；響應標頭在 \`public/_headers\`。
- nginx、Caddy：\`deploy/nginx.conf\`、\`deploy/Caddyfile\`。

別人在網頁上修改文件、提出合併請求時，\`.github/workflows/check.yml\` 會檢查，並把問題標在有關的那一行。
`
}

function simplified(name: string): string {
  return `# ${name}

用条文库（Clausary）发布的政策文件。

## 开始

\`\`\`sh
npm install      # 只需一次；之后把 package-lock.json 一并提交
npm start        # 构建并打开网站，显示网址
npm test         # 检查文本、构建、检查链接和页面
\`\`\`

## 放上自己的文件

1. \`npm run add -- 文件.docx\`（文本文件、Markdown、网页、Word、有文字的 PDF，或一个文件夹）。
2. 在 \`content/policies/\` 补上标题、发文机关、文号、日期；正文不要改动。
3. \`npm run check\`，再用 \`npm run dev\` 看一看，然后提交。

示例说明（\`content/policies/notice.mdx\`、\`content/sources/notice.txt\`，构建过的还有 \`content/permalinks/notice.lock\`）可以删去。

## 设置与样式

- \`clausary.config.ts\`：站名、网址、字形、各级名称、颜色等。
- \`content/pages/about.mdx\`：“关于”页。同一文件夹的其他 .mdx 也成为页面。
- \`public/\`：原样放到网站根目录的文件。

## 发布

- GitHub Pages：\`.github/workflows/deploy.yml\`；在仓库设置中把 Pages 的来源选为 GitHub Actions。
- Cloudflare、Netlify：构建命令 \`npm run build\`，目录 \`dist\`；响应标头在 \`public/_headers\`。
- nginx、Caddy：\`deploy/nginx.conf\`、\`deploy/Caddyfile\`。

别人在网页上修改文件、提出合并请求时，\`.github/workflows/check.yml\` 会检查，并把问题标在有关的那一行。
`
}

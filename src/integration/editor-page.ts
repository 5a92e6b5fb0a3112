import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { SettingsError } from '../settings/resolve-settings.ts'
import type { Settings } from '../settings/settings.ts'

/** Folder of the form in the built site. */
export const EDITOR_FOLDER = 'admin'

const APIS = { github: 'https://api.github.com', gitlab: 'https://gitlab.com' } as const

/**
 * Content security policy of the form: it connects to the host of the repository, and its library
 * uses inline styles.
 */
const policy = (api: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self' blob: data: ${api}; base-uri 'none'`

const text = (name: string, label: string, required = true) => ({
  name,
  label,
  widget: 'string',
  required,
})
const list = (name: string, label: string, extra: object = {}) => ({
  name,
  label,
  widget: 'list',
  required: false,
  ...extra,
})
const prose = { name: 'body', label: '正文', widget: 'markdown', required: false }

/** A field that an editor identified: its value, certainty and evidence. */
const identified = (name: string, label: string) => ({
  name,
  label,
  widget: 'object',
  collapsed: true,
  fields: [
    text('value', label, false),
    {
      name: 'certainty',
      label: '可信度',
      widget: 'number',
      value_type: 'float',
      min: 0,
      max: 1,
      required: false,
    },
    text('note', '依據', false),
  ],
})

/**
 * Configuration of the form: metadata and notes of policies, principles, pages. Other fields stay
 * unchanged; the text of a policy is not among the fields, and the check of a pull request proves
 * that it is unchanged.
 */
export function editorConfig({ corpus, editor }: Settings): string {
  if (editor === undefined) return ''
  const folder = (name: string) => ({
    folder: `${corpus}/${name}`,
    extension: 'mdx',
    format: 'yaml-frontmatter',
    identifier_field: 'title',
  })
  return stringify({
    backend: { name: editor.backend, repo: editor.repo, branch: editor.branch },
    media_folder: 'public',
    collections: [
      {
        name: 'policies',
        label: '文件',
        ...folder('policies'),
        create: false,
        delete: false,
        fields: [
          text('title', '題名'),
          text('kind', '文種', false),
          text('level', '層級', false),
          identified('issuer', '發文機關'),
          identified('docNumber', '發文字號'),
          identified('date', '日期'),
          list('notes', '編者說明', {
            fields: [
              { name: 'text', label: '說明', widget: 'text' },
              {
                name: 'certainty',
                label: '可信度',
                widget: 'number',
                value_type: 'float',
                required: false,
              },
            ],
          }),
        ],
      },
      {
        name: 'principles',
        label: '原則',
        ...folder('principles'),
        create: true,
        slug: '{{id}}',
        fields: [
          text('id', '代號'),
          text('title', '名稱'),
          list('altLabels', '又稱'),
          { name: 'definition', label: '定義', widget: 'text' },
          { name: 'scopeNote', label: '範圍', widget: 'text', required: false },
          list('wordings', '說法', { required: true }),
          prose,
        ],
      },
      {
        name: 'pages',
        label: '頁面',
        ...folder('pages'),
        create: true,
        fields: [text('title', '標題'), text('description', '說明'), prose],
      },
    ],
  })
}

/** Finds the library in the site's own packages. Throws a one-line error if it is not installed. */
function libraryFile(root: string): string {
  try {
    const main = createRequire(join(root, 'package.json')).resolve('@sveltia/cms')
    return join(dirname(main), '../dist/sveltia-cms.js')
  } catch {
    throw new SettingsError(
      'editor: the form is made with the package @sveltia/cms: run npm install --save-dev @sveltia/cms, or remove the setting',
    )
  }
}

/** Writes the form into the built site. */
export async function writeEditor(root: string, outDir: string, settings: Settings): Promise<void> {
  const { editor } = settings
  if (editor === undefined) return
  const folder = join(outDir, EDITOR_FOLDER)
  await mkdir(folder, { recursive: true })
  await copyFile(libraryFile(root), join(folder, 'sveltia-cms.js'))
  await writeFile(join(folder, 'config.yml'), editorConfig(settings))
  const html = `<!doctype html>
<html lang="${settings.defaultScript}">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="${policy(APIS[editor.backend])}">
<title>編輯</title>
<link rel="cms-config-url" type="text/yaml" href="config.yml">
<script src="sveltia-cms.js"></script>
`
  await writeFile(join(folder, 'index.html'), html)
}

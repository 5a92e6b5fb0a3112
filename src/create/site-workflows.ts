const SETUP = `      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
          cache: npm
      - run: npm ci
`

/** Checks every pull request: problems shown beside their lines, the built site as an artifact. */
export const CHECK_WORKFLOW = `name: check
on: pull_request
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
${SETUP}      - run: npm run -s check -- --format github
      - run: npm run build
      - uses: actions/upload-artifact@v4
        with:
          name: preview
          path: dist
          include-hidden-files: true
`

/** Publishes the main branch to GitHub Pages, under the address that Pages assigns. */
export const DEPLOY_WORKFLOW = `name: deploy
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
${SETUP}      - id: pages
        uses: actions/configure-pages@v5
      - run: npm test
        env:
          CLAUSARY_URL: \${{ steps.pages.outputs.origin }}
          CLAUSARY_BASE: \${{ steps.pages.outputs.base_path }}/
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
      - id: deployment
        uses: actions/deploy-pages@v4
`

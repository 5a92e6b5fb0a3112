import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const DRAW = `
  import { CardDrawer } from ${JSON.stringify(resolve('src/cards/card-drawer.ts'))}
  const drawer = new CardDrawer()
  drawer.draw('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>').then(() => console.log('drawn'))
`

async function run(more: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'clausary-drawer-')), 'draw.ts')
  await writeFile(file, `${DRAW}${more}`)
  return (await promisify(execFile)(process.execPath, [file])).stdout
}

test('the process ends unless it waits for cards, in which case it gets them', async () => {
  expect(await run('')).toBe('')
  expect(
    await run('drawer.hold()\nawait drawer.draw("<svg/>").catch(() => drawer.close())'),
  ).toContain('drawn')
})

import { expect, test } from 'vitest'
import { CardDrawer } from './card-drawer.ts'
import { fontsFor } from './card-font.ts'
import { type Card, cardSvg } from './card-svg.ts'
import { drawPng } from './draw-png.ts'

const card: Card = {
  site: '條文庫',
  where: '中央　關於推進安全生產的意見',
  seal: ['中央', '貳捌'],
  number: '第（八）項',
  heading: '嚴格責任追究制度',
  text: '實行黨政領導幹部任期安全生產責任制。',
  address: 'clausary.example/central/2-8/',
}

const draw = (one: Card) => {
  const svg = cardSvg(one)
  return drawPng(svg, 1200, fontsFor(svg))
}
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

test('a card is a picture of 1200 × 630, identical each time', async () => {
  const png = await draw(card)
  expect(sizeOf(png)).toEqual([1200, 630])
  expect(png.length).toBeLessThan(80_000)
  expect(await draw(card)).toEqual(png)
})

test('a card is identical when drawn in a thread, which ends on request', async () => {
  const drawer = new CardDrawer()
  const drawn = [card, { ...card, site: '条文库' }].map((one) => drawer.draw(cardSvg(one)))
  drawer.hold()
  expect(Buffer.from((await drawn[0]) ?? [])).toEqual(Buffer.from(await draw(card)))
  expect((await drawn[1])?.length).toBeGreaterThan(0)
  const late = drawer.draw(cardSvg(card))
  await drawer.close()
  await expect(late).rejects.toThrow('ended')
})

test('every word of a card is drawn: a different one makes a different picture', async () => {
  const png = await draw(card)
  const others: Partial<Card>[] = [
    { site: '条文库' },
    { where: '村　實施意見' },
    { seal: ['中央', '貳玖'] },
    { number: '第（九）項' },
    { heading: '严格责任追究制度' },
    { text: '实行党政领导干部任期安全生产责任制。' },
    { address: 'clausary.example/central/2-9/' },
  ]
  for (const change of others) expect(await draw({ ...card, ...change })).not.toEqual(png)
})

test('markup is drawn as text, and characters that XML does not allow are removed', () => {
  const svg = cardSvg({ ...card, heading: '<b>\u0000安\ud842</b>&' })
  expect(svg).toContain('&lt;b&gt;')
  expect(svg).not.toContain('<b>')
  expect(svg).not.toContain('\u0000')
})

test('the font has both scripts', () => {
  expect(fontsFor('責责').length).toBeGreaterThan(0)
  expect(fontsFor('\u{10ffff}')).toEqual([])
})

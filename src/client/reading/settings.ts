/**
 * The menu of the reader's settings: colour scheme, type size and typeface. Loaded when it is first
 * opened.
 */
import { READING_MESSAGES } from '../../strings/reading-messages.ts'
import { said } from '../words.ts'
import { keepPlace } from './place.ts'
import { keep, recall } from './stored.ts'

type Said = ReturnType<typeof said<typeof READING_MESSAGES>>

/** The options, the first is the default; values are those of the root element's attribute. */
function groups(messages: Said) {
  return [
    {
      name: 'theme',
      says: messages.theme,
      options: [
        ['', messages.themeAuto],
        ['light', messages.themeLight],
        ['dark', messages.themeDark],
      ],
    },
    {
      name: 'size',
      says: messages.size,
      options: [
        ['small', messages.sizeSmall],
        ['', messages.sizeMedium],
        ['large', messages.sizeLarge],
        ['larger', messages.sizeLarger],
      ],
    },
    {
      name: 'face',
      says: messages.face,
      options: [
        ['', messages.faceSerif],
        ['sans', messages.faceSans],
      ],
    },
  ] as const
}

function choose(page: Document, name: string, value: string): void {
  keep(name, value === '' ? null : value)
  keepPlace(page, () => {
    if (value === '') delete page.documentElement.dataset[name]
    else page.documentElement.dataset[name] = value
  })
  page.dispatchEvent(new Event('themechange'))
}

function makeMenu(page: Document): HTMLElement {
  const menu = page.createElement('div')
  menu.className = 'settings'
  menu.hidden = true
  for (const { name, says, options } of groups(said(READING_MESSAGES))) {
    const set = page.createElement('fieldset')
    const legend = page.createElement('legend')
    legend.textContent = says
    set.append(legend)
    const chosen = recall(name) ?? ''
    for (const [value, label] of options) {
      const around = page.createElement('label')
      const input = page.createElement('input')
      input.type = 'radio'
      input.name = name
      input.checked = value === chosen
      input.addEventListener('change', () => choose(page, name, value))
      around.append(input, label)
      set.append(around)
    }
    menu.append(set)
  }
  return menu
}

/** Adds a menu to a button and opens it. */
export function startSettings(page: Document, button: HTMLElement): void {
  const menu = makeMenu(page)
  button.after(menu)
  const toggle = (open: boolean) => {
    menu.hidden = !open
    button.ariaExpanded = String(open)
    if (open) menu.querySelector<HTMLElement>('input:checked')?.focus()
  }
  button.addEventListener('click', () => toggle(menu.hidden === true))
  page.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || menu.hidden) return
    toggle(false)
    button.focus()
  })
  page.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !menu.contains(target) && !button.contains(target)) toggle(false)
  })
  toggle(true)
}

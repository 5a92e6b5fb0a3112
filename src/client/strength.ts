/** Hides pairs of passages below the strength that a reader selects. */
const slider = document.querySelector<HTMLInputElement>('[data-strength]')
const control = slider?.closest('p')
const output = control?.querySelector('output')

function apply(least: number): void {
  for (const pair of document.querySelectorAll<HTMLElement>('[data-score]'))
    pair.hidden = Number(pair.dataset['score']) < least
  if (output) output.value = least.toFixed(2)
}

if (slider && control) {
  control.hidden = false
  slider.addEventListener('input', () => apply(Number(slider.value)))
}

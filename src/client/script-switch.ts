/** The link to the other script stays at the clause (and at the query) that the address names. */
const link = document.querySelector<HTMLAnchorElement>('a[data-script]')
const path = link?.getAttribute('href') ?? ''

function follow(): void {
  if (link) link.href = path + location.search + location.hash
}

follow()
window.addEventListener('hashchange', follow)
link?.addEventListener('click', follow)

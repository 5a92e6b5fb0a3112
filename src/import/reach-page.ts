let tell: (page: number | null) => void = () => {}

/** Says who is told the pages that are reached: in a thread, whoever looks at what its file takes. */
export function onPage(listener: (page: number | null) => void): void {
  tell = listener
}

/** Says that a file is read as far as a page, so that one that takes too much can be named; null behind the last. */
export function reachPage(page: number | null): void {
  tell(page)
}

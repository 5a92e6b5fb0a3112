/** Memoizes the last result of a function, for values that are requested several times in a row. */
export function keepLast<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  let last: { given: Given; made: Made } | null = null
  return (...given) => {
    const isSame =
      last?.given.length === given.length && last.given.every((one, index) => one === given[index])
    if (!last || !isSame) last = { given, made: make(...given) }
    return last.made
  }
}

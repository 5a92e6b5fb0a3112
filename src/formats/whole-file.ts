/**
 * What reading a file gives. A file that begins as one of ours and lacks a part of it, or nests it too deep, is told as
 * that, and not in words of the language.
 *
 * @throws an error of one line
 */
export function readWhole<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    throw new Error('no whole text of this program: a part of it is missing or of another kind', {
      cause: error,
    })
  }
}

/** The JSON of a text. @throws an error of one line */
export function parseJson<T>(text: string): T {
  try {
    return JSON.parse(text) as T
  } catch (error) {
    throw new Error(`no JSON: ${(error as SyntaxError).message.split(/[\r\n]/u)[0]}`)
  }
}

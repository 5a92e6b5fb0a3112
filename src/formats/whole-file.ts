/**
 * The result of parsing a file. If a file with our header lacks a part or is nested too deeply, the
 * error says so instead of showing an internal one.
 *
 * @throws a one-line error
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

/** Parses JSON. @throws a one-line error */
export function parseJson<T>(text: string): T {
  try {
    return JSON.parse(text) as T
  } catch (error) {
    throw new Error(`no JSON: ${(error as SyntaxError).message.split(/[\r\n]/u)[0]}`)
  }
}

/** Where progress is shown: standard error, so that it never mixes with output. */
export interface ProgressStream {
  isTTY?: boolean
  columns?: number
  write: (text: string) => unknown
}

/** Files between two reports where nobody can see a line rewritten. */
const EVERY = 500
/** Fewer files than this need no progress. */
const MANY = 20
/** Milliseconds between two reports on a terminal. */
const PAUSE = 100

/** Progress of a run over many files. */
export interface Progress {
  /** Says that a file is done. */
  step: (file: string) => void
  /** Takes the line away, before other output and at the end. */
  clear: () => void
}

/**
 * Shows how many of `total` files are done: on a terminal on one line that is written over, elsewhere a line
 * every 500 files. Nothing for a few files.
 */
export function showProgress(
  total: number,
  stream: ProgressStream,
  now: () => number = Date.now,
): Progress {
  let done = 0
  let shown = 0
  let isShown = false
  const clear = () => {
    if (isShown) stream.write('\r\u001b[K')
    isShown = false
  }
  const step = (file: string) => {
    done++
    if (total < MANY) return
    if (!stream.isTTY) {
      if (done % EVERY === 0) stream.write(`${done} of ${total} files\n`)
    } else if (now() - shown >= PAUSE) {
      shown = now()
      clear()
      // Chinese characters are two columns wide.
      const room = Math.max(0, Math.floor(((stream.columns ?? 80) - 30) / 2))
      stream.write(`${done} of ${total} files  ${file.slice(-room)}`)
      isShown = true
    }
  }
  return { step, clear }
}

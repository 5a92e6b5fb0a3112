/** The stream for progress: standard error, so that it never mixes with output. */
export interface ProgressStream {
  isTTY?: boolean
  columns?: number
  write: (text: string) => unknown
}

/** Files between two reports if the line cannot be rewritten. */
const EVERY = 500
/** With fewer files no progress is shown. */
const MANY = 20
/** Milliseconds between two reports on a terminal. */
const PAUSE = 100

/** Milliseconds after which a file still being read is named. */
const SLOW = 3000

/** Progress of a run over files. */
export interface Progress {
  /** Reports the start of a file: it is named, with the elapsed time, if it takes long. */
  start: (file: string) => void
  /** Reports the end of a file. */
  step: (file: string) => void
  /** Clears the line, before other output and at the end. */
  clear: () => void
}

/**
 * Shows how many of `total` files are done: on a terminal on one line that is rewritten, elsewhere
 * a line every 500 files. Nothing for a few files.
 */
export function showProgress(
  total: number,
  stream: ProgressStream,
  now: () => number = Date.now,
): Progress {
  let done = 0
  let shown = 0
  let isShown = false
  let timer: NodeJS.Timeout | undefined
  const clear = () => {
    clearInterval(timer)
    if (isShown) stream.write('\r\u001b[K')
    isShown = false
  }
  const start = (file: string) => {
    const from = now()
    let told = false
    clearInterval(timer)
    timer = setInterval(() => {
      const line = `reading ${file} for ${Math.round((now() - from) / 1000)} s`
      if (stream.isTTY) stream.write(`\r\u001b[K${line}`)
      else if (!told) stream.write(`${line}\n`)
      told = true
      isShown = stream.isTTY === true
    }, SLOW)
    timer.unref()
  }
  const step = (file: string) => {
    clear()
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
  return { start, step, clear }
}

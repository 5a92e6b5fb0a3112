/** An error as it is sent between threads or processes. */
export interface SentError {
  message: string
  stack: string | undefined
}

export function toSend(error: unknown): SentError {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { message, stack }
}

/** The inverse of {@link toSend}. */
export function received({ message, stack }: SentError): Error {
  return Object.assign(new Error(message), { stack })
}

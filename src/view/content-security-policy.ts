/**
 * What a page may load: its own scripts, styles, pictures and data. WebAssembly is the search index's
 * reader. Nothing inline, nothing from elsewhere.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "manifest-src 'self'",
  "form-action 'self'",
].join('; ')

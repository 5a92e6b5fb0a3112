/**
 * What a page may load: its own scripts, styles, images and data. WebAssembly is needed to read the
 * search index. Nothing inline, nothing from other origins.
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

declare module 'virtual:clausary/pages' {
  type Content = import('astro/runtime/server/index.js').AstroComponentFactory
  /** Pages that the publisher wrote, by name. */
  export const pages: Record<
    string,
    () => Promise<{ Content: Content; frontmatter: Record<string, unknown> }>
  >
}
declare module 'virtual:clausary/style' {}
declare module 'virtual:clausary/components' {
  type Component = import('astro/runtime/server/index.js').AstroComponentFactory
  export const Head: Component | null
  export const Footer: Component | null
  export const HomeLead: Component | null
}

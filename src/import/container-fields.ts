/**
 * What a file says about its document beside the text: the index table of a portal, the frontmatter of a
 * Markdown file, the meta tags of a page. Null where it says nothing.
 */
export interface ContainerFields {
  title: string | null
  docNumber: string | null
  /** As the file writes it. */
  date: string | null
  issuer: string | null
  /** What the page is called (its `<h1>` or `<title>`): for a document without a title of its own. */
  name: string | null
}

/** Fields of a file that says nothing about its document. */
export const NO_FIELDS: ContainerFields = {
  title: null,
  docNumber: null,
  date: null,
  issuer: null,
  name: null,
}

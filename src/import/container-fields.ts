/**
 * Metadata of a document from its file: the index table of a portal, the frontmatter of a Markdown
 * file, the meta tags of a page. Null if absent.
 */
export interface ContainerFields {
  title: string | null
  docNumber: string | null
  /** As written in the file. */
  date: string | null
  issuer: string | null
  /** Name of the page (its `<h1>` or `<title>`): for a document without a title of its own. */
  name: string | null
}

/** Fields of a file without metadata. */
export const NO_FIELDS: ContainerFields = {
  title: null,
  docNumber: null,
  date: null,
  issuer: null,
  name: null,
}

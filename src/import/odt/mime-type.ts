/** Whether a zip holds an OpenDocument text: its first entry says so, uncompressed. */
export function isOdt(head: string): boolean {
  return head.includes('mimetypeapplication/vnd.oasis.opendocument.text')
}

/** Whether a zip is an OpenDocument text: its first entry states it, uncompressed. */
export function isOdt(head: string): boolean {
  return head.includes('mimetypeapplication/vnd.oasis.opendocument.text')
}

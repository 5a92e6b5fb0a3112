/** Text of a response that may be compressed: some hosts and browsers decompress it in transit. */
export async function unzipped(response: Response): Promise<string> {
  const bytes = await response.arrayBuffer()
  const [first, second] = new Uint8Array(bytes)
  if (first !== 0x1f || second !== 0x8b) return new TextDecoder().decode(bytes)
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(plain).text()
}

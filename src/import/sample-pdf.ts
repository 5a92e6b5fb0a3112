/** A line of a sample page: text, position and size in points. */
export interface SampleLine {
  text: string
  x: number
  y: number
  size?: number
}

// 32 arbitrary bytes: no empty password can open the file.
const KEY = '00112233445566778899aabbccddeeff'.repeat(2)

/**
 * A PDF that refers to a Chinese font without embedding it, like many official files: its text can
 * only be read with the character map it names. Tests only.
 */
export function samplePdf(
  pages: readonly (readonly SampleLine[])[],
  { encrypted = false } = {},
): Uint8Array {
  const kids = pages.map((_, i) => `${5 + i * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>',
    ...pages.flatMap((lines, i) => pageObjects(lines, 6 + i * 2)),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = file.length
  const lock = encrypted
    ? ` /ID [<${KEY}> <${KEY}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${KEY}> /U <${KEY}> >>`
    : ''
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

function pageObjects(lines: readonly SampleLine[], content: number): string[] {
  const stream = lines.map(drawLine).join('\n')
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ]
}

function drawLine({ text, x, y, size = 16 }: SampleLine): string {
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex')
  return `BT /F1 ${size} Tf ${x} ${y} Td <${codes}> Tj ET`
}

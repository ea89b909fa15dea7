import { crc32, deflateSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { zipOf } from '#platform/zip/testing/zip-of.ts'
import { checkDocumentBytes } from './document.ts'
import { preparePicture } from './picture.ts'
import { wordUpload } from './testing/word-file.ts'

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 90, g: 140, b: 60 } } })
/** A PNG with one bit per pixel (ISO 15948), which compresses a hundred megapixels into a few kilobytes. */
function whitePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const rows = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}
const refusalOf = async (work: Promise<{ ok: boolean; refusal?: string }>) => (await work).refusal

describe('A picture', () => {
  test('is resized for its page and for lists, and keeps its proportions', async () => {
    const made = await preparePicture(await photo(3000, 2000).jpeg().toBuffer())
    if (!made.ok) throw new Error(made.refusal)
    const { large, small } = made.value
    expect([large.width, large.height, small.width, small.height]).toEqual([1280, 853, 480, 320])
    expect((await sharp(large.bytes).metadata()).format).toBe('webp')
  })

  test('is not enlarged', async () => {
    const made = await preparePicture(await photo(300, 400).png().toBuffer())
    expect(made.ok && [made.value.large.width, made.value.small.width]).toEqual([300, 300])
  })

  test('loses its location and camera metadata, and is rotated upright', async () => {
    const taken = await photo(400, 300)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Make: 'Telefon' }, IFD3: { GPSLatitude: '51/1 10/1 0/1' } })
      .toBuffer()
    expect((await sharp(taken).metadata()).exif?.toString('latin1')).toContain('Telefon')
    const made = await preparePicture(taken)
    if (!made.ok) throw new Error(made.refusal)
    for (const { bytes, width, height } of Object.values(made.value)) {
      const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata()
      expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined])
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Telefon|GPS|EXIF/)
      expect(width).toBeLessThan(height)
    }
  })

  test('is determined by its bytes: a page, a program or a text with the name of a picture is refused', async () => {
    for (const bytes of ['<!doctype html><script>alert(1)</script>', 'MZ\x90\x00 program', 'plain text'])
      expect(await refusalOf(preparePicture(Buffer.from(bytes)))).toBe('picture-unknown')
    expect(await refusalOf(preparePicture(wordUpload()))).toBe('picture-unknown')
    expect(await refusalOf(preparePicture(Buffer.from('GIF89a and nothing more')))).toBe('picture-broken')
    expect(await refusalOf(preparePicture(Buffer.alloc(0)))).toBe('file-empty')
  })

  test.each([
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<?xml version="1.0"?>\n<!-- drawing -->\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '\ufeff<SVG width="300" height="300"><image href="file:///etc/passwd"/></SVG>',
  ])('A picture that can carry a program is refused for that reason: %s', async (svg) => {
    expect(await refusalOf(preparePicture(Buffer.from(svg)))).toBe('picture-svg')
  })

  test('A picture of a hundred megapixels is refused before it is decoded', async () => {
    const huge = whitePng(10_000, 10_000)
    expect((await preparePicture(whitePng(400, 300))).ok).toBe(true)
    expect(huge.length).toBeLessThan(1_000_000)
    const before = process.memoryUsage().rss
    expect(await refusalOf(preparePicture(huge))).toBe('picture-too-many-pixels')
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  test('A picture with a false size in its header and a truncated body is refused', async () => {
    const noise = sharp({
      create: {
        width: 800,
        height: 600,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    })
    const whole = await noise.jpeg().toBuffer()
    expect((await preparePicture(whole)).ok).toBe(true)
    expect(await refusalOf(preparePicture(whole.subarray(0, whole.length / 2)))).toBe('picture-broken')
    expect(await refusalOf(preparePicture(whole.subarray(0, 40)))).toBe('picture-broken')
  })

  test('A picture that is too small or larger than the limit is refused', async () => {
    expect(await refusalOf(preparePicture(await photo(199, 600).png().toBuffer()))).toBe('picture-too-small')
    expect(await refusalOf(preparePicture(Buffer.alloc(10_000_001, 0xff)))).toBe('picture-too-large')
  })
})

function pdf(change: (document: InstanceType<typeof PDFDocument>) => void = () => {}): Promise<Buffer> {
  const document = new PDFDocument({ compress: true })
  const pieces: Buffer[] = []
  document.on('data', (piece: Buffer) => pieces.push(piece))
  const done = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(pieces))))
  document.text('Report')
  change(document)
  document.end()
  return done
}

describe('A document', () => {
  test('A document of a known format is recognised by its content', async () => {
    const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Есеп')] }] }))
    expect(await checkDocumentBytes(word)).toMatchObject({ ok: true, value: { format: 'DOCX' } })
    expect(await checkDocumentBytes(await pdf())).toEqual({
      ok: true,
      value: { type: 'application/pdf', format: 'PDF' },
    })
    const sheets = 'application/vnd.oasis.opendocument.spreadsheet'
    const ods = zipOf([{ name: 'mimetype', content: Buffer.from(sheets) }])
    expect(await checkDocumentBytes(ods)).toMatchObject({ ok: true, value: { format: 'ODS' } })
  })

  test('A document that is something else is refused, whatever its name', async () => {
    const jar = zipOf([{ name: 'a.txt', content: Buffer.from('a') }])
    for (const bytes of [
      Buffer.from('<html>'),
      Buffer.from('MZ program'),
      await photo(300, 300).png().toBuffer(),
      jar,
    ])
      expect(await refusalOf(checkDocumentBytes(bytes))).toBe('document-unknown')
    expect(await refusalOf(checkDocumentBytes(Buffer.alloc(0)))).toBe('file-empty')
    expect(await refusalOf(checkDocumentBytes(Buffer.alloc(15_000_001)))).toBe('document-too-large')
  })

  test.each([
    'word/vbaProject.bin',
    'xl/macrosheets/sheet1.xml',
    'word/activeX/activeX1.bin',
    'Basic/Standard/Module1.xml',
    'word/embeddings/run.exe',
  ])('A document with macros or programs (%s) is refused', async (name) => {
    const bytes = wordUpload([{ name, content: Buffer.from('x') }])
    expect(await refusalOf(checkDocumentBytes(bytes))).toBe('document-macros')
    const harmless = wordUpload([{ name: 'word/embeddings/table.xlsx', content: Buffer.from('x') }])
    expect((await checkDocumentBytes(harmless)).ok).toBe(true)
  })

  test('A document that declares macros in its content types is refused even without them', async () => {
    const bytes = wordUpload([], 'application/vnd.ms-word.document.macroEnabled.main+xml')
    expect(['document-macros', 'document-unknown']).toContain(await refusalOf(checkDocumentBytes(bytes)))
  })

  test('A document that decompresses to far more than its size is refused, whatever size it declares', async () => {
    const zeros = Buffer.alloc(160_000_000)
    const honest = wordUpload([{ name: 'word/media/a.bin', content: zeros }])
    expect(honest.length).toBeLessThan(1_000_000)
    expect(await refusalOf(checkDocumentBytes(honest))).toBe('zip-bomb')
    const lying = wordUpload([{ name: 'word/media/a.bin', content: zeros, saysSize: 100 }])
    expect(await refusalOf(checkDocumentBytes(lying))).toBe('document-broken')
    const many = wordUpload(
      Array.from({ length: 5001 }, (_, n) => ({ name: `word/${n}.xml`, content: Buffer.from('') })),
    )
    expect(await refusalOf(checkDocumentBytes(many))).toBe('zip-bomb')
  })

  test('A document that is encrypted, outdated or truncated is refused with the reason', async () => {
    const locked = wordUpload([{ name: 'word/secret.xml', content: Buffer.from('x'), encrypted: true }])
    expect(await refusalOf(checkDocumentBytes(locked))).toBe('document-closed')
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])
    expect(await refusalOf(checkDocumentBytes(old))).toBe('document-closed')
    expect(await refusalOf(checkDocumentBytes(wordUpload().subarray(0, 200)))).toBe('document-broken')
    const whole = await pdf()
    expect(await refusalOf(checkDocumentBytes(whole.subarray(0, whole.length - 600)))).toBe('document-broken')
  })

  test('A document that starts a program from a PDF is refused, however the name is spelled', async () => {
    const source = (await pdf()).toString('latin1')
    for (const name of ['/JavaScript', '/J#61vaScript', '/Launch', '/EmbeddedFile'])
      expect(
        await refusalOf(
          checkDocumentBytes(
            Buffer.from(source.replace('/Catalog', `/Catalog /X << /S ${name} >>`), 'latin1'),
          ),
        ),
      ).toBe('document-active')
    const packedWords = source.replace(/stream\n/, 'stream\n/JS (')
    expect((await checkDocumentBytes(Buffer.from(packedWords, 'latin1'))).ok).toBe(true)
  })
})

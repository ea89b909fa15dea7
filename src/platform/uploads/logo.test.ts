import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { LOGO_BYTES, prepareLogo } from './logo.ts'

const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 }
/** A square of a colour in the middle of a transparent picture. */
const drawing = (width: number, height: number, colour = '#14212b') =>
  sharp({ create: { width, height, channels: 4, background: CLEAR } }).composite([
    {
      input: {
        create: {
          width: Math.round(width / 2),
          height: Math.round(height / 2),
          channels: 4,
          background: colour,
        },
      },
    },
  ])
const png = (width: number, height: number, colour?: string) =>
  drawing(width, height, colour).png().toBuffer()

const refusalOf = async (made: ReturnType<typeof prepareLogo>) => {
  const result = await made
  return result.ok ? undefined : result.refusal
}

describe('A logo', () => {
  test('fits the masthead, keeps its transparency, and loses its metadata', async () => {
    const sent = await drawing(2000, 600)
      .png()
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .toBuffer()
    const made = await prepareLogo(sent)
    if (!made.ok) throw new Error(made.refusal)
    const { logo, icon } = made.value
    expect(logo).toMatchObject({ type: 'image/png', width: 440, height: 132 })
    const metadata = await sharp(logo.bytes).metadata()
    expect(metadata).toMatchObject({ format: 'png', hasAlpha: true })
    expect(metadata.exif).toBeUndefined()
    expect(icon).toBeNull()
  })

  test('A logo that is about square is an icon too, which is opaque', async () => {
    for (const [width, height] of [
      [300, 300],
      [300, 240],
    ] as const) {
      const made = await prepareLogo(await png(width, height))
      if (!made.ok) throw new Error(made.refusal)
      expect(made.value.icon).toMatchObject({ width: 180, height: 180 })
      const { data } = await sharp(made.value.icon?.bytes)
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      expect(data.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true)
    }
    const longer = await prepareLogo(await png(300, 238))
    expect(longer.ok && longer.value.icon).toBeNull()
  })

  test('can be a PNG, JPEG or WebP; the bytes decide, and other pictures are refused', async () => {
    const opaque = drawing(200, 200).flatten({ background: '#ffffff' })
    for (const bytes of [await opaque.jpeg().toBuffer(), await opaque.webp().toBuffer()])
      expect((await prepareLogo(bytes)).ok).toBe(true)
    for (const bytes of [
      await opaque.tiff().toBuffer(),
      await opaque.gif().toBuffer(),
      Buffer.from('%PDF-1.7'),
    ])
      expect(await refusalOf(prepareLogo(bytes))).toBe('logo-unknown')
    expect(await refusalOf(prepareLogo(Buffer.alloc(0)))).toBe('file-empty')
  })

  test.each([
    '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>',
    '<?xml version="1.0"?><!-- a --><svg><script>alert(1)</script></svg>',
    '\ufeff<SVG xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  ])('is refused as a drawing that can carry a program: %s', async (svg) => {
    expect(await refusalOf(prepareLogo(Buffer.from(svg)))).toBe('picture-svg')
  })

  test('has limits of bytes, pixels, sides and shape', async () => {
    expect(await refusalOf(prepareLogo(new Uint8Array(LOGO_BYTES + 1)))).toBe('logo-too-large')
    expect(await refusalOf(prepareLogo(await png(4001, 4000)))).toBe('logo-too-many-pixels')
    expect((await prepareLogo(await png(64, 64))).ok).toBe(true)
    expect(await refusalOf(prepareLogo(await png(63, 64)))).toBe('logo-too-small')
    expect((await prepareLogo(await png(400, 100))).ok).toBe(true)
    expect(await refusalOf(prepareLogo(await png(401, 100)))).toBe('logo-shape')
    expect(await refusalOf(prepareLogo(await png(100, 401)))).toBe('logo-shape')
  })

  test('A logo that is damaged or incomplete is refused', async () => {
    const whole = await png(300, 300)
    expect(await refusalOf(prepareLogo(whole.subarray(0, whole.length / 2)))).toBe('picture-broken')
    expect(await refusalOf(prepareLogo(whole.subarray(0, 30)))).toBe('picture-broken')
  })

  test('A logo that nobody would see on the paper of the site is refused; a pale one is not', async () => {
    expect(await refusalOf(prepareLogo(await png(300, 300, '#ffffff')))).toBe('logo-invisible')
    expect(await refusalOf(prepareLogo(await png(300, 300, '#00000000')))).toBe('logo-invisible')
    expect((await prepareLogo(await png(300, 300, '#00afca'))).ok).toBe(true)
  })
})

import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { fontsFolder } from '#platform/exports/index.ts'
import { drawPng } from './index.ts'

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" viewBox="0 0 200 60" font-family="Golos Text, sans-serif"><rect width="200" height="60" fill="#fbfaf6"/>${content}</svg>`
const word = (text: string) =>
  svg(`<text x="10" y="40" font-size="30" font-weight="700" fill="#14212b">${text}</text>`)

/** The pixels of a bitmap that are darker than the background. */
async function ink(png: Uint8Array): Promise<number> {
  const { data } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true })
  return data.filter((value) => value < 128).length
}

describe('a chart as PNG', () => {
  test('has twice the pixels of its natural size', async () => {
    const { width, height, format } = await sharp(await drawPng(svg(''))).metadata()
    expect({ width, height, format }).toEqual({ width: 400, height: 120, format: 'png' })
  })

  test('has a distinct glyph for each letter, whatever fonts the machine has', async () => {
    expect(await ink(await drawPng(svg('')))).toBe(0)
    const drawn = await Promise.all([...'ӘҒҚҢӨҰҮҺІ₸'].map((letter) => drawPng(word(letter))))
    const amounts = await Promise.all(drawn.map(ink))
    for (const amount of amounts) expect(amount).toBeGreaterThan(100)
    // A missing-glyph box would be the same for all letters.
    expect(new Set(drawn.map((png) => Buffer.from(png).toString('base64'))).size).toBe(drawn.length)
  })

  test('uses only the fonts of the package', async () => {
    await drawPng(word('а'))
    expect(process.env.FONTCONFIG_FILE).toBe(join(fontsFolder, 'fonts.conf'))
  })

  test('a chart as PNG of an invalid picture is refused', async () => {
    await expect(drawPng('<svg')).rejects.toThrow()
    await expect(
      drawPng(svg('').replaceAll('"200"', '"20000"').replaceAll('"60"', '"20000"')),
    ).rejects.toThrow(/pixel limit/)
  })
})

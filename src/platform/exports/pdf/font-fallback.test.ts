import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSync } from 'fontkit'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { fontsFolder } from '#platform/exports/fonts.ts'
import { fontChooserOf, fontFiles } from './font-fallback.ts'
import { writeReportPdf } from './report.ts'
import { streamPdf } from './table.ts'

const letter = fontChooserOf(fontsFolder)
const signs = '≥ ≤ ≠ ⅓ → ≈ ₽ ‰ ⁰⁴⁻ⁿ ₂ ‑ √ ∑ م გ'

/** The text of a PDF as another program reads it. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
  const pdf = await task.promise
  const texts: string[] = []
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await task.destroy()
  return texts.join(' ').replace(/\s+/g, ' ')
}

describe('Each text gets a font with all of its characters', () => {
  test('Kazakh and Russian use the font of the site', () => {
    expect(letter('text', 'Әкімдік, 1 000 ₸ – «қала»\n')).toEqual({
      font: 'text',
      text: 'Әкімдік, 1 000 ₸ – «қала»\n',
    })
    expect(letter('bold', signs)).toEqual({ font: 'bold-other', text: signs })
  })

  test('every letter, sign, mark and number of Unicode is rendered, or written as its code point', () => {
    const fonts = new Map(
      Object.entries(fontFiles).map(([name, file]) => {
        const font = openSync(join(fontsFolder, file))
        return [name, new Set('characterSet' in font ? font.characterSet : [])] as const
      }),
    )
    const shown = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u
    let [all, drawn] = [0, 0]
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue
      const sign = String.fromCodePoint(codePoint)
      if (!shown.test(sign) || /\p{Default_Ignorable_Code_Point}/u.test(sign)) continue
      const { font, text } = letter('text', sign)
      all += 1
      if (text === sign) drawn += 1
      else if (text !== `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`) throw new Error(sign)
      for (const item of text)
        if (!fonts.get(font)?.has(item.codePointAt(0) ?? 0)) throw new Error(`${font} ${sign}`)
    }
    expect(all).toBeGreaterThan(130_000)
    expect(drawn).toBeGreaterThan(5000)
  })

  test('controls and invisible characters are omitted, and a lone surrogate is marked as unreadable', () => {
    expect(letter('text', 'а\u0000\u200bб\u00adв ≥')).toEqual({ font: 'text-other', text: 'абв ≥' })
    expect(letter('text', 'а\u200bб')).toEqual({ font: 'text', text: 'аб' })
    expect(letter('text', 'а\ud83d').text).toBe('а\ufffd')
    expect(letter('text', '👧').text).toBe('[U+1F467]')
  })
})

test('a report contains all characters of its texts', async () => {
  const bytes = await writeReportPdf(
    {
      language: 'ru',
      title: `Отчёт ${signs}`,
      subtitle: [signs],
      author: 'Акимат',
      date: '2026-03-05T00:00:00Z',
      page: (number) => number,
      blocks: [
        { kind: 'text', text: `Норма ≥ 5 м³; 👧 ${signs}` },
        { kind: 'list', items: [{ text: '⅓ ведра', note: '≈ 4 л' }] },
        { kind: 'table', head: ['Доля ‰'], rows: [['≠ 0'], ['₽ 5']], numeric: [true], widths: [1] },
      ],
    },
    fontsFolder,
  )
  const words = await wordsOf(bytes)
  for (const part of ['Норма ≥ 5 м³; [U+1F467]', '⅓ ведра', '≈ 4 л', 'Доля ‰', '≠ 0', '₽ 5'])
    expect(words).toContain(part)
})

test('a long table contains them in its columns', async () => {
  async function* batches() {
    yield [[1, `Комментарий: ${'уклон ≤ 5 ‰, '.repeat(30)}конец 🚰`]]
  }
  const pieces: Uint8Array[] = []
  const stream = streamPdf(
    {
      language: 'ru',
      title: 'Ответы ≥ 1',
      author: 'Акимат',
      at: new Date(0),
      opening: [{ kind: 'text', text: 'Срок → май' }],
      caption: 'Таблица ½',
      columns: [
        { title: '№', width: 1 },
        { title: 'Комментарий', width: 2 },
      ],
      batches: batches(),
    },
    fontsFolder,
  )
  for await (const piece of stream) pieces.push(piece)
  const words = await wordsOf(Buffer.concat(pieces))
  for (const part of ['Ответы ≥ 1', 'Срок → май', 'Таблица ½', 'конец [U+1F6B0]'])
    expect(words).toContain(part)
  expect(words.match(/≤/g)).toHaveLength(30)
})

test('the fonts may be redistributed: their licences are included', () => {
  expect(readFileSync(join(fontsFolder, 'LICENSE-DejaVu.txt'), 'utf8')).toContain('Bitstream')
})

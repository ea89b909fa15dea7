import { expect, test } from 'vitest'
import { type Block, recognise, walk } from '#domain/law/index.ts'
import { readLawFile } from './index.ts'
import {
  libreOffice,
  wordBody,
  wordClipboard,
  wordFiltered,
  wordNotes,
  wordNumbering,
  wordStyles,
} from './testing/office.ts'
import { wordFile } from './testing/word.ts'
import { readText } from './text.ts'

async function blocksOf(bytes: Uint8Array): Promise<readonly Block[]> {
  const file = await readLawFile(bytes)
  if (!file.ok || !('blocks' in file.value)) throw new Error(JSON.stringify(file))
  return file.value.blocks
}
const shown = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.type === 'table'
      ? block.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | ')).join(' / ')
      : block.type === 'footnote'
        ? `[${block.marker}] ${block.text}`
        : [block.marker, block.text].filter(Boolean).join(' '),
  )
const shape = (blocks: readonly Block[]) =>
  walk(recognise(blocks, 'ru').document).map(({ provision }) => provision.eId)
const html = (text: string) => blocksOf(new TextEncoder().encode(text))

test('a draft that three officials have edited in Word is read as Word shows it, its automatic numbers computed', async () => {
  const file = wordFile({
    body: wordBody,
    numbering: wordNumbering,
    styles: wordStyles,
    footnotes: wordNotes,
  })
  const blocks = await blocksOf(file)
  expect(shown(blocks)).toEqual([
    'Правила содержания дворов',
    'Раздел I. Общие положения',
    'Статья 1. Уборка снега',
    '1. Снег убирают до 8 часов: чер\u00adез день, 5-й час:',
    '1) с крыш;',
    '2) с дорожек и тротуаров:',
    'а) утром;',
    'б) вечером.',
    '2. Наледь скалывают в тот же день.',
    'Статья 2. Вывоз мусора [1]',
    '[1] Твёрдые отходы.',
    'Мусор вывозят по графику, см. раздел I и сайт.',
    'Запрещено:',
    '1) жечь;',
    '2) сваливать у ворот.',
    'Статья 2¹. Площадь 40 м²',
    'Вид | Срок / бумага стекло | день',
    'Согласовано с юридическим отделом',
    'Приняты сходом.',
    '1. Песок вывозят весной.',
  ])
  expect(shape(blocks)).toEqual([
    'docTitle_1',
    'sec_I',
    'art_1',
    'art_1__point_1',
    'art_1__point_1__subpoint_1',
    'art_1__point_1__subpoint_2',
    'art_1__point_1__subpoint_2__subpoint_a',
    'art_1__point_1__subpoint_2__subpoint_b',
    'art_1__point_2',
    'art_2',
    'art_2__fn_1',
    'art_2__al_1',
    'art_2__al_2',
    'art_2__al_2__subpoint_1',
    'art_2__al_2__subpoint_2',
    'art_2-1',
    'art_2-1__table_1',
    'art_2-1__table_1__tr_1',
    'art_2-1__table_1__tr_2',
    'art_2-1__al_1',
    'art_2-1__al_2',
    'art_2-1__point_1',
  ])
})

test('what Word puts on the clipboard keeps its lists', async () => {
  const blocks = await html(wordClipboard)
  expect(shown(blocks)).toEqual([
    'Правила',
    'Статья 1. Уборка снега',
    '1. Снег убирают:',
    'а) с крыш;',
    'б) с доро\u00adжек.',
    '2. Наледь скалывают[1].',
    '[1] Лёд.',
    '• вручную',
  ])
  expect(blocks.flatMap((block) => (block.type === 'paragraph' ? (block.listLevel ?? []) : []))).toEqual([
    0, 1, 1, 0, 0,
  ])
})

test('filtered HTML of Word keeps printed numbers, line breaks as paragraphs, raised numbers', async () => {
  const blocks = await blocksOf(windows1251(wordFiltered))
  expect(shown(blocks)).toEqual([
    'Правила',
    '1. Снег убирают:',
    '1) с крыш;',
    '2) с дорожек двора.',
    'Статья 2¹. Площадь 40 м²',
  ])
  expect(shape(blocks)).toContain('art_2-1')
})

/** Word writes old Russian pages in windows-1251. */
function windows1251(text: string): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
  const signs = new Map([...new TextDecoder('windows-1251').decode(bytes)].map((sign, at) => [sign, at]))
  return Uint8Array.from([...text], (sign) => signs.get(sign) ?? 63)
}

test('HTML of LibreOffice keeps lists and footnotes', async () => {
  expect(shown(await html(libreOffice))).toEqual([
    'Правила',
    '1. Снег убирают [1]:',
    '[1] Сухой.',
    'a. с крыш;',
    'b. с дорожек.',
    '2. Наледь скалывают.',
  ])
})

test('plain text is read line by line; lines wrapped to a width are one paragraph', () => {
  const texts = (text: string) =>
    readText(text).map((block) => (block.type === 'paragraph' ? block.text : ''))
  expect(texts('Статья 1. Снег\r\n1. Убирают.\r\r2. Скалывают.\u2028\f3. Вывозят.')).toEqual([
    'Статья 1. Снег',
    '1. Убирают.',
    '2. Скалывают.',
    '3. Вывозят.',
  ])
  const wrapped = [
    'Настоящие правила определяют порядок содержания дворов и улиц в селе, а',
    'также обязанности владельцев домов по уборке снега и вывозу мусора зимой',
    'и летом.',
    '1) снег убирают до восьми часов утра каждый день недели, не исключая и',
    'праздников;',
    '',
    'Второй абзац.',
  ].join('\n')
  expect(texts(wrapped)).toEqual([
    'Настоящие правила определяют порядок содержания дворов и улиц в селе, а также обязанности владельцев домов по уборке снега и вывозу мусора зимой и летом.',
    '1) снег убирают до восьми часов утра каждый день недели, не исключая и праздников;',
    'Второй абзац.',
  ])
  // A poem of short lines was broken on purpose.
  expect(texts('Су\nТаза\n\nЖол\nТүзу')).toEqual(['Су', 'Таза', 'Жол', 'Түзу'])
  expect(readText(' \n\n')).toEqual([])
})

test('plain text in UTF-16 and windows-1251 is read in its letters', async () => {
  const text = 'Статья 1. Снег\nУбирают.'
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  for (const bytes of [utf16, windows1251(text), Buffer.from(`\ufeff${text}`)])
    expect(shown(await blocksOf(bytes)).map((line) => line.replace('\ufeff', ''))).toEqual(text.split('\n'))
})

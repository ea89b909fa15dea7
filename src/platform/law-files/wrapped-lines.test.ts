import { describe, expect, test } from 'vitest'
import { blocksOf } from './content.ts'
import { readText } from './text.ts'

const blocks = (...lines: readonly string[]) => blocksOf(readText(lines.join('\n')))
const texts = (...lines: readonly string[]) =>
  blocks(...lines).map((block) => (block.type === 'paragraph' ? block.text : block.type))

/** A page of a decision as it comes out of a PDF. */
const page = [
  'О правилах содержания общественных колодцев',
  'в сельских населённых пунктах района',
  'Маслихат района РЕШИЛ:',
  '1. Утвердить прилагаемые правила содержания общест-',
  'венных колодцев, которые находятся на землях общего',
  'пользования сельских округов.',
  '2. Колодцы осматривают:',
  '1) весной и летом, не реже одного раза в месяц;',
  '2) осенью.',
  '3. Решение вводится в действие через десять дней после',
  'дня его первого официального опубликования.',
]

describe('text copied out of a PDF', () => {
  test('lines broken by the width of the page are one paragraph, broken words are whole', () => {
    expect(texts(...page)).toEqual([
      'О правилах содержания общественных колодцев в сельских населённых пунктах района',
      'Маслихат района РЕШИЛ:',
      '1. Утвердить прилагаемые правила содержания общественных колодцев, которые находятся на землях общего пользования сельских округов.',
      '2. Колодцы осматривают:',
      '1) весной и летом, не реже одного раза в месяц;',
      '2) осенью.',
      '3. Решение вводится в действие через десять дней после дня его первого официального опубликования.',
    ])
  })

  test('a hyphen stays in a word that has one', () => {
    expect(
      texts(...page, '4. Колодец огораживают в южно-', 'казахстанских сёлах; южно-казахстанских много.'),
    ).toContain('4. Колодец огораживают в южно-казахстанских сёлах; южно-казахстанских много.')
    expect(texts('1. Колодец чистит кто-', 'либо из жителей.')).toEqual([
      '1. Колодец чистит кто-либо из жителей.',
    ])
  })

  test('numbers of pages are left out and told; a column of figures stays', () => {
    const pages = [...page.slice(0, 6), '1', ...page.slice(6), '- 2 -']
    const read = blocks(...pages)
    expect(read[0]?.notices).toEqual([{ code: 'page-numbers-left-out', found: '2' }])
    expect(read).toHaveLength(texts(...page).length)
    expect(texts('Номера колодцев', '1', '2', '3', 'Конец.')).toEqual([
      'Номера колодцев',
      '1',
      '2',
      '3',
      'Конец.',
    ])
  })
})

test('lines that somebody wrote as paragraphs stay apart, however short they are', () => {
  const lines = [
    'О колодцах',
    '1. Колодец:',
    '1) чист;',
    '2) закрыт.',
    '2. Вода чиста.',
    'Председатель А. Примеров',
  ]
  expect(texts(...lines)).toEqual(lines)
  const list = [
    'Наши колодцы',
    'у школы, глубокий',
    'у моста, новый',
    'у клуба',
    'у дороги',
    'на холме',
    'Конец.',
  ]
  expect(texts(...list)).toEqual(list)
})

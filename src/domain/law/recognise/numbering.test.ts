import { describe, expect, test } from 'vitest'
import { type Block, recognise, splitDoubleNumbers, walk } from '#domain/law/index.ts'
import { compareNumbers, follows, isFirst, successor, tidyNumber } from '#domain/law/numbers.ts'

const paragraphs = (...texts: readonly string[]): Block[] =>
  texts.map((text) => ({ type: 'paragraph', text }))
/** Kind, number and depth of each provision. */
const tree = (blocks: readonly Block[], language: 'kk' | 'ru' | 'en' = 'ru') =>
  walk(recognise(splitDoubleNumbers(blocks), language).document).map(({ provision: { kind, num }, depth }) =>
    `${'  '.repeat(depth)}${kind} ${num}`.trimEnd(),
  )
const reported = (blocks: readonly Block[]) =>
  recognise(splitDoubleNumbers(blocks), 'ru').problems.map(({ code, block, found, expected }) =>
    `${block} ${code} ${found} ${expected}`.trim(),
  )
const listed = (marker: string, listLevel = 0, text = 'Вода.'): Block => ({
  type: 'paragraph',
  text,
  marker,
  listLevel,
})

describe('numbers', () => {
  test.each([
    ['5', '6'],
    ['5', '5-1'],
    ['5-1', '5-2'],
    ['5-1', '6'],
    ['1', '1A'],
    ['1A', '1B'],
    ['1A', '2'],
    ['1.2', '1.3'],
    ['IV', 'V'],
    ['i', 'ii'],
    ['viii', 'ix'],
    ['а', 'б'],
    ['а', 'ә'],
    ['ә', 'б'],
    ['г', 'ғ'],
    ['е', 'ё'],
    ['е', 'ж'],
    ['и', 'й'],
    ['и', 'к'],
    ['щ', 'ъ'],
    ['щ', 'ы'],
    ['щ', 'э'],
    ['я', 'аа'],
    ['аа', 'бб'],
    ['z', 'aa'],
    ['b', 'c'],
    ['h', 'i'],
  ])('%s is followed by %s without a gap', (num, next) => {
    expect(follows(num, next)).toBe(true)
    expect(compareNumbers(num, next)).toBeLessThan(0)
  })

  test.each([
    ['5', '7'],
    ['5', '5'],
    ['а', 'в'],
    ['г', 'е'],
    ['ж', 'и'],
    ['б', 'а'],
    ['я', 'бб'],
    ['ю', 'аа'],
    ['а', 'b'],
    ['IV', 'VI'],
    ['i', 'iii'],
    ['1.2', '1.4'],
  ])('%s is not followed by %s', (num, next) => expect(follows(num, next)).toBe(false))

  test('begin with one; what is missing is named', () => {
    for (const num of ['1', 'I', 'i', 'а', 'a', '1.1']) expect(isFirst(num)).toBe(true)
    for (const num of ['2', 'V', 'б', 'аа', '1-1']) expect(isFirst(num)).toBe(false)
    expect([
      successor('5'),
      successor('5-1'),
      successor('1.2'),
      successor('в'),
      successor('е'),
      successor('b'),
    ]).toEqual(['6', '6', '1.3', 'г', 'ж', 'c'])
    expect([tidyNumber('5¹'), tidyNumber('ХІ'), tidyNumber('5–1'), tidyNumber('іі')]).toEqual([
      '5-1',
      'XI',
      '5-1',
      'ii',
    ])
  })
})

describe('lists are told apart by their numbers', () => {
  const list = (...items: readonly string[]) => paragraphs('Правила', '1. Вода:', ...items, '2. Река.')
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'small Roman numerals',
      ['i) а;', 'ii) б;', 'iii) в;', 'iv) г;', 'v) д.'],
      ['i', 'ii', 'iii', 'iv', 'v'],
    ],
    ['typed in Cyrillic', ['і) а;', 'іі) б.'], ['i', 'ii']],
    ['letters past i', ['g) а;', 'h) б;', 'i) в;', 'j) г.'], ['g', 'h', 'i', 'j']],
    ['Russian letters', ['а) а;', 'б) б;', 'в) в.'], ['а', 'б', 'в']],
    ['Kazakh letters', ['а) а;', 'ә) б;', 'б) в.'], ['а', 'ә', 'б']],
    ['letters with a dot', ['a. а;', 'b. б.'], ['a', 'b']],
    ['Cyrillic letters with a dot', ['а. а;', 'б. б.'], ['а', 'б']],
    ['capital letters past C', ['A) а;', 'B) б;', 'C) в;', 'D) г.'], ['A', 'B', 'C', 'D']],
    ['numbers with a space before the sign', ['1 ) а;', '2 ) б.'], ['1', '2']],
    ['numbers with a letter', ['1) а;', '1а) б;', '2) в.'], ['1', '1а', '2']],
  ])('%s', (_, items, numbers) => {
    expect(tree(list(...items))).toEqual([
      'docTitle',
      'point 1',
      ...numbers.map((num) => `  subpoint ${num}`),
      'point 2',
    ])
    expect(reported(list(...items)).filter((one) => !one.includes('skipped g'))).toEqual([])
  })

  test('letters typed for figures are read as meant and told', () => {
    const blocks = list('1) а;', '2) б;', 'З) в;', '4) г.')
    expect(tree(blocks)).toEqual([
      'docTitle',
      'point 1',
      '  subpoint 1',
      '  subpoint 2',
      '  subpoint 3',
      '  subpoint 4',
      'point 2',
    ])
    expect(reported(blocks)).toEqual(['4 number-lookalike З 3'])
    const points = Array.from({ length: 11 }, (_, at) => `${at === 9 ? '1О' : at + 1}. Вода.`)
    expect(reported(paragraphs('Правила', ...points))).toEqual(['10 number-lookalike 1О 10'])
    expect(reported(list('l) а;', '2) б.'))).toEqual(['2 number-lookalike l 1'])
  })

  test('letters that are no numbers are not taken for them', () => {
    expect(reported(list('ж) а;', 'з) б;', 'и) в.')).filter((one) => !one.includes('skipped ж'))).toEqual([])
    expect(
      tree(paragraphs('Правила', '1. Город:', 'г. Астана открыт.', 'А. Бериков избран.')).slice(2),
    ).toEqual(['  part', '  part'])
  })

  test('automatic numbers among typed ones make one list', () => {
    const blocks = [
      ...paragraphs('Правила'),
      listed('1.'),
      ...paragraphs('2. Река:'),
      listed('1)', 1),
      ...paragraphs('2) море.', '3. Лес.'),
    ]
    expect(tree(blocks)).toEqual([
      'docTitle',
      'point 1',
      'point 2',
      '  subpoint 1',
      '  subpoint 2',
      'point 3',
    ])
    expect(reported(blocks)).toEqual([])
  })

  test('a number typed behind an automatic one is told', () => {
    expect(reported([...paragraphs('Правила'), listed('1.', 0, '1. Вода.')])).toEqual([
      '1 number-doubled 1. 1.',
    ])
  })

  test('automatic Roman, doubled and lettered numbers', () => {
    const numbers = ['i)', 'ii)', 'iii)', 'iv)', 'v)']
    expect(
      tree([...paragraphs('Правила', '1. Вода:'), ...numbers.map((num) => listed(num))]).slice(2),
    ).toEqual(numbers.map((num) => `  subpoint ${num.slice(0, -1)}`))
    expect(
      reported([
        ...paragraphs('Правила', '1. Вода:'),
        ...['ю)', 'я)', 'аа)', 'бб)'].map((num) => listed(num)),
      ]),
    ).toEqual([])
  })
})

describe('two numbers on one line are two provisions', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'a point and its first item',
      ['5. 1) вода;', '2) река.', '6. Лес.'],
      ['point 5', '  subpoint 1', '  subpoint 2', 'point 6'],
    ],
    [
      'an article and its first point',
      ['Статья 5. 1. Вода.', '2. Река.'],
      ['article 5', '  point 1', '  point 2'],
    ],
    [
      'an item and its first letter',
      ['1) а) вода;', 'б) река.'],
      ['subpoint 1', '  subpoint а', '  subpoint б'],
    ],
  ])('%s', (_, lines, wanted) => expect(tree(paragraphs('Правила', ...lines)).slice(1)).toEqual(wanted))

  test('numbers of others that a sentence speaks of are not', () => {
    for (const text of [
      '5. 1) и 2) исключить.',
      '5. 1), 2) исключить.',
      '5. Подпункт 1) исключить.',
      '5. 3) вода.',
    ])
      expect(splitDoubleNumbers(paragraphs(text))).toEqual(paragraphs(text))
  })

  test('an automatic number keeps its place, a notice the first of both', () => {
    const block: Block = {
      ...listed('5.', 0, '1) вода;'),
      notices: [{ code: 'text-hidden', found: '1' }],
    } as Block
    expect(splitDoubleNumbers([block])).toEqual([
      { ...block, text: '' },
      { type: 'paragraph', text: '1) вода;' },
    ])
  })
})

describe('names of provisions', () => {
  test.each<[string, string, string]>([
    ['Глава первая. Общие положения', 'chapter', '1'],
    ['Раздел второй', 'section', '2'],
    ['ГЛАВА ДВАДЦАТЬ ПЕРВАЯ. Иное', 'chapter', '21'],
    ['Статья тринадцатая. Вода', 'article', '13'],
    ['Бірінші тарау. Жалпы ережелер', 'chapter', '1'],
    ['Жиырма үшінші бөлім. Су', 'section', '23'],
    ['Оныншы тарау', 'chapter', '10'],
    ['Глaва 3. Вода', 'chapter', '3'],
    ['Cтатья 4. Вода', 'article', '4'],
    ['CТАТЬЯ 5', 'article', '5'],
    ['Глава II. Вода', 'chapter', 'II'],
    ['Article 5A. Water', 'article', '5A'],
    ['Part 2. Water', 'section', '2'],
  ])('«%s»', (text, kind, num) => {
    const [, found] = walk(recognise([...paragraphs('Закон', text), ...paragraphs('Вода')], 'ru').document)
    expect(found?.provision).toMatchObject({ kind, num })
  })

  test.each([
    'Глава с ограниченной ответственностью',
    'Статья первая часть вторая исключается',
    'Главный врач',
    'Part of it',
  ])('«%s» is a sentence', (text) => {
    const found = walk(recognise(paragraphs('Закон', 'Статья 1. Вода', text), 'ru').document)
    expect(
      found.filter(({ provision }) => provision.kind === 'chapter' || provision.kind === 'section'),
    ).toEqual([])
    expect(found.filter(({ provision }) => provision.kind === 'article')).toHaveLength(1)
  })

  test('a number that a person sets replaces the words', () => {
    const { document } = recognise(paragraphs('Закон', 'Глава первая. Вода'), 'ru', [{ block: 1, num: '2' }])
    expect(document.provisions[1]).toMatchObject({ label: 'Глава 2.', num: '2' })
  })
})

describe('amounts and days are no numbers', () => {
  test.each([
    '1.5 млн тенге – на воду;',
    '2.5 га земли;',
    '1.2 раза больше;',
    '15.04.2026 начало работ;',
    '15.04.26 начало работ;',
    '2027. Проверка;',
    '2026г. Проверка;',
    '3 000 000 тенге – на дороги;',
    '12:30 начало;',
    '50% – аванс.',
  ])('«%s»', (text) => expect(tree(paragraphs('План', '1. Бюджет:', text, '2. Срок.')).at(-2)).toBe('  part'))

  test('a decimal number without a dot behind it is one where its neighbours agree, and told where they do not', () => {
    const blocks = paragraphs('План', '1. Бюджет:', '1.1 порядок;', '1.2 сроки.', '2. Срок.')
    expect(tree(blocks)).toEqual(['docTitle', 'point 1', '  point 1.1', '  point 1.2', 'point 2'])
    expect(reported(paragraphs('План', '1. Бюджет:', '1.7 порядок;'))).toEqual(['2 looks-like-provision'])
  })
})

describe('headings with numbers', () => {
  const heading = (text: string): Block => ({ type: 'paragraph', text, headingLevel: 3 })
  test('set apart from points that are counted through them', () => {
    const blocks = [
      ...paragraphs('Правила'),
      heading('1. Общие положения'),
      ...paragraphs('1. Вода.', '2. Река.'),
      heading('2. Порядок'),
      ...paragraphs('3. Лес.'),
    ]
    expect(tree(blocks)).toEqual(['docTitle', 'level 1', '  point 1', '  point 2', 'level 2', '  point 3'])
    const withStops = blocks.map((block) =>
      block.type === 'paragraph' && block.headingLevel ? { ...block, text: `${block.text}.` } : block,
    )
    expect(tree(withStops)).toEqual(tree(blocks))
  })

  test('headings that are not set apart are recognised by the two rows of their numbers', () => {
    const blocks = paragraphs(
      'Правила',
      '1. Общие положения',
      '1. Вода.',
      '2. Река.',
      '2. Порядок',
      '3. Лес.',
    )
    expect(tree(blocks)).toEqual(['docTitle', 'level 1', '  point 1', '  point 2', 'level 2', '  point 3'])
  })

  test('headings with numbers that are sentences are points, whatever they look like', () => {
    const blocks = [
      ...paragraphs('Ставки'),
      heading('1. Ставки за выбросы составляют:'),
      heading('2. Ставки за сбросы составляют:'),
      heading('2-1. Ставка за серу составляет 7,54 МРП за тонну.'),
    ]
    expect(tree(blocks)).toEqual(['docTitle', 'point 1', 'point 2', 'point 2-1'])
  })
})

import { describe, expect, test } from 'vitest'
import { type Block, recognise, walk } from '#domain/law/index.ts'

const paragraphs = (...texts: readonly string[]): Block[] =>
  texts.map((text) => ({ type: 'paragraph', text }))
const shape = (blocks: readonly Block[], language: 'kk' | 'ru' | 'en' = 'ru') =>
  walk(recognise(blocks, language).document).map(({ provision }) => provision.eId)
const codes = (blocks: readonly Block[], language: 'kk' | 'ru' = 'ru') =>
  recognise(blocks, language).problems.map(({ code, block }) => `${code} ${block}`)

describe('the structure of an act is found in its numbers and headings', () => {
  test('Russian', () => {
    const blocks = paragraphs(
      'ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН',
      'О сельских библиотеках',
      'Настоящий Закон определяет порядок работы сельских библиотек.',
      'Раздел I. ОБЩАЯ ЧАСТЬ',
      'Глава 1. Общие положения',
      'Статья 1. Основные понятия',
      'В настоящем Законе используются следующие понятия:',
      '1) библиотека – учреждение культуры;',
      '2) читатель – житель, которому выдан билет.',
      'Статья 1-1. Бесплатность',
      '1. Книги выдаются бесплатно.',
      'Плата за пользование залом не берётся.',
      '2. Сроки выдачи:',
      '1) книга:',
      'а) новая – неделя;',
      'б) иная – месяц;',
      '2) журнал – три дня.',
    )
    expect(shape(blocks)).toEqual([
      'docTitle_1',
      'docTitle_2',
      'preamble',
      'preamble__text_1',
      'sec_I',
      'chp_1',
      'art_1',
      'art_1__al_1',
      'art_1__subpoint_1',
      'art_1__subpoint_2',
      'art_1-1',
      'art_1-1__point_1',
      'art_1-1__point_1__al_2',
      'art_1-1__point_2',
      'art_1-1__point_2__subpoint_1',
      'art_1-1__point_2__subpoint_1__subpoint_a',
      'art_1-1__point_2__subpoint_1__subpoint_b',
      'art_1-1__point_2__subpoint_2',
    ])
    expect(codes(blocks)).toEqual([])
  })

  test('Kazakh, with the number before the word and after it', () => {
    const blocks = paragraphs(
      'Ауыл кітапханалары туралы',
      'Бөлім 1. ЖАЛПЫ БӨЛІК',
      '1-тарау. Жалпы ережелер',
      '1-параграф. Ұғымдар',
      '1-бап. Негізгі ұғымдар',
      '1. Кітапхана – мәдениет мекемесі.',
      '5-1-бап. Тегін қызмет',
      '1. Кітаптар тегін беріледі:',
      '1) балаларға;',
      '2) зейнеткерлерге.',
      '2-тарау. ҚОРЫТЫНДЫ ЕРЕЖЕЛЕР',
      '6-бап. Күшіне енуі',
      'Осы Заң жарияланған күнінен бастап күшіне енеді.',
    )
    expect(shape(blocks, 'kk')).toEqual([
      'docTitle_1',
      'sec_1',
      'chp_1',
      'chp_1__para_1',
      'art_1',
      'art_1__point_1',
      'art_5-1',
      'art_5-1__point_1',
      'art_5-1__point_1__subpoint_1',
      'art_5-1__point_1__subpoint_2',
      'chp_2',
      'art_6',
      'art_6__al_1',
    ])
    expect(recognise(blocks, 'kk').problems).toMatchObject([
      { code: 'number-skipped', block: 6, eId: 'art_5-1', found: '5-1', expected: '2' },
    ])
  })

  test('a decision with points, decimal points, signature and an appendix that is counted anew', () => {
    const blocks = paragraphs(
      'О правилах выгула собак',
      'В соответствии с законом маслихат РЕШИЛ:',
      '1. Утвердить прилагаемые правила.',
      '1.1. Опубликовать их в газете.',
      '1.2. Разместить их на сайте.',
      '2. Решение вводится в действие со дня опубликования.',
      'Председатель маслихата                    А. Бериков',
      'Приложение 1',
      'к решению маслихата',
      'от 5 марта 2026 года № 12',
      'Правила выгула собак',
      'Глава 1. Общие положения',
      '1. Собаки выгуливаются на поводке.',
    )
    expect(shape(blocks)).toEqual([
      'docTitle_1',
      'preamble',
      'preamble__text_1',
      'point_1',
      'point_1.1',
      'point_1.2',
      'point_2',
      'sig_1',
      'appendix_1',
      'appendix_1__chp_1',
      'appendix_1__point_1',
    ])
    expect(recognise(blocks, 'ru').document.provisions.at(-1)).toMatchObject({
      num: '1',
      label: 'Приложение 1 к решению маслихата от 5 марта 2026 года № 12',
      heading: 'Правила выгула собак',
    })
  })

  test('a plan without numbers: headings, paragraphs, tables with addressable rows', () => {
    const blocks: Block[] = [
      { type: 'paragraph', text: 'План развития округа', headingLevel: 1 },
      { type: 'paragraph', text: 'Видение', headingLevel: 2 },
      { type: 'paragraph', text: 'К 2030 году дороги будут отремонтированы.' },
      { type: 'paragraph', text: 'Индикаторы', headingLevel: 2 },
      { type: 'paragraph', text: 'Вода', headingLevel: 3 },
      { type: 'table', rows: [{ cells: [{ text: 'Показатель' }] }, { cells: [{ text: 'Доступ, %' }] }] },
      { type: 'paragraph', text: 'Ресурсы', headingLevel: 2 },
    ]
    expect(shape(blocks)).toEqual([
      'docTitle_1',
      'lvl_1',
      'lvl_1__text_1',
      'lvl_2',
      'lvl_2__lvl_1',
      'lvl_2__lvl_1__table_1',
      'lvl_2__lvl_1__table_1__tr_1',
      'lvl_2__lvl_1__table_1__tr_2',
      'lvl_3',
    ])
  })

  test('numbers that Word keeps beside the text count as printed', () => {
    const listed = (marker: string, text: string, listLevel: number): Block => ({
      type: 'paragraph',
      marker,
      text,
      listLevel,
    })
    expect(
      shape([
        ...paragraphs('Регламент', 'Статья 1. Порядок'),
        listed('1.', 'Заседания открыты.', 0),
        listed('2.', 'Повестка содержит:', 0),
        listed('1)', 'отчёты;', 1),
        listed('a)', 'годовые;', 2),
        listed('2)', 'прочее.', 1),
        listed('3.', 'Протокол публикуется.', 0),
      ]),
    ).toEqual([
      'docTitle_1',
      'art_1',
      'art_1__point_1',
      'art_1__point_2',
      'art_1__point_2__subpoint_1',
      'art_1__point_2__subpoint_1__subpoint_a',
      'art_1__point_2__subpoint_2',
      'art_1__point_3',
    ])
  })

  test('headings on a line of their own belong to the number before them', () => {
    const { document, problems } = recognise(
      paragraphs('Закон', 'ГЛАВА 1', 'ОБЩИЕ ПОЛОЖЕНИЯ', 'Статья 1', 'Предмет', 'Закон о воде.'),
      'ru',
    )
    expect(document.provisions[1]).toMatchObject({ label: 'ГЛАВА 1', heading: 'ОБЩИЕ ПОЛОЖЕНИЯ' })
    expect(document.provisions[1]?.children[0]).toMatchObject({ num: '1', heading: 'Предмет' })
    expect(problems).toEqual([])
  })

  test('a list announced by the second part belongs to that part', () => {
    expect(
      shape(
        paragraphs(
          'Закон',
          'Статья 1. Вода',
          'Вода чиста:',
          '1) днём;',
          '2) ночью.',
          'Запрещается:',
          '1) лить;',
          '2) сорить.',
        ),
      ),
    ).toEqual([
      'docTitle_1',
      'art_1',
      'art_1__al_1',
      'art_1__subpoint_1',
      'art_1__subpoint_2',
      'art_1__al_2',
      'art_1__al_2__subpoint_1',
      'art_1__al_2__subpoint_2',
    ])
  })
})

describe('what only looks like a provision is left in the text', () => {
  test.each([
    'Статья 5 настоящего Закона применяется с нового года.',
    '5-бапта көрсетілген мерзім ұзартылмайды.',
    '01.07.2026 введено в действие.',
    '2026. Итоги года.',
    'Раздельный сбор отходов обязателен.',
    'Главам крестьянских хозяйств выдаются билеты.',
  ])('«%s»', (text) => {
    const blocks = paragraphs('Закон', 'Статья 1. Порядок', '1. Правило действует.', text)
    expect(shape(blocks).at(-1)).toBe('art_1__point_1__al_2')
  })

  test('articles quoted by an amending act stay inside the point that quotes them', () => {
    const blocks = paragraphs(
      'Об изменениях',
      '1. Статью 5 изложить в следующей редакции:',
      '«Статья 5. Вода',
      '1. Вода бесплатна.»;',
      '2. Статью 6 исключить.',
    )
    expect(shape(blocks)).toEqual([
      'docTitle_1',
      'point_1',
      'point_1__qstr_1',
      'point_1__qstr_1__text_1',
      'point_2',
    ])
  })
})

describe('what was not understood is said with its place', () => {
  test('numbers that are repeated, skipped, or go back', () => {
    const blocks = paragraphs(
      'Закон',
      'Статья 1. Вода',
      '1. Чиста.',
      '3. Холодна.',
      '3. Бесплатна.',
      '2. Вкусна.',
      'Статья 2. Свет',
    )
    expect(codes(blocks)).toEqual([
      'number-skipped 3',
      'number-repeated 4',
      'number-backwards 5',
      'container-empty 6',
    ])
    expect(shape(blocks)).toContain('art_1__point_3~2')
  })

  test('footnotes and marks that do not meet; text outside of articles; sentences that begin like articles', () => {
    const blocks: Block[] = [
      ...paragraphs('Закон', 'Глава 1. Вода', 'Слово от автора.', 'Статья 1. Река', 'Течёт [2].'),
      { type: 'footnote', marker: '1', text: 'Медленно.' },
      ...paragraphs('Статья 7 другого закона не применяется.'),
    ]
    expect(codes(blocks)).toEqual([
      'text-outside 2',
      'mark-without-footnote 4',
      'footnote-without-mark 5',
      'looks-like-provision 6',
    ])
  })
})

describe('corrections by a person', () => {
  const blocks = paragraphs('Закон', 'Статья 1. Вода', '1. Чиста.', 'Прозрачна', 'и вкусна.', '2. Бесплатна.')

  test('change kind, number, depth and joining; what follows is found anew around them', () => {
    const recognised = recognise(blocks, 'ru', [
      { block: 3, role: 'subpoint', num: '1' },
      { block: 4, role: 'continuation' },
      { block: 5, depth: 2, num: '1-1' },
    ])
    expect(walk(recognised.document).map(({ provision }) => [provision.eId, provision.text])).toEqual([
      ['docTitle_1', 'Закон'],
      ['art_1', ''],
      ['art_1__point_1', 'Чиста.'],
      ['art_1__point_1__subpoint_1', 'Прозрачна и вкусна.'],
      ['art_1__point_1__point_1-1', 'Бесплатна.'],
    ])
    expect(recognised.blocks.flatMap(({ corrected }, at) => (corrected ? [at] : []))).toEqual([3, 4, 5])
  })

  test('a depth that cannot be is brought to the nearest one and said', () => {
    const { problems } = recognise(blocks, 'ru', [{ block: 5, depth: 9 }])
    expect(problems.find(({ code }) => code === 'depth-impossible')).toMatchObject({
      block: 5,
      found: '9',
      expected: '3',
    })
  })
})

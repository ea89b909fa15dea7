import { describe, expect, test } from 'vitest'
import { type Block, recognise, walk } from '#domain/law/index.ts'

const paragraphs = (...texts: readonly string[]): Block[] =>
  texts.map((text) => ({ type: 'paragraph', text }))
const right = (...texts: readonly string[]): Block[] =>
  texts.map((text) => ({ type: 'paragraph', text, right: true }))
const centred = (text: string): Block => ({ type: 'paragraph', text, centred: true, bold: true })
const tree = (blocks: readonly Block[], language: 'kk' | 'ru' = 'ru') =>
  walk(recognise(blocks, language).document).map(({ provision: { kind, label, heading, text }, depth }) =>
    [`${'  '.repeat(depth)}${kind}`, label, heading, text].filter(Boolean).join(' | '),
  )
const decision = paragraphs('О воде', 'Маслихат РЕШИЛ:', '1. Утвердить правила.', '2. Решение действует.')

describe('what opens an attached document', () => {
  test.each<[string, readonly Block[]]>([
    ['in one line', paragraphs('Приложение 1 к решению маслихата от 5 марта 2026 года № 12')],
    [
      'in lines at the right margin',
      right('Приложение 1', 'к решению маслихата', 'от 5 марта 2026 года', '№ 12'),
    ],
    [
      'in lines of plain text',
      paragraphs('Приложение 1', 'к решению маслихата', 'от 5 марта 2026 года № 12'),
    ],
  ])('an annex %s', (_, stamp) => {
    const found = tree([...decision, ...stamp, ...paragraphs('Правила выгула собак', '1. Собаки.')])
    expect(found.slice(-2)).toEqual([
      'appendix | Приложение 1 к решению маслихата от 5 марта 2026 года № 12 | Правила выгула собак',
      '  point | 1. | Собаки.',
    ])
  })

  test.each<[string, string]>([
    ['Утверждены решением маслихата от 5 марта 2026 года № 12', 'ru'],
    ['Утверждено решением акима Алматинской области от «05» января 2015 года № 1-1', 'ru'],
  ])('the stamp of what the act approves: «%s»', (stamp) => {
    const found = tree([...decision, ...right(stamp), centred('Правила'), ...paragraphs('1. Вода.')])
    expect(found.slice(-2)).toEqual([`appendix | ${stamp} | Правила`, '  point | 1. | Вода.'])
  })

  const kazakh = paragraphs(
    'Су туралы',
    'Мәслихат ШЕШІМ ҚАБЫЛДАДЫ:',
    '1. Қағидалар бекітілсін.',
    'Облыс әкімі',
    'А. Баталов',
  )
  test.each<[string, readonly string[]]>([
    [
      'Алматы облысы әкімінің 2015 жылғы «05» қаңтардағы №1-1 шешімімен бекітілген',
      ['Алматы облысы әкімінің', '2015 жылғы «05» қаңтардағы', '№1-1 шешімімен бекітілген'],
    ],
    [
      'Мәслихаттың 2026 жылғы 5 наурыздағы № 12 шешіміне 2-қосымша',
      ['Мәслихаттың', '2026 жылғы 5 наурыздағы', '№ 12 шешіміне', '2-қосымша'],
    ],
    [
      'Облыстық мәслихаттың № 31-146 шешіміне № 2-қосымша',
      ['Облыстық мәслихаттың № 31-146 шешіміне № 2-қосымша'],
    ],
  ])('in Kazakh, where the word comes last: «%s»', (label, lines) => {
    const found = tree([...kazakh, ...paragraphs(...lines, 'Қағидалар', '1. Су.')], 'kk')
    expect(found.slice(-3)).toEqual([
      'signature | Облыс әкімі А. Баталов',
      `appendix | ${label} | Қағидалар`,
      '  point | 1. | Су.',
    ])
  })

  test('the number of an attached document is read whatever stands around it, and can be set right', () => {
    const blocks = [
      ...decision,
      ...paragraphs('Мәслихаттың 2026 жылғы 5 наурыздағы № 12 шешіміне 2-қосымша', 'Тізбе'),
    ]
    const { document } = recognise(blocks, 'kk', [{ block: 4, num: '3' }])
    expect(document.provisions.at(-1)).toMatchObject({
      num: '3',
      label: 'Мәслихаттың 2026 жылғы 5 наурыздағы № 12 шешіміне 3-қосымша',
    })
  })

  test('the title of an attached document may end with a full stop above a table; the measure of the figures is none of it', () => {
    const table: Block = { type: 'table', rows: [{ cells: [{ text: 'Год' }, { text: 'Сумма' }] }] }
    const found = tree([
      ...decision,
      ...paragraphs('Приложение 1', 'Объёмы бюджетных средств.', 'тыс. тенге'),
      table,
    ])
    expect(found.slice(-4)).toEqual([
      'appendix | Приложение 1 | Объёмы бюджетных средств.',
      '  text | тыс. тенге',
      '  table',
      '    row',
    ])
  })

  test.each([
    'Приложение 1 к решению изложить в новой редакции.',
    'Утвержденный перечень действует',
    'Приложением является схема',
  ])('«%s» is a sentence of the act', (text) => {
    expect(tree([...decision, ...paragraphs(text)]).filter((line) => line.includes('appendix'))).toEqual([])
  })

  test('a draft that stamps itself at its head has no annex by it', () => {
    const found = tree([...right('УТВЕРЖДАЮ', 'Аким района'), centred('План'), ...paragraphs('1. Вода.')])
    expect(found.filter((line) => line.includes('appendix'))).toEqual([])
  })
})

describe('signatures and notes are no parts of a point', () => {
  test('each signatory is one provision, from the office on', () => {
    const found = tree([
      ...decision,
      ...paragraphs(
        'Председатель сессии маслихата',
        '_____________ А.Сулейменов',
        'Секретарь маслихата',
        'С. Дюсембинов',
      ),
    ])
    expect(found.slice(-2)).toEqual([
      'signature | Председатель сессии маслихата _____________ А.Сулейменов',
      'signature | Секретарь маслихата С. Дюсембинов',
    ])
  })

  test('a note stands under what it is on, at the head of an act on the whole', () => {
    const found = tree(
      paragraphs(
        'О воде',
        'Сноска. Действует до 2027 года.',
        'Маслихат РЕШИЛ:',
        '1. Вода чиста.',
        'Сноска. Пункт 1 в редакции решения.',
        '2. Конец.',
      ),
    )
    expect(found).toEqual([
      'docTitle | О воде',
      'note | Сноска. Действует до 2027 года.',
      'preamble',
      '  text | Маслихат РЕШИЛ:',
      'point | 1. | Вода чиста.',
      '  note | Сноска. Пункт 1 в редакции решения.',
      'point | 2. | Конец.',
    ])
  })
})

describe('new wording that an amending act quotes', () => {
  const act = (...lines: readonly string[]) =>
    paragraphs('Об изменениях', '1. Внести изменения:', ...lines, '2. Решение действует.')
  const quoted = (...lines: readonly string[]) =>
    tree(act(...lines)).filter((line) => /quoted|text/.test(line)).length
  const points = (...lines: readonly string[]) =>
    tree(act(...lines)).flatMap((line) => /^point \| (\S+)/.exec(line)?.[1] ?? [])

  test.each<[string, string, string]>([
    ['straight', '"', '"'],
    ['angle', '«', '»'],
    ['curly', '“', '”'],
    ['low', '„', '“'],
    ['low and English', '„', '”'],
  ])('in %s signs, over several paragraphs, with others inside', (_, open, close) => {
    const lines = [
      'пункт 2 изложить в следующей редакции:',
      `${open}2. Понятия ТОО ${open}Вода${close}:`,
      '1) колодец;',
      `2) смотритель.${close};`,
      'дополнить пунктом 4-1 следующего содержания:',
      `${open}4-1. Смотритель назначается акимом.${close}.`,
    ]
    expect(points(...lines)).toEqual(['1.', '2.'])
    expect(quoted(...lines)).toBe(4)
  })

  test('new wording is recognised in Kazakh', () => {
    const found = tree(
      paragraphs(
        'Өзгерістер туралы',
        '1. Өзгерістер енгізілсін:',
        '2-тармақ мынадай редакцияда жазылсын:',
        '«2. Ұғымдар:',
        '1) құдық.»;',
        '2. Шешім күшіне енеді.',
      ),
      'kk',
    )
    expect(found.slice(1)).toEqual([
      'point | 1. | Өзгерістер енгізілсін:',
      '  part | 2-тармақ мынадай редакцияда жазылсын:',
      '  quoted | «2. Ұғымдар:',
      '    text | 1) құдық.»;',
      'point | 2. | Шешім күшіне енеді.',
    ])
  })

  test('new wording is recognised with a table in it', () => {
    const table: Block = { type: 'table', rows: [{ cells: [{ text: 'Год' }, { text: 'Сумма' }] }] }
    const [title, point] = paragraphs('Об изменениях', '1. Изложить в следующей редакции:')
    const blocks = [
      title,
      point,
      ...paragraphs('«5. Ставки:'),
      table,
      ...paragraphs('6. Прочее.».', '2. Конец.'),
    ]
    expect(tree(blocks as Block[]).slice(1)).toEqual([
      'point | 1. | Изложить в следующей редакции:',
      '  quoted | «5. Ставки:',
      '    table',
      '      row',
      '    text | 6. Прочее.».',
      'point | 2. | Конец.',
    ])
  })

  test('new wording is recognised whose inner and outer sign were written as one', () => {
    const lines = ['пункт 2 изложить в следующей редакции:', '«2. ТОО «Вода»;', 'пункт 3 исключить;']
    expect(tree(act(...lines)).slice(3, 5)).toEqual([
      '  quoted | «2. ТОО «Вода»;',
      '  part | пункт 3 исключить;',
    ])
  })

  test('a name in quotation marks at the beginning of a paragraph is none', () => {
    expect(quoted('«Самрук» отвечает за воду.', '"Вода" отвечает за реку.')).toBe(0)
  })

  test('a sign that nobody closes swallows nothing and is told', () => {
    const blocks = act('пункт 2 изложить в следующей редакции:', '«2. Вода.')
    expect(points('пункт 2 изложить в следующей редакции:', '«2. Вода.')).toEqual(['1.', '2.'])
    expect(recognise(blocks, 'ru').problems.map(({ code, block }) => `${block} ${code}`)).toContain(
      '3 quotation-open',
    )
  })
})

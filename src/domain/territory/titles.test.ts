import { expect, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import { officialTerritories } from './testing/territories.ts'
import { readTypedPlace, titleKey } from './titles.ts'

test.each([
  ['Ораз қыстауы', 'oraz'],
  ['Доссор кенттік әкімшілігі', 'dossor'],
  ['Бапанов шаруа қожалығы', 'bapanov'],
  ['село имени Айтбая', 'aitbaia'],
  ['Ғабит Мүсірепов атындағы аудан', 'gabit musirepov'],
  ['Аккольский район', 'akkolski'],
  ['Akkol District', 'akkol'],
  ['41-разъезд', '41'],
  ['Разъезд 9', '9'],
  ['АБАЙ АУЫЛЫ', 'abai'],
  ['Абай ауыл', 'abai'],
  ['Орманшы үйі', 'ormanshi ui'],
  ['ауыл', 'auil'],
  ['аудан ауыл', 'auil'],
  ['а ауылы', 'a auili'],
])('«%s» is read as the name %s', (typed, name) => {
  expect(readTypedPlace(typed).names[0]).toBe(name)
})

test.each([
  ['Ақкөл ауданында', 'akkol'],
  ['Қостанайда', 'kostanai'],
  ['Доссор кенттік әкімшілігінің', 'dossor'],
])('«%s» is read as the stem %s', (typed, stem) => {
  expect(readTypedPlace(typed).names).toContain(stem)
})

test('a name that is a word of a kind itself is not lost', () => {
  expect(readTypedPlace('зимовка Город').names).toEqual(['gorod', 'zimovka'])
})

test('any text with a letter or a digit gives a key to search for', () => {
  for (const text of ['', ' ', 'ъ', '«»', '--']) expect(readTypedPlace(text).names).toEqual([''])
  for (const text of ['абай', 'ъ абай', '№ 5', 'а ауылы', 'ab'.repeat(50), 'ауыл '.repeat(20)])
    expect(readTypedPlace(text).names.every((name) => /\d|../.test(name))).toBe(true)
})

test.each(languages)('each of the 15,594 titles in %s is read as a name of its place', (language) => {
  const places = officialTerritories.filter(({ parent }) => parent !== undefined)
  expect(places).toHaveLength(15_594)
  const lost = places.filter(({ label, name }) => {
    const typed = readTypedPlace(label[language])
    const names = ` ${languages.map((one) => foldLetters(name[one])).join(' ')} `
    return (
      typed.title !== titleKey(label[language]) || !typed.names.some((item) => names.includes(` ${item} `))
    )
  })
  expect(lost.map(({ label }) => label[language])).toEqual([])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { officialRows } from '#domain/territory/testing/files.ts'
import { alphabet } from './alphabet.ts'
import { foldLetters } from './fold.ts'
import { toEnglish, toSlug } from './romanise.ts'

describe('spellings of one name have the same key', () => {
  test.each([
    ['kokshetau', ['Көкшетау', 'Кокшетау', 'Kokshetau', 'Kökşetau', 'Kökshetaū', 'КӨКШЕТАУ', ' көкшетау ']],
    ['kostanai', ['Қостанай', 'Костанай', 'Kostanay', 'Kostanai', 'Qostanai', 'Qostanaı']],
    [
      'zhezkazgan',
      ['Жезқазған', 'Жезказган', 'Джезказган', 'Zhezkazgan', 'Jezqazğan', 'Dzhezkazgan', 'Zhezqazghan'],
    ],
    ['zhanaozen', ['Жаңаөзен', 'Жанаозен', 'Zhanaozen', 'Zhangaözen', 'Jañaözen', 'Jańaózen']],
    ['manistau', ['Маңғыстау', 'Мангистау', 'Мангыстау', 'Mangystau', 'Mañğystau', 'Mangghystau']],
    ['esil', ['Есіл', 'Есиль', 'Esil', 'Yesil']],
    ['ereimentau', ['Ерейментау', 'Ereymentau', 'Yereymentau', 'Ereimentau']],
    ['aiagoz', ['Аягөз', 'Аягоз', 'Ayagoz', 'Aiagöz']],
    ['shimkent', ['Шымкент', 'Шимкент', 'Shymkent', 'Şymkent']],
    ['shuchinsk', ['Щучинск', 'Shchuchinsk']],
    ['zhitikara', ['Жітіқара', 'Житикара', 'Zhitikara', 'Jıtıqara']],
    ['atirau', ['Атырау', 'Atyrau', 'Atyraw', 'Atyraý']],
    ['rudni', ['Рудный', 'Rudny', 'Rudnyy', 'Rudnyi']],
    ['tulkibas', ['Түлкібас', 'Тулкибас', 'Tulkibas', 'Tülkıbas']],
    ['hromtau', ['Хромтау', 'Khromtau', 'Hromtau']],
    ['fedorovka', ['Фёдоровка', 'Федоровка', 'Fedorovka']],
    ['shahtinsk', ['Шахтинск', 'Shakhtinsk', 'Şahtinsk']],
    ['zarechni', ['Заречный', 'Zarechnyy', 'Zarechny', 'Zaretşnyi']],
    ['abu nasir al farabi', ['Әбу Насыр әл-Фараби', 'Абу  Насыр аль-Фараби', 'Abu Nasyr al-Farabi']],
    ['selo kainar', ['село Қайнар', 'cелo Қaйнaр', 'selo Kaynar', 'selo Qainar']],
    ['shoptikol', ['Шөптікөл', "Shoptikol'", 'Şöptıköl']],
  ])('%s', (key, spellings) => {
    expect(new Set(spellings.map(foldLetters))).toEqual(new Set([key]))
  })

  test('signs, spaces and case are ignored, numbers are kept', () => {
    expect(foldLetters('  «Қазақстан»,  100–жыл!  ')).toBe('kazakstan 100 zhil')
    expect(foldLetters('"?!—')).toBe('')
  })
})

describe('different names keep different keys', () => {
  test.each([
    ['Абай', 'Алтай'],
    ['Ақтау', 'Ақтөбе'],
    ['Семей', 'Сенек'],
    ['Шар', 'Жар'],
    ['Чапаев', 'Шапаев'],
    ['Зайсан', 'Жайсан'],
    ['1-ферма', '2-ферма'],
  ])('«%s» and «%s»', (a, b) => {
    expect(foldLetters(a)).not.toBe(foldLetters(b))
  })
})

const letters = fc.string({ unit: fc.constantFrom(...alphabet, ...alphabet.toUpperCase(), ' ', '-') })
const mixed = fc.oneof(
  letters,
  fc.string({ unit: fc.constantFrom(...'kghsztcdyehnuiowqxj', 'ş', 'ğ', 'ý', 'ь', 'ң', 'х', "'") }),
  fc.string({ unit: 'binary' }),
)

describe('Properties', () => {
  test('folding a key changes nothing', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(foldLetters(foldLetters(text))).toBe(foldLetters(text))
      }),
      { numRuns: 2000 },
    )
  })

  const syllable = fc
    .tuple(fc.constantFrom(...'бвгғджзкқлмнңпрстфхһцчш'), fc.constantFrom(...'аәеоөуұүыі'))
    .map((pair) => pair.join(''))

  test('a name and its English spelling have one key, the 31,188 official names too', () => {
    fc.assert(
      // Consonants in a heap can be read in more than one way (тщ, нгх); names are made of syllables.
      fc.property(fc.array(syllable, { maxLength: 6 }), (syllables) => {
        const name = syllables.join('')
        expect(foldLetters(toEnglish(name))).toBe(foldLetters(name))
      }),
    )
    const apart = officialRows
      .flatMap(({ kk, ru }) => [kk, ru])
      .filter((name) => foldLetters(toEnglish(name)) !== foldLetters(name))
    expect(apart).toEqual([])
  })

  test('a key of a Kazakh or Russian text is made of a–z, digits and single spaces', () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(foldLetters(text)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/)
      }),
    )
  })

  test('the key of a prefix is a prefix of the key', () => {
    const name = 'Қостанай ауданы'
    for (let length = 1; length <= name.length; length++) {
      expect(foldLetters(name).startsWith(foldLetters(name.slice(0, length)))).toBe(true)
    }
  })

  test('a slug is made of a–z, digits and single hyphens, and is its own slug', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const slug = toSlug(text)
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(toSlug(slug)).toBe(slug)
      }),
    )
  })
})

describe('English spelling', () => {
  test.each([
    ['Көкшетау', 'Kokshetau'],
    ['Қостанай', 'Kostanay'],
    ['Шымкент', 'Shymkent'],
    ['ШЫМКЕНТ', 'SHYMKENT'],
    ['Ш', 'Sh'],
    ['ЩУЧИНСК', 'SHCHUCHINSK'],
    ['Ж.Қайыпов', 'Zh.Kayypov'],
    ['Маңғыстау', 'Mangystau'],
    ['Рудный', 'Rudny'],
    ['Юный Яр', 'Yuny Yar'],
    ['объезд', 'obezd'],
    ['10 км', '10 km'],
  ])('%s → %s', (kazakh, english) => {
    expect(toEnglish(kazakh)).toBe(english)
  })
})

test.each([
  ['Қостанай ауданы', 'kostanay-audany'],
  ['«Континент» балалар орталығы', 'kontinent-balalar-ortalygy'],
  ['О’Хара', 'okhara'],
  ['Café №5', 'cafe-no5'],
  ['—', ''],
])('the slug of %s is %s', (name, slug) => {
  expect(toSlug(name)).toBe(slug)
})

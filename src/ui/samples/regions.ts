import type { Language } from '#domain/base/text.ts'
import type { MapTile } from '#ui/chart/index.ts'

type Names = readonly [full: string, short: string]

// The tile grid as the territories feature gives it; here for the gallery only.
const regions: readonly (readonly [string, number, number, boolean, Names, Names, Names])[] = [
  ['100000000', 6, 2, false, ['Абай облысы', 'Абай'], ['область Абай', 'Абай'], ['Abai Region', 'Abai']],
  [
    '110000000',
    4,
    1,
    true,
    ['Ақмола облысы', 'Ақмола'],
    ['Акмолинская область', 'Акмола'],
    ['Akmola Region', 'Akmola'],
  ],
  [
    '150000000',
    2,
    2,
    false,
    ['Ақтөбе облысы', 'Ақтөбе'],
    ['Актюбинская область', 'Актобе'],
    ['Aktobe Region', 'Aktobe'],
  ],
  [
    '190000000',
    5,
    3,
    false,
    ['Алматы облысы', 'Алматы обл.'],
    ['Алматинская область', 'Алматинская'],
    ['Almaty Region', 'Almaty'],
  ],
  [
    '230000000',
    0,
    2,
    false,
    ['Атырау облысы', 'Атырау'],
    ['Атырауская область', 'Атырау'],
    ['Atyrau Region', 'Atyrau'],
  ],
  [
    '270000000',
    1,
    1,
    false,
    ['Батыс Қазақстан облысы', 'БҚО'],
    ['Западно-Казахстанская область', 'ЗКО'],
    ['West Kazakhstan Region', 'West KZ'],
  ],
  [
    '310000000',
    4,
    3,
    false,
    ['Жамбыл облысы', 'Жамбыл'],
    ['Жамбылская область', 'Жамбыл'],
    ['Zhambyl Region', 'Zhambyl'],
  ],
  [
    '330000000',
    6,
    3,
    false,
    ['Жетісу облысы', 'Жетісу'],
    ['область Жетісу', 'Жетісу'],
    ['Jetisu Region', 'Jetisu'],
  ],
  [
    '350000000',
    5,
    2,
    false,
    ['Қарағанды облысы', 'Қарағанды'],
    ['Карагандинская область', 'Караганда'],
    ['Karaganda Region', 'Karaganda'],
  ],
  [
    '390000000',
    3,
    1,
    true,
    ['Қостанай облысы', 'Қостанай'],
    ['Костанайская область', 'Костанай'],
    ['Kostanay Region', 'Kostanay'],
  ],
  [
    '430000000',
    2,
    3,
    false,
    ['Қызылорда облысы', 'Қызылорда'],
    ['Кызылординская область', 'Кызылорда'],
    ['Kyzylorda Region', 'Kyzylorda'],
  ],
  [
    '470000000',
    0,
    3,
    false,
    ['Маңғыстау облысы', 'Маңғыстау'],
    ['Мангистауская область', 'Мангистау'],
    ['Mangystau Region', 'Mangystau'],
  ],
  [
    '550000000',
    6,
    1,
    true,
    ['Павлодар облысы', 'Павлодар'],
    ['Павлодарская область', 'Павлодар'],
    ['Pavlodar Region', 'Pavlodar'],
  ],
  [
    '590000000',
    4,
    0,
    true,
    ['Солтүстік Қазақстан облысы', 'СҚО'],
    ['Северо-Казахстанская область', 'СКО'],
    ['North Kazakhstan Region', 'North KZ'],
  ],
  [
    '610000000',
    3,
    3,
    false,
    ['Түркістан облысы', 'Түркістан'],
    ['Туркестанская область', 'Туркестан'],
    ['Turkistan Region', 'Turkistan'],
  ],
  [
    '620000000',
    4,
    2,
    false,
    ['Ұлытау облысы', 'Ұлытау'],
    ['область Ұлытау', 'Ұлытау'],
    ['Ulytau Region', 'Ulytau'],
  ],
  [
    '630000000',
    7,
    2,
    true,
    ['Шығыс Қазақстан облысы', 'ШҚО'],
    ['Восточно-Казахстанская область', 'ВКО'],
    ['East Kazakhstan Region', 'East KZ'],
  ],
  ['710000000', 5, 1, false, ['Астана', 'Астана'], ['Астана', 'Астана'], ['Astana', 'Astana']],
  ['750000000', 5, 4, false, ['Алматы', 'Алматы'], ['Алматы', 'Алматы'], ['Almaty', 'Almaty']],
  ['790000000', 3, 4, false, ['Шымкент', 'Шымкент'], ['Шымкент', 'Шымкент'], ['Shymkent', 'Shymkent']],
]

export const sampleRegions = (language: Language, current?: string): readonly MapTile[] =>
  regions.map(([kato, col, row, target, kk, ru, en]) => {
    const [name, short] = { kk, ru, en }[language]
    const href = `/${language}/territories/${kato}`
    // Almaty the city and Almaty Region begin with the same letters.
    const abbr = kato === '190000000' ? { kk: 'Алм.о', ru: 'Алм.о', en: 'Alm.R' }[language] : undefined
    return { kato, name, short, abbr, href, col, row, target, current: kato === current }
  })

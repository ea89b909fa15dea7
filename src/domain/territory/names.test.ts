import { describe, expect, test } from 'vitest'
import { territoryLevelOf } from './code.ts'
import { nameTerritory } from './names.ts'
import { officialRows } from './testing/files.ts'
import { officialTerritories } from './testing/territories.ts'

const name = (code: string, kk: string, ru: string) =>
  nameTerritory({ code, level: territoryLevelOf(code), kk, ru })

/** code | official Kazakh | official Russian | kind | label in Kazakh | in Russian | in English */
const cases = `
103200000 | Абай ауданы | Абайский район | district | Абай ауданы | Абайский район | Abay District
103400000 | Ақсуат ауданы | район Ақсуат | district | Ақсуат ауданы | район Ақсуат | Aksuat District
595600000 | Шал ақын ауданы | Район Шал акына | district | Шал ақын ауданы | район Шал акына | Shal Akyn District
596600000 | Ғабит Мүсірепов атын.ауданы | Район им.Габита Мусрепова | district | Ғабит Мүсірепов атындағы аудан | район имени Габита Мусрепова | Gabit Musirepov District
101000000 | Семей Қ.Ә. | Семей Г.А. | city-administration | Семей қалалық әкімшілігі | городская администрация Семей | Semey City Administration
471000000 | Ақтау Г.А. | Актау Г.А. | city-administration | Ақтау қалалық әкімшілігі | городская администрация Актау | Aktau City Administration
104221000 | Шар қ.ә. | Шарская г.а. | city-administration | Шар қалалық әкімшілігі | Шарская городская администрация | Shar City Administration
710000000 | Астана қ. | г.Астана | republican-city | Астана қаласы | город Астана | Astana city
711110000 | Алматы ауданы | район Алматы | city-district | Алматы ауданы | район Алматы | Almaty District
351011000 | Әлихан Бөкейхан а.ә. | Әлихан Бөкейхан р.а. | city-district-administration | Әлихан Бөкейхан аудандық әкімшілігі | районная администрация Әлихан Бөкейхан | Alikhan Bokeykhan District Administration
103230000 | Қараауыл а.о. | Карааульский с.о. | rural-okrug | Қараауыл ауылдық округі | Карааульский сельский округ | Karaauyl rural okrug
313635000 | Бурыл а.о . | Бурылский с.о. | rural-okrug | Бурыл ауылдық округі | Бурылский сельский округ | Buryl rural okrug
114633000 | Ақмырза \u00a0а.о. | Акмырзинский с.о. | rural-okrug | Ақмырза ауылдық округі | Акмырзинский сельский округ | Akmyrza rural okrug
155239000 | Ш.Берсиев атын. а.о. | с.о.им. Ш.Берсиева | rural-okrug | Ш. Берсиев атындағы ауылдық округ | сельский округ имени Ш. Берсиева | Sh. Bersiev rural okrug
393245000 | Омар Шипин атындағы а.о. | с.о.имени Омара Шипина | rural-okrug | Омар Шипин атындағы ауылдық округ | сельский округ имени Омара Шипина | Omar Shipin rural okrug
434430000 | Әйтеке би к.ә. | Айтеке би п.а. | settlement-administration | Әйтеке би кенттік әкімшілігі | поселковая администрация Айтеке би | Ayteke Bi settlement administration
111633000 | Тайтөбе а.ә. | с.а.Тайтобе | village-administration | Тайтөбе ауылдық әкімшілігі | сельская администрация Тайтобе | Taytobe village administration
103230100 | Қараауыл а. | с.Карааул | village | Қараауыл ауылы | село Карааул | Karaauyl village
395431100 | Заречный а. | Заречное с. | village | Заречный ауылы | село Заречное | Zarechny village
354031100 | Доскей ауылы а. | с.Доскей  ауылы | village | Доскей ауылы | село Доскей ауылы | Doskey Auyly village
156435200 | Ақтан батыр ат.ауыл | с. им.Актан батыра | village | Ақтан батыр атындағы ауыл | село имени Актан батыра | Aktan Batyr village
353647100 | а.Ақтас | с.Актас | village | Ақтас ауылы | село Актас | Aktas village
113637200 | Шілікті а | с.Шиликти | village | Шілікті ауылы | село Шиликти | Shilikti village
623833100 | Бетбұлақас. | с.Бетбулак | village | Бетбұлақ ауылы | село Бетбулак | Betbulak village
103665151 | Ќабырғатал а. | с.Кабыргатал | village | Қабырғатал ауылы | село Кабыргатал | Kabyrgatal village
475220100 | Форт-Шевченко ќ. | г.Форт-Шевченко | city | Форт-Шевченко қаласы | город Форт-Шевченко | Fort-Shevchenko city
104163100 | Шаған к. | п.Чаган | settlement | Шаған кенті | посёлок Чаган | Shagan settlement
103685200 | Ақбұлақ ст. | ст.Акбулак | station | Ақбұлақ станциясы | станция Акбулак | Akbulak station
104035800 | рзд.41 | рзд.41 | railway-siding | 41-разъезд | разъезд 41 | Railway siding 41
103667700 | рзд.18 км | рзд.18 км | railway-siding | 18 км разъезі | разъезд 18 км | 18 Km railway siding
234035122 | Елші 2уч. | уч.Елши 2 | section | Елші 2 учаскесі | участок Елши 2 | Elshi 2 section
114653114 | Сарыадыр ст.ж. | отг.ст.Сарыадыр | pasture | Сарыадыр станциясы жайылымы | отгон станции Сарыадыр | Saryadyr Stantsiyasy pasture
632400602 | Болатов кыстауы | зимовка Болатова | winter-camp | Болатов қыстауы | зимовка Болатова | Bolatov winter camp
104230117 | мекен 1 | точка 1 | outpost | 1-мекен | точка 1 | Outpost 1
103669163 | 3 ферма | 3 ферма | farm | 3-ферма | ферма 3 | Farm 3
635530102 | Ашалы шаруаш.қонысы | крес.пос.Ашалы | peasant-homestead | Ашалы шаруа қонысы | крестьянское поселение Ашалы | Ashaly peasant homestead
632400908 | Гусликов қонысы | поселье Гусликова | homestead | Гусликов қонысы | поселье Гусликова | Guslikov homestead
193655129 | Ата мекен шарқож | кр.хоз. Ата мекен | peasant-farm | Ата мекен шаруа қожалығы | крестьянское хозяйство Ата мекен | Ata Meken peasant farm
117057115 | "Континент"балалар сауықтыру о | ДОЦ Континент | locality | «Континент» балалар сауықтыру орталығы | ДОЦ Континент | “Kontinent” Balalar Sauyktyru Ortalygy
616453107 | Бөлімше 3 | Отд. 3 | locality | Бөлімше 3 | Отделение 3 | Bolimshe 3
`

describe('official names are said in full', () => {
  test.each(
    cases
      .trim()
      .split('\n')
      .map((line) => line.split(' | ')),
  )('%s «%s», «%s»', (...fields) => {
    const [code = '', kk = '', ru = '', kind, ...labels] = fields
    const named = name(code, kk, ru)
    expect([named.kind, named.label.kk, named.label.ru, named.label.en]).toEqual([kind, ...labels])
  })
})

test('the bare name loses the word of its kind and nothing else', () => {
  expect(name('103233100', 'Кеңгірбай би а.', 'с.Кенгирбай би').name).toEqual({
    kk: 'Кеңгірбай би',
    ru: 'Кенгирбай би',
    en: 'Kengirbay Bi',
  })
})

test('the names stay whole where the two languages disagree about the kind', () => {
  expect(name('636275603', 'Земляники қыстауы', 'Хутор Земляники')).toMatchObject({
    kind: 'locality',
    name: { kk: 'Земляники қыстауы', ru: 'Хутор Земляники' },
  })
})

test('usage wins over the rule, in the name too', () => {
  const known = { en: 'West Kazakhstan Region' }
  const row = {
    code: '270000000',
    level: 'oblast',
    kk: 'Батыс Қазақстан облысы',
    ru: 'Западно-Казахстанская область',
  } as const
  expect(nameTerritory(row, known)).toMatchObject({
    name: { en: 'West Kazakhstan' },
    label: { kk: 'Батыс Қазақстан облысы', en: 'West Kazakhstan Region' },
  })
})

describe('in the official classifier', () => {
  test('every object of the upper levels has a kind; of the settlements, 472 name themselves', () => {
    const kinds: Record<string, number> = {}
    for (const { level, kind } of officialTerritories) {
      const key = `${level} ${kind}`
      kinds[key] = (kinds[key] ?? 0) + 1
    }
    expect(kinds).toEqual({
      'republic republic': 1,
      'oblast region': 17,
      'oblast republican-city': 3,
      'district district': 170,
      'district city-administration': 39,
      'sub_district city': 39,
      'sub_district city-administration': 32,
      'sub_district city-district': 19,
      'sub_district city-district-administration': 2,
      'sub_district rural-okrug': 2108,
      'sub_district settlement-administration': 71,
      'sub_district village-administration': 108,
      'settlement city': 48,
      'settlement city-district': 6,
      'settlement farm': 133,
      'settlement homestead': 20,
      'settlement locality': 472,
      'settlement outpost': 264,
      'settlement pasture': 66,
      'settlement peasant-farm': 67,
      'settlement peasant-homestead': 8,
      'settlement railway-siding': 117,
      'settlement section': 428,
      'settlement settlement': 89,
      'settlement station': 120,
      'settlement village': 9551,
      'settlement winter-camp': 1597,
    })
  })

  test('no abbreviation of a kind is left in a label', () => {
    const left =
      /(?:^|\s)(?:а|с|қ|г|к|п|а\.о|с\.о|қ\.ә|г\.а|к\.ә|п\.а|уч|ст|рзд|отг|ж|им|атын|ат|шар|кр\.хоз)\.(?:\s|$)/u
    const odd = officialTerritories.filter(({ label }) => left.test(label.kk) || left.test(label.ru))
    expect(odd.map(({ label }) => label.ru)).toEqual(['Заимка в с. Алмасай', 'Заимка в с. Б. Утепов'])
  })

  test('every label is written without stray spaces, and in English with Latin letters only', () => {
    const wrong = officialTerritories.filter(
      ({ label }) =>
        Object.values(label).some((text) => text === '' || /^\s|\s$|\s\s|\u00a0/u.test(text)) ||
        /[\u0400-\u052f]/u.test(label.en),
    )
    expect(wrong).toEqual([])
  })

  test('the names of all rows are taken from the file', () => {
    expect(officialTerritories).toHaveLength(officialRows.length + 1)
  })
})

/**
 * What the objects of the classifier are, the words that name them in three languages, and the abbreviations by which
 * the classifier says it (НК РК 11-2025, all variants that occur in it, misprints included).
 */

import type { TerritoryLevel } from './code.ts'

type Marks = {
  /** Written in front of the name, as patterns without anchors. */
  readonly before?: string
  /** Written after the name. */
  readonly after?: string
}

export type KindOf = {
  /** Kazakh has the noun by itself («ауыл») and as it stands after a name («Абай ауылы»). */
  readonly kk: { readonly noun: string; readonly afterName: string }
  readonly ru: string
  readonly en: string
  readonly levels: readonly TerritoryLevel[]
  readonly marks: { readonly kk: Marks; readonly ru: Marks }
}

const settlement: readonly TerritoryLevel[] = ['settlement']
const anyLow: readonly TerritoryLevel[] = ['sub_district', 'settlement']

/** The sequence matters where one mark ends like another: «шар.қонысы» is asked before «қонысы». */
export const kinds = {
  region: {
    kk: { noun: 'облыс', afterName: 'облысы' },
    ru: 'область',
    en: 'Region',
    levels: ['oblast'],
    marks: { kk: { after: 'облысы' }, ru: { before: 'область', after: 'область' } },
  },
  /** Astana, Almaty and Shymkent: the capital and the cities of republican significance. */
  'republican-city': {
    kk: { noun: 'қала', afterName: 'қаласы' },
    ru: 'город',
    en: 'city',
    levels: ['oblast'],
    marks: { kk: { after: 'қ\\.' }, ru: { before: 'г\\.' } },
  },
  district: {
    kk: { noun: 'аудан', afterName: 'ауданы' },
    ru: 'район',
    en: 'District',
    levels: ['district'],
    marks: { kk: { after: 'ауданы' }, ru: { before: 'район', after: 'район' } },
  },
  'city-district': {
    kk: { noun: 'аудан', afterName: 'ауданы' },
    ru: 'район',
    en: 'District',
    levels: anyLow,
    marks: { kk: { after: 'ауданы' }, ru: { before: 'район', after: 'район' } },
  },
  /** A city with what is subordinate to it: «Г.А.» at the level of districts, «г.а.» below it. */
  'city-administration': {
    kk: { noun: 'қалалық әкімшілік', afterName: 'қалалық әкімшілігі' },
    ru: 'городская администрация',
    en: 'City Administration',
    levels: ['district', 'sub_district'],
    marks: { kk: { after: '(?:қ\\.ә|г\\.а)\\.' }, ru: { before: 'г\\.а\\.', after: 'г\\.а\\.' } },
  },
  'city-district-administration': {
    kk: { noun: 'аудандық әкімшілік', afterName: 'аудандық әкімшілігі' },
    ru: 'районная администрация',
    en: 'District Administration',
    levels: ['sub_district'],
    marks: { kk: { after: 'а\\.ә\\.' }, ru: { before: 'р\\.а\\.', after: 'р\\.а\\.' } },
  },
  city: {
    kk: { noun: 'қала', afterName: 'қаласы' },
    ru: 'город',
    en: 'city',
    levels: anyLow,
    marks: { kk: { after: 'қ\\.' }, ru: { before: 'г\\.' } },
  },
  'rural-okrug': {
    kk: { noun: 'ауылдық округ', afterName: 'ауылдық округі' },
    ru: 'сельский округ',
    en: 'rural okrug',
    levels: ['sub_district'],
    marks: { kk: { after: 'а\\.о ?\\.?' }, ru: { before: 'с\\.о\\.', after: 'с\\.о\\.?' } },
  },
  'settlement-administration': {
    kk: { noun: 'кенттік әкімшілік', afterName: 'кенттік әкімшілігі' },
    ru: 'поселковая администрация',
    en: 'settlement administration',
    levels: ['sub_district'],
    marks: { kk: { after: 'к\\.ә\\.' }, ru: { before: 'п\\.а\\.', after: 'п\\.а\\.' } },
  },
  'village-administration': {
    kk: { noun: 'ауылдық әкімшілік', afterName: 'ауылдық әкімшілігі' },
    ru: 'сельская администрация',
    en: 'village administration',
    levels: ['sub_district'],
    marks: { kk: { after: 'а\\.ә\\.?' }, ru: { before: 'с\\.а\\.', after: 'с\\.а\\.' } },
  },
  village: {
    kk: { noun: 'ауыл', afterName: 'ауылы' },
    ru: 'село',
    en: 'village',
    levels: settlement,
    marks: {
      kk: { before: 'а\\.', after: '(?:а\\. ?а\\.|а\\.|а|с\\.|с|ауылы?)' },
      ru: { before: 'с\\.', after: 'с\\.' },
    },
  },
  /** An urban settlement: кент, посёлок. */
  settlement: {
    kk: { noun: 'кент', afterName: 'кенті' },
    ru: 'посёлок',
    en: 'settlement',
    levels: settlement,
    marks: { kk: { after: '(?:к\\.|кенті)' }, ru: { before: '(?:п\\.|поселок)' } },
  },
  station: {
    kk: { noun: 'станция', afterName: 'станциясы' },
    ru: 'станция',
    en: 'station',
    levels: settlement,
    marks: { kk: { after: '(?:ст\\.|бекеті)' }, ru: { before: 'ст\\.', after: 'ст\\.' } },
  },
  'railway-siding': {
    kk: { noun: 'разъезд', afterName: 'разъезі' },
    ru: 'разъезд',
    en: 'railway siding',
    levels: settlement,
    marks: { kk: { before: 'рзд\\.?', after: 'рзд\\.?' }, ru: { before: 'рзд\\.?', after: 'рзд' } },
  },
  /** участок: a section of a farm or enterprise where people live. */
  section: {
    kk: { noun: 'учаске', afterName: 'учаскесі' },
    ru: 'участок',
    en: 'section',
    levels: settlement,
    marks: { kk: { after: '(?:уч\\.|учаскесі)' }, ru: { before: '(?:уч\\.|участок)' } },
  },
  /** отгон: a far pasture with dwellings. */
  pasture: {
    kk: { noun: 'жайылым', afterName: 'жайылымы' },
    ru: 'отгон',
    en: 'pasture',
    levels: settlement,
    marks: { kk: { after: 'ж\\.' }, ru: { before: 'отг\\.' } },
  },
  'winter-camp': {
    kk: { noun: 'қыстау', afterName: 'қыстауы' },
    ru: 'зимовка',
    en: 'winter camp',
    levels: settlement,
    marks: { kk: { after: '[қк]ыстауы' }, ru: { before: 'зимовка' } },
  },
  /** точка, мекен: a dwelling place of herders. */
  outpost: {
    kk: { noun: 'мекен', afterName: 'мекені' },
    ru: 'точка',
    en: 'outpost',
    levels: settlement,
    marks: { kk: { before: 'мекен', after: 'мекені?' }, ru: { before: 'точка', after: 'точка' } },
  },
  farm: {
    kk: { noun: 'ферма', afterName: 'фермасы' },
    ru: 'ферма',
    en: 'farm',
    levels: settlement,
    marks: { kk: { before: 'ферма', after: 'ферма(?:сы)?' }, ru: { before: 'ферма', after: 'ферма' } },
  },
  'peasant-homestead': {
    kk: { noun: 'шаруа қонысы', afterName: 'шаруа қонысы' },
    ru: 'крестьянское поселение',
    en: 'peasant homestead',
    levels: settlement,
    marks: { kk: { after: '(?:шар\\.|шаруаш\\.|шаруа ?)қонысы' }, ru: { before: 'крес\\.пос\\.' } },
  },
  homestead: {
    kk: { noun: 'қоныс', afterName: 'қонысы' },
    ru: 'поселье',
    en: 'homestead',
    levels: settlement,
    marks: { kk: { after: 'қонысы' }, ru: { before: 'поселье' } },
  },
  'peasant-farm': {
    kk: { noun: 'шаруа қожалығы', afterName: 'шаруа қожалығы' },
    ru: 'крестьянское хозяйство',
    en: 'peasant farm',
    levels: settlement,
    marks: { kk: { after: '(?:шарқож|шар\\.қож\\.)' }, ru: { before: 'кр\\.хоз\\.?' } },
  },
} as const satisfies Readonly<Record<string, KindOf>>

export type MarkedKind = keyof typeof kinds

/** `locality`: the name itself says what it is («Орманшы үйі», «Дом лесника»), there is no word to part from it. */
export type TerritoryKind = 'republic' | MarkedKind | 'locality'

import type { Label, Language } from '#domain/base/text.ts'

// Names and words that several examples of the gallery share.

export const regionNames: Readonly<Record<string, Label>> = {
  kostanay: { kk: 'Қостанай облысы', ru: 'Костанайская область', en: 'Kostanay Region' },
  pavlodar: { kk: 'Павлодар облысы', ru: 'Павлодарская область', en: 'Pavlodar Region' },
  akmola: { kk: 'Ақмола облысы', ru: 'Акмолинская область', en: 'Akmola Region' },
  north: {
    kk: 'Солтүстік Қазақстан облысы',
    ru: 'Северо-Казахстанская область',
    en: 'North Kazakhstan Region',
  },
  east: { kk: 'Шығыс Қазақстан облысы', ru: 'Восточно-Казахстанская область', en: 'East Kazakhstan Region' },
}

const sampleWords = {
  region: { kk: 'Облыс', ru: 'Область', en: 'Region' },
  year: { kk: 'Жыл', ru: 'Год', en: 'Year' },
  people: { kk: 'адам', ru: 'человек', en: 'people' },
  percent: { kk: '%', ru: '%', en: '%' },
  million: { kk: 'млн ₸', ru: 'млн ₸', en: 'million ₸' },
  tenge: { kk: '₸', ru: '₸', en: '₸' },
  plan: { kk: 'Жоспар', ru: 'План', en: 'Plan' },
  fact: { kk: 'Нақты', ru: 'Факт', en: 'Fact' },
  amount: { kk: 'Сома', ru: 'Сумма', en: 'Amount' },
  invented: { kk: 'ойдан алынған сандар', ru: 'вымышленные числа', en: 'invented figures' },
} as const satisfies Readonly<Record<string, Label>>

export const sampleWord = (word: keyof typeof sampleWords, language: Language): string =>
  sampleWords[word][language]
export const regionName = (key: string, language: Language): string => regionNames[key]?.[language] ?? key

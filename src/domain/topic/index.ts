import type { Label } from '#domain/base/text.ts'

/** Topics of news and meetings, by which lists are filtered. */
export const topics = {
  'self-government': {
    kk: 'Жергілікті өзін-өзі басқару',
    ru: 'Местное самоуправление',
    en: 'Local self-government',
  },
  'public-councils': { kk: 'Қоғамдық кеңестер', ru: 'Общественные советы', en: 'Public councils' },
  budget: { kk: 'Бюджет', ru: 'Бюджет', en: 'Budget' },
  'land-and-roads': { kk: 'Жер және жолдар', ru: 'Земля и дороги', en: 'Land and roads' },
  schools: { kk: 'Мектептер', ru: 'Школы', en: 'Schools' },
  ecology: { kk: 'Экология', ru: 'Экология', en: 'Environment' },
  culture: { kk: 'Мәдениет', ru: 'Культура', en: 'Culture' },
  housing: {
    kk: 'Тұрғын үй және коммуналдық шаруашылық',
    ru: 'Жильё и коммунальное хозяйство',
    en: 'Housing and utilities',
  },
  digital: { kk: 'Цифрлық қызметтер', ru: 'Цифровые услуги', en: 'Digital services' },
  programme: { kk: 'Жобалар мен бағдарламалар', ru: 'Проекты и программы', en: 'Projects and programmes' },
} as const satisfies Readonly<Record<string, Label>>

/** The kind of topics, for what is followed. */
export const TOPIC_KIND = 'news.topic'

export type Topic = keyof typeof topics
export const topicNames = Object.keys(topics) as readonly Topic[]

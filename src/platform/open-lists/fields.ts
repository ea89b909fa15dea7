import type { Label } from '#domain/base/text.ts'
import type { ListField } from './list.ts'

type Common = Pick<ListField, 'type' | 'title' | 'width'>
const text = (kk: string, ru: string, en: string, width = 20): Common => ({
  type: 'string',
  title: { kk, ru, en },
  width,
})
const WIDE = 40

/** Fields that many lists have, by their names. */
const common = {
  slug: text('Қысқа атауы', 'Краткое имя', 'Short name'),
  title: text('Атауы', 'Название', 'Title', WIDE),
  kind: text('Түрі', 'Вид', 'Kind'),
  state: text('Күйі', 'Состояние', 'State'),
  territory: text('ӘАОЖ (КАТО) коды', 'Код КАТО', 'KATO code', 12),
  place: text('Аумақ', 'Территория', 'Place'),
  organisation: text('Ұйым', 'Организация', 'Organisation', WIDE),
  venue: text('Өтетін орны', 'Место проведения', 'Venue', WIDE),
  url: text('Мекенжайы', 'Адрес', 'Address', WIDE),
  starts_at: { ...text('Басталуы', 'Начало', 'Starts', 22), type: 'datetime' },
  ends_at: { ...text('Аяқталуы', 'Окончание', 'Ends', 22), type: 'datetime' },
  published_at: { ...text('Жарияланған уақыты', 'Опубликовано', 'Published', 22), type: 'datetime' },
  decided_at: { ...text('Шешім уақыты', 'Решено', 'Decided', 22), type: 'datetime' },
} as const satisfies Readonly<Record<string, Common>>

/** A field that many lists have; `title`: what it is called where the common word does not fit. */
export const commonField = (name: keyof typeof common, title?: Label): ListField => ({
  name,
  ...common[name],
  ...(title ? { title } : {}),
})

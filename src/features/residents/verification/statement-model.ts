import type { Messages } from '#domain/base/message.ts'
import type { ResidenceStatement } from '../model.ts'

const messages = {
  title: {
    kk: 'Тұратын жерім туралы мәлімдеме',
    ru: 'Заявление о месте жительства',
    en: 'Statement of my residence',
  },
  site: { kk: 'Сайт', ru: 'Сайт', en: 'Site' },
  number: { kk: 'Мәлімдеме нөмірі', ru: 'Номер заявления', en: 'Number of the statement' },
  place: { kk: 'Тұратын жерім', ru: 'Место моего жительства', en: 'Where I live' },
  since: { kk: 'Қай күннен бері тұрамын', ru: 'Живу там с', en: 'I have lived there since' },
  asks: {
    kk: 'Сайттағы осы нөмір берілген тіркелгі менікі екенін растаймын және мені осы жердің тұрғыны деп есептеуді сұраймын. Бір адамның бір даусы болатынын білемін.',
    ru: 'Подтверждаю, что учётная запись на этом сайте, где получен этот номер, моя, и прошу считать меня жителем этого места. Я знаю, что у одного человека один голос.',
    en: 'I confirm that the account on this site which was given this number is mine, and ask to be counted as a resident of this place. I know that one person has one vote.',
  },
  until: { kk: 'Қол қою мерзімі', ru: 'Подписать до', en: 'To be signed by' },
} satisfies Messages

/**
 * The text of a statement, identical to the byte each time: UTF-8, lines end with LF. The number ties it to one
 * account and the first lines to this site, so that it is useless elsewhere.
 */
export function writeStatement(
  { number, language, place, since, expiresAt }: ResidenceStatement,
  origin: string,
): string {
  const lines = [
    messages.title[language],
    '',
    `${messages.site[language]}: ${origin}`,
    `${messages.number[language]}: ${number}`,
    `${messages.place[language]}: ${place.label[language]} (${place.code})`,
    `${messages.since[language]}: ${since}`,
    `${messages.until[language]}: ${expiresAt.toISOString()}`,
    '',
    messages.asks[language],
  ]
  return `${lines.join('\n')}\n`
}

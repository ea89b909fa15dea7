import { addDays } from '#domain/base/local-date.ts'
import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { letterMessages } from '../reminders/messages.ts'
import { KEPT_DAYS } from '../reminders/model.ts'
import { eraseOldLetters } from '../reminders/store.ts'

export const privacy: readonly PrivacyPart[] = [
  {
    order: 66,
    title: {
      kk: 'Мерзім туралы ескерткенде',
      ru: 'Когда мы напоминаем о сроках',
      en: 'When we remind you of deadlines',
    },
    text: [
      {
        kk: 'Ұйымда рөлі бар адамға және осы іске қатысқан адамға мерзім туралы хат барады. Кімге қандай хат жіберілгені мерзім аяқталғаннан кейін отыз күн сақталады, сол хат екінші рет бармауы үшін. Сайттағы мерзімдер тізімінде адамдардың аты жоқ, ұйымдар ғана көрсетіледі.',
        ru: 'Письма о сроках получают те, у кого есть роль в организации, и те, кто участвовал в деле. Отметка о письме хранится тридцать дней после окончания срока, чтобы оно не пришло дважды. В перечне сроков на сайте нет имён людей, только организации.',
        en: 'E-mails about deadlines go to those who have a role in the organisation and to those who took part. A record that one was sent is kept for thirty days after the deadline, so that it is not sent twice. The record of deadlines on the site names organisations, not people.',
      },
    ],
  },
]

export const retention: readonly Retention[] = [
  {
    data: letterMessages.personal,
    kept: {
      kk: 'мерзім аяқталғаннан кейін отыз күн',
      ru: 'тридцать дней после окончания срока',
      en: 'thirty days after the deadline has ended',
    },
    erase: async ({ db, today }) => void (await eraseOldLetters(db, addDays(today(), -KEPT_DAYS))),
  },
]

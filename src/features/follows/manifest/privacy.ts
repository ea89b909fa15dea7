import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { HISTORY_MS } from '../model.ts'
import { messages } from './personal-data-messages.ts'
import { eraseOldNotifications } from './personal-data-store.ts'

/** The text of this slice on the privacy page. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 50,
    title: {
      kk: 'Хабар алып отырсаңыз',
      ru: 'Когда вы подписаны',
      en: 'When you follow something',
    },
    text: [
      {
        kk: 'Жаңалық туралы хат сұраған адамға ғана барады. Тіркелгісі жоқ адам мекенжайын хаттағы сілтемемен растайды; растамаса, ештеңе келмейді, ал мекенжайы жеті күннен кейін өшіріледі. Не туралы хабар алатыныңызды өзіңізден басқа ешкім көрмейді.',
        ru: 'Письма о новостях приходят только тем, кто о них попросил. Если учётной записи нет, адрес подтверждают по ссылке из письма; без этого ничего не приходит, а адрес через семь дней удаляется. Ваши подписки не видит никто, кроме вас.',
        en: 'E-mails about what is new go only to those who asked for them. Without an account, you confirm your address with a link in an e-mail; otherwise nothing is sent, and the address is erased after seven days. Nobody but you sees what you follow.',
      },
      {
        kk: 'Кімге қандай хабар жіберілгені отыз күн сақталады, сол хабар екінші рет келмеуі үшін. Пошта сервері мекенжайды қабылдамаса, хат жіберуді тоқтатамыз.',
        ru: 'Отметки о том, кому что отправлено, хранятся тридцать дней, чтобы об одном не писать дважды. Если почтовый сервер адрес не принимает, мы больше не пишем.',
        en: 'Who was notified of what is kept for thirty days, so that nobody is notified twice. If a mail server refuses the address, we stop writing.',
      },
    ],
  },
]

export const retention: readonly Retention[] = [
  {
    data: messages.sent,
    kept: { kk: 'отыз күн', ru: 'тридцать дней', en: 'thirty days' },
    erase: async ({ db, now }) => eraseOldNotifications(db, new Date(now().getTime() - HISTORY_MS)),
  },
]

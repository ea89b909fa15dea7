import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { HISTORY_MS } from '../model.ts'
import { messages } from './personal-data-messages.ts'
import { removeOld } from './personal-data-store.ts'

/** The text of this slice on the privacy page. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 50,
    title: {
      kk: 'Бір нәрсені бақылап отырсаңыз',
      ru: 'Когда вы за чем-то следите',
      en: 'When you follow something',
    },
    text: [
      {
        kk: 'Жаңалық туралы хат сұраған адамға ғана барады. Тіркелгісі жоқ адам мекенжайын хаттағы сілтемемен растайды; растамаса, ештеңе келмейді, ал мекенжайы жеті күннен кейін өшеді. Нені бақылайтыныңызды өзіңізден басқа ешкім көрмейді.',
        ru: 'Письма о новом приходят только тому, кто о них попросил. У кого нет учётной записи, подтверждает адрес по ссылке из письма; без этого ничего не приходит, а адрес через семь дней стирается. За чем вы следите, не видит никто, кроме вас.',
        en: 'Letters about what is new go only to those who asked for them. Who has no account confirms the address by a link in a letter; otherwise nothing comes, and the address is erased after seven days. Nobody but you sees what you follow.',
      },
      {
        kk: 'Кімге не айтылғаны отыз күн сақталады, сол хабар екінші рет келмеуі үшін. Пошта сервері мекенжайды қабылдамаса, хат жібермейміз.',
        ru: 'Кому что рассказано, хранится тридцать дней, чтобы об одном не писать дважды. Если почтовый сервер адрес не принимает, мы больше не пишем.',
        en: 'Who was told what is kept for thirty days, so that nobody is told twice. When a mail server refuses the address, we write no more.',
      },
    ],
  },
]

export const retention: readonly Retention[] = [
  {
    data: messages.sent,
    kept: { kk: 'отыз күн', ru: 'тридцать дней', en: 'thirty days' },
    erase: async ({ db, now }) => removeOld(db, new Date(now().getTime() - HISTORY_MS)),
  },
]

import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { messages } from '../messages.ts'
import { HISTORY_MS } from '../model.ts'
import { removeOld } from '../store.ts'

/** The text of this slice on the privacy page. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 50,
    title: {
      kk: 'Хабарлап тұруды сұрағанда',
      ru: 'Когда вы просите сообщать о новом',
      en: 'When you ask to be told what is new',
    },
    text: [
      {
        kk: 'Жаңалық туралы хат сұраған адамға ғана барады; кімге не айтылғаны отыз күн сақталады, сол хабар екінші рет келмеуі үшін.',
        ru: 'Письма о новом приходят только тому, кто о них попросил; кому что рассказано, хранится тридцать дней, чтобы об одном не писать дважды.',
        en: 'Letters about what is new go only to those who asked for them; who was told what is kept for thirty days, so that nobody is told twice.',
      },
    ],
  },
]

export const retention: readonly Retention[] = [
  {
    data: messages.personal,
    kept: { kk: 'отыз күн', ru: 'тридцать дней', en: 'thirty days' },
    erase: async ({ db, now }) => void (await removeOld(db, new Date(now().getTime() - HISTORY_MS))),
  },
]

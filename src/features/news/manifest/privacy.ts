import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { eraseReadings } from '../reading/store.ts'

/** What the privacy page says of this slice. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 20,
    title: {
      kk: 'Жаңалық неше рет оқылғаны',
      ru: 'Сколько раз прочитана новость',
      en: 'How often a news item is read',
    },
    text: [
      {
        kk: 'Жаңалық неше рет оқылғаны ғана саналады. Бір адам күніне бір рет саналуы үшін желілік мекенжай мен браузер атауынан кері қайтарылмайтын белгі жасалады; оның кілті сол күннің соңында белгілермен бірге өшіріледі. Кейін кім не оқығанын ешкім, біз де, айта алмаймыз.',
        ru: 'Считается только, сколько раз прочитана новость. Чтобы человек учитывался раз в день, из сетевого адреса и названия браузера вычисляется необратимая метка; её ключ живёт один день и удаляется вместе с метками. Кто что читал, потом не может узнать никто, и мы тоже.',
        en: 'Only the number of times a news item was read is counted. So that a person counts once a day, an irreversible mark is made from the network address and the name of the browser; its key lives for one day and is deleted together with the marks. Afterwards nobody can tell who read what, ourselves included.',
      },
    ],
  },
]

/** The counter of readers does the same while people read; this is for a site that nobody reads. */
export const retention: readonly Retention[] = [
  {
    data: {
      kk: 'Жаңалық оқығандардың кері қайтарылмайтын белгілері мен олардың кілті',
      ru: 'Необратимые метки читателей новостей и их ключ',
      en: 'Irreversible marks of readers of news, and their key',
    },
    kept: { kk: 'сол күннің соңына дейін', ru: 'до конца дня', en: 'until the end of the day' },
    erase: async ({ db, today }) => void (await eraseReadings(db, today())),
  },
]

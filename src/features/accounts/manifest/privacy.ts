import { DAY_MS } from '#domain/base/duration.ts'
import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { removeExpired } from '../sign-in/store.ts'

/** The text of this slice on the privacy page. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 40,
    title: { kk: 'Сайтқа кіргенде', ru: 'Когда вы входите', en: 'When you sign in' },
    text: [
      {
        kk: 'Поштаңыз, қалаған атыңыз, тіліңіз бен бақылап жүрген аумағыңыз сақталады; әр кіруден — қай құрылғыдан және қашан. Құпиясөз жоқ: он минут жарайтын код келеді немесе құрылғыңыздың өз кілті қолданылады. Cookie тек кіретін адамға қойылады: ол сайтқа сіз екеніңізді айтады және әрі кеткенде бір айдан кейін бітеді.',
        ru: 'Хранятся почта, имя, которое вы выбрали, язык и территория, за которой вы следите; о каждом входе — с какого устройства и когда. Паролей нет: приходит код, который действует десять минут, или служит ключ вашего устройства. Cookie ставится только тому, кто входит: она говорит сайту, что это вы, и кончается не позже чем через месяц.',
        en: 'Your e-mail address, the name that you chose, your language and the place that you follow are kept; of each time you sign in, from which device and when. There are no passwords: you get a code that works for ten minutes, or use the key of your device. A cookie is set only for those who sign in: it tells the site that it is you, and ends after a month at the latest.',
      },
      {
        kk: 'Өзіңіз туралы сақталғанның бәрі «Менің деректерім» бетінде тұр: көшіріп алуға да, өшіруге де болады.',
        ru: 'Всё, что хранится о вас, стоит на странице «Мои данные»: это можно скачать и удалить.',
        en: 'Everything that is kept about you stands on “My data”: you can take it away and erase it.',
      },
    ],
  },
]

/** Expired data of the sign-in is erased. */
export const retention: readonly Retention[] = [
  {
    data: {
      kk: 'Кіру әрекеттері, кодтар, растау сілтемелері, сессиялар',
      ru: 'Попытки входа, коды, ссылки для подтверждения, сеансы',
      en: 'Attempts to sign in, codes, confirmation links, sessions',
    },
    kept: {
      kk: 'жарамдылық мерзімі біткенше; кіру әрекеттері — бір тәулік',
      ru: 'пока действуют; попытки входа – сутки',
      en: 'while they work; attempts to sign in for a day',
    },
    erase: ({ db, now }) => removeExpired(db, now(), new Date(now().getTime() - DAY_MS)),
  },
]

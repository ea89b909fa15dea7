import { DAY_MS } from '#domain/base/duration.ts'
import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { eraseExpiredSignIns } from '../sign-in/store.ts'

/** The text of this slice on the privacy page. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 40,
    title: { kk: 'Сайтқа кіргенде', ru: 'Когда вы входите', en: 'When you sign in' },
    text: [
      {
        kk: 'Поштаңыз, көрсеткен атыңыз, тіліңіз бен хабар алып отырған аумағыңыз сақталады; әр кірген сайын – қай құрылғыдан және қашан кіргеніңіз. Құпиясөз жоқ: он минут жарамды код келеді немесе құрылғыңыздың өз кілті қолданылады. Cookie кіретін адамға ғана қойылады: ол сайтқа сіз екеніңізді білдіреді және әрі кеткенде бір айдан кейін жарамсыз болады. Екінші cookie бұл браузерден бұрын кіргеніңізді ғана білдіреді: бөтен біреу сіздің атыңыздан код сұрай берсе де, өзіңіз код ала аласыз. Онда поштаңыз жазылмайды, ол бір жыл сақталады.',
        ru: 'Хранятся почта, имя, которое вы выбрали, язык и территория, на которую вы подписаны; о каждом входе – с какого устройства и когда. Паролей нет: приходит код, который действует десять минут, или используется ключ вашего устройства. Cookie сохраняется только у тех, кто входит: он сообщает сайту, что это вы, и действует не больше месяца. Ещё один говорит только о том, что в этом браузере вы уже входили: тогда вы получите код, даже если посторонние запрашивают коды на вашу почту. Адреса почты в нём нет, хранится он год.',
        en: 'Your e-mail address, the name that you chose, your language and the place that you follow are kept; for each sign-in, the device and the time. There are no passwords: you get a code that works for ten minutes, or use the key of your device. A cookie is set only for those who sign in: it tells the site that it is you, and expires after a month at the latest. Another one says only that you have signed in with this browser before, so that you get a code even while strangers keep asking for codes to your address. It does not contain the address, and is kept for a year.',
      },
      {
        kk: 'Өзіңіз туралы сақталғанның бәрі «Менің деректерім» бетінде: жүктеп алуға да, өшіруге де болады.',
        ru: 'Всё, что хранится о вас, показано на странице «Мои данные»: это можно скачать и удалить.',
        en: 'Everything that is kept about you is shown on “My data”: you can download it and erase it.',
      },
    ],
  },
]

/** Expired data of the sign-in is erased. */
export const retention: readonly Retention[] = [
  {
    data: {
      kk: 'Кіру әрекеттері, кодтар, растау сілтемелері, сеанстар',
      ru: 'Попытки входа, коды, ссылки для подтверждения, сеансы',
      en: 'Attempts to sign in, codes, confirmation links, sessions',
    },
    kept: {
      kk: 'жарамдылық мерзімі біткенше; кіру әрекеттері – бір тәулік',
      ru: 'пока действуют; попытки входа – сутки',
      en: 'while they are valid; attempts to sign in for a day',
    },
    erase: ({ db, now }) => eraseExpiredSignIns(db, now(), new Date(now().getTime() - DAY_MS)),
  },
]

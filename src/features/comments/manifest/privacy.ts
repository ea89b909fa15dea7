import { DAY_MS } from '#domain/base/duration.ts'
import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { removeUnconfirmed } from '../submission/store.ts'

/** What the privacy page says of this slice. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 60,
    title: { kk: 'Пікір айтқанда', ru: 'Когда вы высказываетесь', en: 'When you speak up' },
    text: [
      {
        kk: 'Пікіріңізді бәрі көреді: өзіңіз таңдаған атпен не «тұрғын» деген сөзбен. Поштаңызды ешкім көрмейді. Кірмей жазған адам поштасын хаттағы сілтемемен растайды; расталмағанша пікір шықпайды, сілтеме жеті күн жарайды. Жіберілгенге дейін жазғаныңыз тек өз құрылғыңызда, бір апта тұрады.',
        ru: 'Мнение видят все: под именем, которое вы выбрали, или со словом «житель». Почту не видит никто. Кто пишет без входа, подтверждает почту по ссылке из письма; до этого мнение не появится, а ссылка действует семь дней. Пока вы ничего не отправили, написанное лежит только на вашем устройстве, неделю.',
        en: 'Everybody sees a comment: under the name that you chose, or as “a resident”. Nobody sees your e-mail address. Whoever writes without signing in confirms the address by the link of a letter; until then the comment does not appear, and the link works for seven days. What you have not sent yet lies on your own device only, for a week.',
      },
      {
        kk: 'Файл тіркелген нысанды түзету керек болса, файл бір тәулік күтеді және кірмеген адамның браузеріне сол тәулікке cookie қойылады: файлды басқа ешкім ала алмауы үшін.',
        ru: 'Если форму с файлом нужно исправить, файл ждёт сутки, а браузеру того, кто не вошёл, на эти сутки ставится cookie: чтобы файл не достался никому другому.',
        en: 'If a form with a file has to be corrected, the file waits for a day, and the browser of somebody who is not signed in gets a cookie for that day: so that nobody else can take the file.',
      },
      {
        kk: 'Тіркелгіні өшірсеңіз, жарияланған сөзіңіз аты-жөнсіз қалады: оған жауап берілген, шешім соған сүйенген.',
        ru: 'Если вы удалите учётную запись, опубликованные слова останутся без имени: на них отвечали, на них опирались решения.',
        en: 'If you erase your account, published words stay without your name: they were answered, and decisions rest on them.',
      },
    ],
  },
]

/** A day longer than the link in the letter is valid. */
const RETENTION_MS = 8 * DAY_MS

/** Unconfirmed comments are erased: they have no author. */
export const retention: readonly Retention[] = [
  {
    data: {
      kk: 'Пошта арқылы расталмаған пікірлер',
      ru: 'Мнения, которые не подтвердили по почте',
      en: 'Comments that were not confirmed by e-mail',
    },
    kept: { kk: 'сегіз күн', ru: 'восемь дней', en: 'eight days' },
    erase: async ({ db, now }) =>
      void (await removeUnconfirmed(db, new Date(now().getTime() - RETENTION_MS))),
  },
]

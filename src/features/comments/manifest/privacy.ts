import { DAY_MS } from '#domain/base/duration.ts'
import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { eraseUnconfirmed } from '../submission/store.ts'

/** What the privacy page says of this slice. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 60,
    title: { kk: 'Пікір айтқанда', ru: 'Когда вы высказываетесь', en: 'When you comment' },
    text: [
      {
        kk: 'Пікіріңізді бәрі көреді: өзіңіз таңдаған атпен немесе «Тұрғын» деген сөзбен. Поштаңызды ешкім көрмейді. Кірмей жазған адам поштасын хаттағы сілтемемен растайды; расталмағанша пікір жарияланбайды, сілтеме жеті күн жарамды. Жібергенше жазғаныңыз тек өз құрылғыңызда бір апта сақталады.',
        ru: 'Мнение видят все: под именем, которое вы выбрали, или со словом «Житель». Почту не видит никто. Кто пишет без входа, подтверждает почту по ссылке из письма; до этого мнение не появится, а ссылка действует семь дней. Пока вы ничего не отправили, написанное хранится только на вашем устройстве, не дольше недели.',
        en: 'Everybody sees a comment: under the name that you chose, or as “A resident”. Nobody sees your e-mail address. Without signing in, you confirm your address with the link in an e-mail; until then the comment does not appear, and the link works for seven days. What you have not sent yet is kept only on your own device, for a week.',
      },
      {
        kk: 'Файл тіркелген форманы түзету керек болса, файл бір тәулік сақталады; жүйеге кірмеген адамның браузеріне сол уақытқа cookie қойылады, файлды басқа ешкім ала алмауы үшін.',
        ru: 'Если форму с файлом нужно исправить, файл хранится сутки, а в браузере того, кто не вошёл, на эти сутки сохраняется cookie, чтобы файл не достался никому другому.',
        en: 'If a form with a file has to be corrected, the file is kept for a day, and the browser of somebody who is not signed in gets a cookie for that day, so that nobody else can get the file.',
      },
      {
        kk: 'Тіркелгіні өшірсеңіз, жарияланған пікіріңіз аты-жөнсіз қалады: оған жауап берілген, шешім соған сүйенген.',
        ru: 'Если вы удалите учётную запись, опубликованные мнения останутся без имени: на них отвечали, на них опирались решения.',
        en: 'If you erase your account, published comments remain without your name: they were answered, and decisions rely on them.',
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
    erase: async ({ db, now }) => void (await eraseUnconfirmed(db, new Date(now().getTime() - RETENTION_MS))),
  },
]

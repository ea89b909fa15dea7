import { DAY_MS } from '#domain/base/duration.ts'
import { dayOf } from '#platform/context.ts'
import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { eraseVoteKeys } from '../rolls/actions.ts'
import { eraseExpiredVerifications } from '../store.ts'

/** The text of this slice on the privacy page. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 80,
    title: {
      kk: 'Осында тұратыныңызды растағанда',
      ru: 'Когда вы подтверждаете, что живёте здесь',
      en: 'When you confirm that you live here',
    },
    text: [
      {
        kk: 'ЖСН да, аты-жөн де сақталмайды. ЖСН-нен кілт арқылы кері қайтарылмайтын мән есептеледі, ал кілт базада сақталмайды; онымен бірге аумағыңыз, күні, қалай және кім растағаны ғана жазылады. Әлі кәмелетке толмаған болсаңыз, толатын күніңіз ғана жазылады, жасыңыз туралы одан басқа ештеңе сақталмайды. Осылай әр адам бір рет саналады, ал оның кім екені көрінбейді. Тіркелгі өшірілген соң бұл мән жарты жыл сақталады, біреу екі рет дауыс бермеуі үшін.',
        ru: 'Ни ИИН, ни имя не хранятся. Из ИИН вычисляется необратимое значение с ключом, которого в базе нет; вместе с ним записано только, какая это территория, когда, как и кем это подтверждено. Если вам ещё нет 18 лет, записан только день, когда исполнится; больше о возрасте не хранится ничего. Так каждый учитывается один раз, а кто он, не видно. После удаления учётной записи это значение хранится полгода, чтобы никто не был учтён дважды.',
        en: 'Neither the IIN nor a name is kept. An irreversible value is computed from the IIN with a key that is not in the database; with it we store only which place it is, and when, how and by whom it was confirmed. If you are under 18, only the day on which you come of age is kept, and nothing else about your age. In this way everybody counts once, and nobody can see who they are. After an account is erased, this value is kept for half a year, so that nobody counts twice.',
      },
    ],
  },
]

export const retention: readonly Retention[] = [
  {
    data: {
      kk: 'Растау кодтары мен мәлімдемелері; тіркелгі өшірілген соң сақталатын, кері қайтарылмайтын мән',
      ru: 'Коды и заявления для подтверждения; необратимое значение, которое остаётся после удаления учётной записи',
      en: 'Codes and statements of verification; the irreversible value that remains after an account is erased',
    },
    kept: {
      kk: 'жарамдылық мерзімі біткенше; ол мән – жарты жыл',
      ru: 'пока действуют; это значение – полгода',
      en: 'while they are valid; that value for half a year',
    },
    erase: ({ db, now }) =>
      eraseExpiredVerifications(db, now(), dayOf(now()), new Date(now().getTime() - DAY_MS)),
  },
  {
    data: {
      kk: 'Дауыс беру кілті: онсыз бюллетень кімдікі екенін ешкім біле алмайды; кәмелетке толатын күн',
      ru: 'Ключ голосования: без него никто не узнает, чей бюллетень; день совершеннолетия',
      en: 'The key of a vote, without which nobody can tell whose a ballot was; the day on which a person comes of age',
    },
    kept: {
      kk: 'дауыс беру аяқталған түнге дейін; сол күнге дейін',
      ru: 'до ночи после закрытия голосования; до этого дня',
      en: 'until the night after the vote is closed; until that day',
    },
    erase: eraseVoteKeys,
  },
]

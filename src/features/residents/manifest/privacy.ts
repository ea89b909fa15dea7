import { DAY_MS } from '#domain/base/duration.ts'
import { dayOf } from '#platform/context.ts'
import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { eraseVoteKeys } from '../rolls/actions.ts'
import { removeExpired } from '../store.ts'

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
        kk: 'ЖСН да, аты-жөн де сақталмайды. ЖСН-нан кілтпен қайта ашылмайтын мән есептеледі, ал кілт базада тұрмайды; қасында аумағыңыз, күні, қалай және кім растағаны ғана тұрады. Әлі кәмелетке толмаған болсаңыз, толатын күніңіз ғана жазылады, одан басқа жасыңыз туралы ештеңе сақталмайды. Осылай әр адам бір рет саналады, бірақ оның кім екені көрінбейді. Тіркелгі өшірілген соң бұл мән жарты жыл сақталады, біреу екі рет дауыс бермеуі үшін.',
        ru: 'Ни ИИН, ни имя не хранятся. Из ИИН вычисляется необратимое значение с ключом, которого в базе нет; рядом стоит только, какая это территория, когда, как и кем это подтверждено. Если вы ещё не совершеннолетний, записан только день, когда вы им станете; больше о возрасте не хранится ничего. Так каждый учитывается один раз, а кто он, не видно. После удаления учётной записи это значение хранится полгода, чтобы никто не был учтён дважды.',
        en: 'Neither the IIN nor a name is kept. A value that cannot be undone is made of the IIN with a key that is not in the database; beside it stands only which place it is, and when, how and by whom it was confirmed. If you are not of age yet, only the day on which you will be is kept, and nothing else about your age. So everybody counts once, and who it is does not show. After an account is erased this value rests for half a year, so that nobody counts twice.',
      },
    ],
  },
]

export const retention: readonly Retention[] = [
  {
    data: {
      kk: 'Растау кодтары мен өтініштері; тіркелгі өшірілген соң сақталатын қайта ашылмайтын мән',
      ru: 'Коды и заявления для подтверждения; необратимое значение, которое остаётся после удаления учётной записи',
      en: 'Codes and statements of verification; the value that cannot be undone and stays after an account is erased',
    },
    kept: {
      kk: 'жарамдылық мерзімі біткенше; ол мән — жарты жыл',
      ru: 'пока действуют; это значение – полгода',
      en: 'while they work; that value for half a year',
    },
    erase: ({ db, now }) => removeExpired(db, now(), dayOf(now()), new Date(now().getTime() - DAY_MS)),
  },
  {
    data: {
      kk: 'Дауыс беру кілті: онсыз бюллетень кімдікі екенін ешкім біле алмайды; кәмелетке толатын күн',
      ru: 'Ключ голосования: без него никто не узнает, чей бюллетень; день, когда человек станет совершеннолетним',
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

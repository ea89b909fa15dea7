import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { findRegistrationTargets, lockRegistrationTargets } from '../kinds.ts'
import { erasedAt, RETENTION_DAYS } from '../model.ts'
import { addNameSearchKeys, erasePeople, listTargetsWithPeople } from './personal-data-store.ts'

const BATCH = 200

/** What the privacy page says of this slice. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 30,
    title: {
      kk: 'Жиынға тіркелгенде',
      ru: 'Когда вы записываетесь на встречу',
      en: 'When you register for a meeting',
    },
    text: [
      {
        kk: 'Аты-жөніңіз бен бір байланыс дерегіңіз (пошта немесе телефон), тіркелген және расталған уақыты мен тіліңіз сақталады. Олар сізге орын сақтау және жиын өзгерсе хабарлау үшін керек, сайтта көрсетілмейді, ашық журналға жазылмайды. Жиыннан кейін отыз күн өткен соң өшіріледі.',
        ru: 'Хранятся имя, один контакт (почта или телефон), время записи и её подтверждения и язык. Они нужны, чтобы закрепить место и сообщить, если встреча изменится; на сайте они не показываются и в открытый журнал не попадают. Через тридцать дней после встречи они удаляются.',
        en: 'Your name, one contact (e-mail or telephone), when you registered and confirmed it, and the language are kept. They are needed to keep your seat and to notify you if the meeting changes; they are not shown on the site or entered in the public journal. Thirty days after the meeting they are erased.',
      },
      {
        kk: 'Біреу орындарды ойдан шығарылған атпен алып қоймас үшін бір желіден қанша тіркелу расталмағаны саналады. Ол үшін желінің немесе тіркелгінің осы жиынға ғана арналған кілтпен есептелген хеші сақталады: одан мекенжай да, басқа жиындағы тіркелу де көрінбейді. Ол аты-жөніңізбен бірге өшіріледі.',
        ru: 'Чтобы никто не занял места под вымышленными именами, считается, сколько записей с одного подключения не подтверждено. Для этого хранится хеш подключения или учётной записи, вычисленный с ключом и только для этой встречи: из него не видно ни адреса, ни записей на другие встречи. Он удаляется вместе с именем.',
        en: 'So that nobody takes seats with invented names, unconfirmed registrations from one connection are counted. For that a hash of the connection or account is kept, computed with a key and for this meeting only: it shows neither the address nor registrations for other meetings. It is erased together with your name.',
      },
      {
        kk: 'Тіркелуді растайтын сілтемеде құпия кілт бар: ол арқылы тіркелуді көріп, бас тартуға болады. Базада оның тек хеші сақталады. Сілтемені басқаға бермеңіз.',
        ru: 'В ссылке, которая подтверждает запись, есть секретный ключ: по ней можно увидеть свою запись и отменить её. В базе хранится только его хеш. Никому не передавайте эту ссылку.',
        en: 'The link that confirms your registration contains a secret key, with which you can see your registration and cancel it. Only its hash is kept in the database. Do not pass the link on.',
      },
    ],
  },
]

/** Names and contacts for what ended more than RETENTION_DAYS ago, or is gone, are erased. */
export const retention: readonly Retention[] = [
  {
    data: {
      kk: 'Жиынға тіркелгендердің аты-жөні мен байланыс деректері',
      ru: 'Имена и контакты записавшихся на встречи',
      en: 'Names and contacts of those who registered for meetings',
    },
    kept: {
      kk: `жиыннан кейін ${RETENTION_DAYS} күн`,
      ru: `${RETENTION_DAYS} дней после встречи`,
      en: `${RETENTION_DAYS} days after the meeting`,
    },
    erase: async (ctx) => {
      await addNameSearchKeys(ctx.db)
      let after: string | undefined
      for (;;) {
        const listed = await listTargetsWithPeople(ctx.db, after, BATCH)
        const things = await findRegistrationTargets(ctx, listed)
        const expired = listed.filter(({ id }) => {
          const thing = things.get(id)
          return !thing || erasedAt(thing.target) <= ctx.now()
        })
        await lockRegistrationTargets(ctx, expired)
        if (expired.length > 0) await erasePeople(ctx.db, { targets: expired.map(({ id }) => id) })
        if (listed.length < BATCH) return
        after = listed.at(-1)?.id
      }
    },
  },
]

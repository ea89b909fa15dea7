import { DAY_MS } from '#domain/base/duration.ts'
import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { RETENTION_DAYS } from '../registration/model.ts'
import { addSearchKeys, erasePeople, listExpired } from './personal-data-store.ts'

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
  {
    order: 31,
    title: {
      kk: 'Жақын жердегі жиындарды іздегенде, жиынның күн тәртібін көріп отырғанда',
      ru: 'Когда вы ищете встречи рядом и открываете повестку во время встречи',
      en: 'When you look for meetings nearby, and open an agenda during the meeting',
    },
    text: [
      {
        kk: 'Жақын жердегі жиындарды іздегенде сіз жазған немесе құрылғыңыз көрсеткен жер (шамамен бір шақырымға дейінгі дәлдікпен) парақтың мекенжайында ғана тұрады. Сайт оны сақтамайды, парақтың көшірмесін де қалдырмайды.',
        ru: 'Место, которое вы ввели или которое назвало ваше устройство (с точностью около километра), стоит только в адресе страницы «Рядом». Сайт его не хранит и копию такой страницы не оставляет.',
        en: 'The place that you typed, or that your device gave (to about a kilometre), stands only in the address of the page “Nearby”. The site does not store it and keeps no copy of such a page.',
      },
      {
        kk: 'Жиын жүріп жатқанда оның парағы күн тәртібінің қай тармағы қаралып жатқанын өзі көрсетіп тұрады. Бір желіден тым көп қосылмауы үшін парақ ашық тұрғанда желі мекенжайыңыз сервердің жадында болады, еш жерге жазылмайды.',
        ru: 'Пока встреча идёт, её страница сама показывает, какой пункт повестки обсуждают. Чтобы с одного подключения не было слишком много таких соединений, ваш сетевой адрес находится в памяти сервера, пока страница открыта; он никуда не записывается.',
        en: 'While a meeting is under way, its page shows which item is being discussed. So that there are not too many of these connections from one network, your network address is in the memory of the server while the page is open; it is written nowhere.',
      },
    ],
  },
]

/** Names and contacts of meetings that ended more than RETENTION_DAYS ago are erased. */
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
    erase: async ({ db, now }) => {
      await addSearchKeys(db)
      const before = new Date(Number(now()) - RETENTION_DAYS * DAY_MS)
      for (;;) {
        const expired = (await listExpired(db, before, BATCH)).map(({ id }) => id)
        await erasePeople(db, expired, now())
        if (expired.length < BATCH) return
      }
    },
  },
]

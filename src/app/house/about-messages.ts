import type { Messages } from '#domain/base/message.ts'
import type { Label } from '#domain/base/text.ts'

export const privacy = {
  title: { kk: 'Қандай дерек сақталады', ru: 'Какие данные хранятся', en: 'What data is kept' },
  lead: {
    kk: 'Оқу үшін өзіңіз туралы ештеңе айтудың қажеті жоқ. Төменде сайт нені, не үшін және қанша уақыт сақтайтыны жазылған.',
    ru: 'Чтобы читать, ничего о себе сообщать не нужно. Ниже сказано, что сайт хранит, зачем и как долго.',
    en: 'You need to say nothing about yourself in order to read. This is what the site keeps, what for, and for how long.',
  },
} satisfies Messages

/** The parts of the page, in their order: what reading leaves behind, then what a person gives. */
export const privacyParts: readonly { readonly title: Label; readonly text: readonly Label[] }[] = [
  {
    title: { kk: 'Оқып жүргенде', ru: 'Когда вы читаете', en: 'While you read' },
    text: [
      {
        kk: 'Оқырманға cookie қойылмайды, бөтен скрипт, жарнама не санауыш жүктелмейді. Беттің бәрі осы сайттың өзінен келеді.',
        ru: 'Читателям не ставят cookie и не загружают чужих скриптов, рекламы и счётчиков. Всё, из чего состоит страница, приходит с этого сайта.',
        en: 'Readers get no cookies and no scripts, advertisements or counters of others. Everything on a page comes from this site.',
      },
      {
        kk: 'Жаңалық неше рет оқылғаны ғана саналады. Бір адам күніне бір рет саналуы үшін желілік мекенжай мен браузер атауынан қайта ашылмайтын таңба жасалады; оның кілті сол күннің соңында таңбалармен бірге жойылады. Кейін кім не оқығанын ешкім, біз де, айта алмаймыз.',
        ru: 'Считается только, сколько раз прочитана новость. Чтобы человек учитывался раз в день, из сетевого адреса и названия браузера вычисляется необратимая метка; её ключ живёт один день и удаляется вместе с метками. Кто что читал, потом не может узнать никто, и мы тоже.',
        en: 'The only thing counted is how often a news item was read. So that a person counts once a day, a mark that cannot be undone is made of the network address and the name of the browser; its key lives for one day and is deleted together with the marks. Afterwards nobody can tell who read what, ourselves included.',
      },
      {
        kk: 'Серверде қате ғана жазылады: оның түрі мен беттің үлгісі. Мекенжайыңыз бен іздеген сөзіңіз жазылмайды. Бір мекенжайдан тым көп сұрау жіберілмеуі үшін ол біраз уақыт жедел жадта тұрады, ешқайда жазылмайды.',
        ru: 'На сервере записываются только ошибки: их вид и образец страницы. Ваш адрес и то, что вы искали, не записываются. Чтобы никто не слал запросы без конца, адрес какое-то время держится в оперативной памяти и никуда не записывается.',
        en: 'The server writes down errors only: their kind and the pattern of the page. Neither your address nor what you searched for is written. So that nobody sends requests without end, an address stays in working memory for a while and is written nowhere.',
      },
    ],
  },
  {
    title: {
      kk: 'Жиынға тіркелгенде',
      ru: 'Когда вы записываетесь на встречу',
      en: 'When you register for a meeting',
    },
    text: [
      {
        kk: 'Атыңыз бен бір байланысыңыз (пошта не телефон), тіркелген уақытыңыз бен тіліңіз сақталады. Олар орынды белгілеу мен жиын өзгерсе хабарлау үшін керек, сайтта көрсетілмейді, ашық журналға түспейді. Жиын сайтта тұрғанша сақталады.',
        ru: 'Хранятся имя, один контакт (почта или телефон), время записи и язык. Они нужны, чтобы закрепить место и сообщить, если встреча изменится; на сайте они не показываются и в открытый журнал не попадают. Хранятся, пока встреча есть на сайте.',
        en: 'Your name, one contact (e-mail or telephone), the time and the language are kept. They serve to hold your seat and to tell you if the meeting changes; they are not shown on the site and do not enter the public journal. They are kept as long as the meeting is on the site.',
      },
      {
        kk: 'Тіркелуді растайтын сілтемеде құпия кілт бар: ол арқылы тіркелуді көріп, бас тартуға болады. Базада оның тек хеші сақталады. Сілтемені басқаға бермеңіз.',
        ru: 'В ссылке, которая подтверждает запись, есть секретный ключ: по ней можно увидеть свою запись и отменить её. В базе хранится только его хеш. Никому не передавайте эту ссылку.',
        en: 'The link that confirms your registration carries a secret key: by it you can see your registration and cancel it. Only its hash is kept in the database. Do not pass the link on.',
      },
    ],
  },
  {
    title: { kk: 'Ашық журнал', ru: 'Открытый журнал', en: 'The public journal' },
    text: [
      {
        kk: 'Жариялау, өзгерту және алып тастау әрекеттері ешкім қайта жаза алмайтын журналға түседі. Онда мазмұн емес, тек оның хеші тұрады; қарапайым оқырман туралы ештеңе жоқ.',
        ru: 'Публикации, изменения и снятия с сайта вносятся в журнал, который никто не может переписать. В нём стоит не само содержание, а его хеш; о читателях там нет ничего.',
        en: 'Publications, changes and withdrawals enter a journal that nobody can rewrite. It holds a hash of the content, not the content itself, and nothing about readers.',
      },
    ],
  },
  {
    title: { kk: 'Сыртқа сілтемелер', ru: 'Ссылки наружу', en: 'Links elsewhere' },
    text: [
      {
        kk: 'Telegram, WhatsApp және карта — кәдімгі сілтемелер: оларды баспасаңыз, ол қызметтер сіз туралы ештеңе білмейді.',
        ru: 'Telegram, WhatsApp и карта — обычные ссылки: пока вы их не нажали, эти службы ничего о вас не узнают.',
        en: 'Telegram, WhatsApp and the map are plain links: those services learn nothing about you until you follow one.',
      },
    ],
  },
]

export const source = {
  title: {
    kk: 'Бағдарламаның бастапқы коды',
    ru: 'Исходный код программы',
    en: 'Source code of the program',
  },
  lead: {
    kk: 'Кеңес — еркін бағдарлама: оны қалай жұмыс істейтінін кез келген адам тексере алады.',
    ru: 'Кенес — свободная программа: каждый может проверить, как она работает.',
    en: 'Kenes is free software: anybody can check how it works.',
  },
  here: {
    kk: 'Осы сайтта жұмыс істеп тұрған нұсқаның бастапқы коды:',
    ru: 'Исходный код версии, которая работает на этом сайте:',
    en: 'The source of the version that runs on this site:',
  },
  ask: {
    kk: 'Осы сайттың иесі бастапқы кодтың мекенжайын әлі көрсетпеген. Оны сайт иесінен сұрай аласыз: лицензия бойынша ол өзінде жұмыс істеп тұрған нұсқаның кодын беруге міндетті.',
    ru: 'Владелец этого сайта ещё не указал адрес исходного кода. Его можно запросить у владельца: по лицензии он обязан дать код той версии, которая у него работает.',
    en: 'The operator of this site has not yet said where the source is. You can ask the operator for it: the licence obliges whoever runs the program to give the source of the version that runs.',
  },
  rights: {
    kk: 'Лицензиясы: AGPL-3.0 немесе одан кейінгі нұсқа. Бағдарламаны пайдалануға, зерттеуге, өзгертуге және таратуға болады; өзгертіп, басқаларға ашқан адам өзгертілген кодты да береді (13-бөлім).',
    ru: 'Лицензия: AGPL-3.0 или новее. Программу можно использовать, изучать, менять и распространять; кто изменил её и открыл для других, даёт и изменённый код (раздел 13).',
    en: 'Licence: AGPL-3.0 or later. The program may be used, studied, changed and passed on; whoever changes it and opens it to others gives them the changed source too (section 13).',
  },
} satisfies Messages

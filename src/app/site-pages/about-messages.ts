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
    title: { kk: 'Сайтқа кіргенде', ru: 'Когда вы входите', en: 'When you sign in' },
    text: [
      {
        kk: 'Поштаңыз, қалаған атыңыз, тіліңіз бен бақылап жүрген аумағыңыз сақталады; әр кіруден — қай құрылғыдан және қашан. Құпиясөз жоқ: он минут жарайтын код келеді немесе құрылғыңыздың өз кілті қолданылады. Cookie тек кіретін адамға қойылады: ол сайтқа сіз екеніңізді айтады және әрі кеткенде бір айдан кейін бітеді.',
        ru: 'Хранятся почта, имя, которое вы выбрали, язык и территория, за которой вы следите; о каждом входе — с какого устройства и когда. Паролей нет: приходит код, который действует десять минут, или служит ключ вашего устройства. Cookie ставится только тому, кто входит: она говорит сайту, что это вы, и кончается не позже чем через месяц.',
        en: 'Your e-mail address, the name that you chose, your language and the place that you follow are kept; of each time you sign in, from which device and when. There are no passwords: you get a code that works for ten minutes, or use the key of your device. A cookie is set only for those who sign in: it tells the site that it is you, and ends after a month at the latest.',
      },
      {
        kk: 'Жаңалық туралы хат сұраған адамға ғана барады; кімге не айтылғаны отыз күн сақталады. Өзіңіз туралы сақталғанның бәрі «Менің деректерім» бетінде тұр: көшіріп алуға да, өшіруге де болады.',
        ru: 'Письма о новом приходят только тому, кто о них попросил; кому что рассказано, хранится тридцать дней. Всё, что хранится о вас, стоит на странице «Мои данные»: это можно скачать и удалить.',
        en: 'Letters about what is new go only to those who asked for them; who was told what is kept for thirty days. Everything that is kept about you stands on “My data”: you can take it away and erase it.',
      },
    ],
  },
  {
    title: { kk: 'Пікір айтқанда', ru: 'Когда вы высказываетесь', en: 'When you speak up' },
    text: [
      {
        kk: 'Пікіріңізді бәрі көреді: өзіңіз таңдаған атпен не «тұрғын» деген сөзбен. Поштаңызды ешкім көрмейді. Кірмей жазған адам поштасын хаттағы сілтемемен растайды; расталмағанша пікір шықпайды, сілтеме жеті күн жарайды. Жіберілгенге дейін жазғаныңыз тек өз құрылғыңызда, бір апта тұрады.',
        ru: 'Мнение видят все: под именем, которое вы выбрали, или со словом «житель». Почту не видит никто. Кто пишет без входа, подтверждает почту по ссылке из письма; до этого мнение не появится, а ссылка действует семь дней. Пока вы ничего не отправили, написанное лежит только на вашем устройстве, неделю.',
        en: 'Everybody sees a comment: under the name that you chose, or as “a resident”. Nobody sees your e-mail address. Whoever writes without signing in confirms the address by the link of a letter; until then the comment does not appear, and the link works for seven days. What you have not sent yet lies on your own device only, for a week.',
      },
      {
        kk: 'Тіркелгіні өшірсеңіз, жарияланған сөзіңіз аты-жөнсіз қалады: оған жауап берілген, шешім соған сүйенген. Шарадан кейінгі сауалнама аты-жөнсіз: атыңыз да, мекенжайыңыз да, сағаты да сақталмайды.',
        ru: 'Если вы удалите учётную запись, опубликованные слова останутся без имени: на них отвечали, на них опирались решения. Отзыв после мероприятия безымянный: ни имя, ни адрес, ни час не хранятся.',
        en: 'If you erase your account, published words stay without your name: they were answered, and decisions rest on them. Feedback after an event is anonymous: no name, no address and no hour are kept.',
      },
    ],
  },
  {
    title: {
      kk: 'Осында тұратыныңызды растағанда',
      ru: 'Когда вы подтверждаете, что живёте здесь',
      en: 'When you confirm that you live here',
    },
    text: [
      {
        kk: 'ЖСН да, аты-жөн де сақталмайды. ЖСН-нан кілтпен қайта ашылмайтын мән есептеледі, ал кілт базада тұрмайды; қасында аумағыңыз, күні, қалай және кім растағаны ғана тұрады. Осылай әр адам бір рет саналады, бірақ оның кім екені көрінбейді. Тіркелгі өшірілген соң бұл мән жарты жыл сақталады, біреу екі рет дауыс бермеуі үшін.',
        ru: 'Ни ИИН, ни имя не хранятся. Из ИИН вычисляется необратимое значение с ключом, которого в базе нет; рядом стоит только, какая это территория, когда, как и кем это подтверждено. Так каждый учитывается один раз, а кто он, не видно. После удаления учётной записи это значение хранится полгода, чтобы никто не был учтён дважды.',
        en: 'Neither the IIN nor a name is kept. A value that cannot be undone is made of the IIN with a key that is not in the database; beside it stands only which place it is, and when, how and by whom it was confirmed. So everybody counts once, and who it is does not show. After an account is erased this value rests for half a year, so that nobody counts twice.',
      },
    ],
  },
  {
    title: { kk: 'Ашық журнал', ru: 'Открытый журнал', en: 'The public journal' },
    text: [
      {
        kk: 'Жариялау, өзгерту және алып тастау әрекеттері ешкім қайта жаза алмайтын журналға түседі; пікірлер де солай. Онда мазмұн емес, тек тұзды хеші тұрады: жарияланған сөз өшірілсе, журналдан оны оқу мүмкін емес. Тек оқып жүрген адам туралы онда ештеңе жоқ.',
        ru: 'Публикации, изменения и снятия с сайта вносятся в журнал, который никто не может переписать; мнения тоже. В нём стоит не само содержание, а его хеш с солью: если опубликованное стёрто, по журналу его не прочесть. О тех, кто только читает, там нет ничего.',
        en: 'Publications, changes and withdrawals enter a journal that nobody can rewrite, and so do comments. It holds a salted hash of the content, not the content itself: what was erased cannot be read out of it. There is nothing in it about those who only read.',
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

import type { Messages } from '#domain/base/message.ts'

export const messages = {
  title: {
    kk: 'Бұл сайт не үшін керек және пікіріңіз қалай есепке алынады',
    ru: 'Что это за сайт и как учитывается ваше мнение',
    en: 'What this site is, and how your contribution counts',
  },
  lead: {
    kk: 'Мұнда тұрғындар мен жергілікті билік бір-бірімен ашық сөйлеседі. Уәде де, жауап та, шешім де жұрттың көз алдында қалады.',
    ru: 'Здесь жители и местная власть говорят друг с другом открыто. Обещания, ответы и решения остаются на виду.',
    en: 'Here residents and their local government talk to each other in the open. Promises, answers and decisions remain public.',
  },
  steps: {
    kk: 'Пікіріңіздің жолы',
    ru: 'Путь вашего мнения',
    en: 'What happens to your comment',
  },
  write: {
    kk: 'Жазасыз. Жобаның керек тармағын ашып, қолдайтыныңызды, қарсы екеніңізді немесе қалай жазу керегін айтасыз. Тіркелгі керек емес: поштаңызға келген сілтемені бассаңыз болды.',
    ru: 'Вы пишете. Откройте нужный пункт проекта: поддержите, возразите или предложите, как написать. Учётная запись не нужна: достаточно открыть ссылку из письма.',
    en: 'You write. Open the provision that concerns you and support it, object, or propose a wording. You need no account: opening the link in an e-mail is enough.',
  },
  published: {
    kk: 'Пікіріңіз бірден жарияланады, түбіртек аласыз. Біреу дәл солай ойласа, пікіріңізге қосылады: бір ойды қайта жазудың керегі жоқ.',
    ru: 'Мнение сразу публикуется, вы получаете квитанцию. Кто думает так же, присоединяется: повторять одно и то же не нужно.',
    en: 'It is published at once, and you get a receipt. Others who think the same can join it: nobody has to write the same thing again.',
  },
  answered: {
    kk: 'Әр пікірге жауап беріледі. Ұйым жарияланған күнге дейін не ескерілгенін, не ескерілмегенін себебімен жазады. Жауап поштаңызға келеді. Кешіксе, оны бәрі көреді.',
    ru: 'На каждое мнение отвечают. До объявленного дня организация пишет, что учтено, что нет и почему. Ответ придёт вам на почту. Если с ответом опоздают, это увидят все.',
    en: 'Each comment is answered. By an announced day the organisation says what it took up, what it did not, and why. You get the answer by e-mail. If it is late, everybody sees that.',
  },
  decided: {
    kk: 'Шешім шығады. Қай пікірдің мәтінді қалай өзгерткені нұсқаларды салыстырғанда көрінеді.',
    ru: 'Принимают решение. Из сравнения версий видно, что изменилось и благодаря чьим мнениям.',
    en: 'A decision is taken. The comparison of versions shows what changed and because of which comments.',
  },
  check: {
    kk: 'Бізге сенудің қажеті жоқ, тексере аласыз',
    ru: 'Верить на слово не нужно: можно проверить',
    en: 'You do not have to take our word for it',
  },
  journal: {
    kk: 'Әр жарияланым, жауап пен шешім ашық журналға жазылады. Жазбаны ешкім, сайт иесі де, байқатпай өзгерте алмайды: журналды кез келген адам көшіріп алып, салыстыра алады. Сөзіңіздің өзгермегенін түбіртек арқылы өзіңіз тексере аласыз.',
    ru: 'Каждая публикация, ответ и решение записываются в открытый журнал. Незаметно изменить запись не может никто, даже владелец сайта: любой может сохранить копию журнала и сравнить. По квитанции вы сами проверите, что ваши слова не тронули.',
    en: 'Each publication, answer and decision is entered in the public journal. Nobody can alter an entry unnoticed, not even those who run the site, because anybody can keep a copy of the journal and compare. With your receipt you can check that your comment was not changed.',
  },
  openJournal: { kk: 'Ашық журналды көру', ru: 'Открыть журнал', en: 'Open the journal' },
  rules: {
    kk: 'Пікірлер қашан жасырылады',
    ru: 'Когда мнение скрывают',
    en: 'When a comment is hidden',
  },
  moderation: {
    kk: 'Қатаң сын үшін пікір жасырылмайды. Балағат сөз, бөтеннің жеке дерегі немесе жарнама болса, модератор жасырады: орнында ереже мен себебі жазылып қалады. Келіспесеңіз, апелляция бересіз, оны басқа модератор қарайды.',
    ru: 'За резкую критику мнения не скрывают. Оскорбления, чужие личные данные и рекламу модератор скроет, но на этом месте останутся правило и причина. Не согласны – обжалуйте: решать будет другой модератор.',
    en: 'No comment is hidden for being critical. A moderator hides insults, personal data of others and advertising, and the rule and the reason are shown instead. You may appeal, and another moderator decides.',
  },
  openModeration: {
    kk: 'Модераторлардың шешімдерін көру',
    ru: 'Посмотреть решения модераторов',
    en: 'See what moderators decided',
  },
  you: { kk: 'Сіз туралы не білеміз', ru: 'Что мы знаем о вас', en: 'What we know about you' },
  data: {
    kk: 'Қажетінен артық ештеңе сақталмайды. Бақылайтын cookie де, бөгде қызметтердің коды да жоқ. Өзіңіз туралы деректердің бәрін көріп, жүктеп алып, өшіре аласыз.',
    ru: 'Не больше, чем нужно. Нет ни отслеживающих cookie, ни кода посторонних служб. Всё, что о вас хранится, можно посмотреть, скачать и удалить.',
    en: 'No more than is needed. There are no tracking cookies and no third-party code. You can see, download and erase everything that is kept about you.',
  },
  openPrivacy: { kk: 'Қандай дерек сақталады', ru: 'Какие данные хранятся', en: 'What data is kept' },
  everyone: {
    kk: 'Сайт бәріне арналған',
    ru: 'Сайт для всех',
    en: 'A site for everybody',
  },
  accessible: {
    kk: 'Ескі телефонда, баяу интернетте, скриптсіз, пернетақтамен және экран оқитын бағдарламамен жұмыс істейтіндей етіп жасалған. WCAG 2.2 AA талаптарына сүйенеміз. Бірдеңе кедергі болса, бізге жазыңыз: бұл да пікір.',
    ru: 'Он сделан так, чтобы работать на старом телефоне, на медленной связи, без скриптов, с клавиатуры и с программой чтения с экрана. Мы опираемся на WCAG 2.2 AA. Если что-то мешает, напишите: это тоже мнение.',
    en: 'It is made to work on an old phone, on a slow connection, without scripts, from a keyboard and with a screen reader. It follows WCAG 2.2 AA. If something is in your way, write to us: that is a comment too.',
  },
  contact: { kk: 'Байланыс', ru: 'Связаться', en: 'Contact' },
  contactHow: {
    kk: 'Сайт туралы сұрағыңыз болса, оны жүргізетіндерге жазыңыз.',
    ru: 'С вопросами о самом сайте обращайтесь к тем, кто его ведёт.',
    en: 'With questions about the site itself, write to those who run it.',
  },
  noContact: {
    kk: 'Сайтты жүргізетін ұйым байланыс деректерін әлі көрсетпеген.',
    ru: 'Те, кто ведёт сайт, ещё не указали контактов.',
    en: 'Those who run this site have not given their contact details yet.',
  },
} satisfies Messages

import type { Messages } from '#domain/base/message.ts'
import { dative } from '#domain/kazakh/index.ts'
import type { ParticipationLevel } from '#domain/participation/index.ts'
import type { VerificationMethod } from './model.ts'

export const messages = {
  title: { kk: 'Тұратын жерім', ru: 'Моё место жительства', en: 'Where I live' },
  lead: {
    kk: 'Дауыс берілетін істерде әр адамның бір ғана даусы бар, ол тұратын жерінде есептеледі. Сол үшін тұрғын бір рет расталады. Кім екеніңіз сақталмайды.',
    ru: 'Когда проходит голосование, у каждого один голос, и считают его по месту жительства. Поэтому жительство нужно один раз подтвердить. Кто вы, мы не храним.',
    en: 'When something is put to a vote, everyone has one vote, counted where they live. For this, residents are verified once. We do not store who you are.',
  },
  level: { kk: 'Сіздің деңгейіңіз', ru: 'Ваш уровень участия', en: 'Your level' },
  place: { kk: 'Тұратын жеріңіз', ru: 'Место жительства', en: 'Where you live' },
  since: { kk: 'Қай күннен бері', ru: 'С какого дня', en: 'Since' },
  how: { kk: 'Қалай расталды', ru: 'Как подтверждено', en: 'How it was verified' },
  moveTitle: { kk: 'Көшіп кетсеңіз', ru: 'Если вы переехали', en: 'If you have moved' },
  moveHelp: {
    kk: 'Жаңа тұрғылықты жеріңізді маманға барып немесе қол қойылған мәлімдемемен растатыңыз: даусыңыз сонда көшеді, бұрынғы жеріңіз жалпы санақта ғана қалады.',
    ru: 'Подтвердите новое место у специалиста или подписанным заявлением: голос перейдёт туда, а прежнее место останется только в общем счёте.',
    en: 'Have the new place verified by a clerk or with a signed statement: your vote moves there, and the old place remains only in a total.',
  },
  waysTitle: { kk: 'Қалай растауға болады', ru: 'Как подтвердить', en: 'How to be verified' },
  deskTitle: {
    kk: 'Маманның алдында, құжатпен',
    ru: 'У специалиста, с документом',
    en: 'At a clerk’s desk, with your document',
  },
  deskHelp: {
    kk: 'Жеке куәлігіңізді және осы кодты көрсетіңіз. Маман құжаттан ЖСН-іңізді енгізеді, сайт оны бірден кері қайтарылмайтын белгіге айналдырады, ЖСН-нің өзін сақтамайды.',
    ru: 'Покажите удостоверение личности и этот код. Специалист введёт номер из документа, сайт сразу превратит его в необратимую метку, а сам номер не сохранит.',
    en: 'Show your identity card and this code. The clerk enters the number from the document; the site turns it at once into an irreversible mark and does not keep the number.',
  },
  getCode: { kk: 'Код алу', ru: 'Получить код', en: 'Get a code' },
  newCode: { kk: 'Жаңа код алу', ru: 'Получить новый код', en: 'Get a new code' },
  code: { kk: 'Сіздің кодыңыз', ru: 'Ваш код', en: 'Your code' },
  codeUntil: {
    kk: (time: string) =>
      `Сағат ${dative(time)} дейін жарайды. Онымен тіркелгіге кіруге болмайды, ол тек сіздің тіркелгіңізді көрсетеді.`,
    ru: (time: string) =>
      `Действует до ${time}. Войти по нему нельзя, он только указывает на вашу учётную запись.`,
    en: (time: string) => `Valid until ${time}. Nobody can sign in with it; it only points to your account.`,
  },
  where: { kk: 'Қайда барасыз', ru: 'Куда идти', en: 'Where to go' },
  nowhere: {
    kk: 'Әзірге бірде-бір ұйым мұндай маман тағайындамаған.',
    ru: 'Пока ни одна организация не назначила такого специалиста.',
    en: 'No organisation has appointed such a clerk yet.',
  },
  nobodyNear: {
    kk: 'Сіздің өңіріңізде әзірге мұндай маман жоқ. Төменде – басқа өңірлердегілер.',
    ru: 'В вашем регионе такого специалиста пока нет. Ниже – те, кто есть в других.',
    en: 'There is no such clerk in your region yet. Those in other regions are listed below.',
  },
  wholeCountry: { kk: 'Бүкіл ел бойынша', ru: 'По всей стране', en: 'For the whole country' },
  statementTitle: {
    kk: 'ЭЦҚ-мен қол қойылған мәлімдемемен',
    ru: 'Заявлением, подписанным ЭЦП',
    en: 'With a statement signed with your digital signature',
  },
  statementHelp: {
    kk: 'Мәлімдеме мәтінін жүктеп алып, NCALayer немесе eGov арқылы қол қойыңыз да, CMS файлын осында жіберіңіз. Құпиясөзіңіз бен кілтіңіз сізде қалады.',
    ru: 'Скачайте текст заявления, подпишите его через NCALayer или eGov и пришлите файл CMS сюда. Пароль и ключ остаются у вас.',
    en: 'Download the text, sign it with NCALayer or eGov, and send the CMS file here. Your key and its password stay with you.',
  },
  sinceHelp: {
    kk: 'Осы жерге тіркелген күніңіз.',
    ru: 'День, с которого вы зарегистрированы по этому адресу.',
    en: 'The day of your registration there.',
  },
  placeHelp: {
    kk: 'Ауыл, қала немесе аудан. Атауы немесе ӘАОЖ (КАТО) коды.',
    ru: 'Село, город или район. Название или код КАТО.',
    en: 'A village, city or district: its name or KATO code.',
  },
  choosePlace: {
    kk: 'Осы атаудағы жерлердің қайсысы?',
    ru: 'Какое именно место с таким названием?',
    en: 'Which of the places with this name?',
  },
  prepare: { kk: 'Мәлімдемені дайындау', ru: 'Подготовить заявление', en: 'Prepare the statement' },
  again: {
    kk: 'Басқа мәлімдеме дайындау',
    ru: 'Подготовить другое заявление',
    en: 'Prepare another statement',
  },
  text: { kk: 'Мәлімдеме мәтіні', ru: 'Текст заявления', en: 'Text of the statement' },
  download: { kk: '1. Мәтінді жүктеп алу', ru: '1. Скачать текст', en: '1. Download the text' },
  sign: {
    kk: '2. Файлға қол қойыңыз: CMS форматы, деректер қолтаңбаның ішінде.',
    ru: '2. Подпишите файл: формат CMS, «данные включены в подпись».',
    en: '2. Sign the file: CMS with the text inside (attached).',
  },
  file: { kk: '3. Қол қойылған файл', ru: '3. Подписанный файл', en: '3. The signed file' },
  fileHelp: {
    kk: '.cms немесе .p7s, 64 КБ-қа дейін.',
    ru: '.cms или .p7s, до 64 КБ.',
    en: '.cms or .p7s, up to 64 kB.',
  },
  send: { kk: 'Қол қойылғанын жіберу', ru: 'Отправить подписанное', en: 'Send the signed statement' },
  verified: {
    kk: 'Расталды. Енді даусыңыз осы жерде есептеледі.',
    ru: 'Подтверждено. Теперь ваш голос считается здесь.',
    en: 'Verified. Your vote is now counted here.',
  },
  moved: {
    kk: 'Жаңа тұрғылықты жеріңіз расталды. Даусыңыз осында көшті.',
    ru: 'Новое место подтверждено. Голос перешёл сюда.',
    en: 'Your new residence is verified. Your vote has moved here.',
  },
  oidcHelp: {
    kk: 'Мемлекеттік қызмет арқылы кірсеңіз, тұрғылықты жеріңіз автоматты түрде расталады.',
    ru: 'Если вы войдёте через государственный сервис, место жительства подтвердится автоматически.',
    en: 'If you sign in through the state’s service, your residence is verified automatically.',
  },

  section: { kk: 'Тұрғындар', ru: 'Жители', en: 'Residents' },
  counter: { kk: 'Тұрғынды растау', ru: 'Подтвердить жителя', en: 'Verify a resident' },
  counterLead: {
    kk: 'Құжатымен өзі келген адамды ғана растаңыз. Мұнда адамдар туралы ештеңе көрсетілмейді, оларды іздеуге де болмайды.',
    ru: 'Подтверждайте только того, кто пришёл сам и с документом. Сведений о людях здесь нет, искать их нельзя.',
    en: 'Verify only a person who has come in person with the document. No data about people is shown here, and you cannot search for them.',
  },
  codeOf: { kk: 'Тұрғынның коды', ru: 'Код жителя', en: 'Code of the resident' },
  codeOfHelp: {
    kk: 'Тұрғын оны телефонынан көрсетеді: тіркелгісіндегі «Тұратын жерім» беті. Код бір рет жарайды.',
    ru: 'Житель показывает его на телефоне: страница «Моё место жительства» в учётной записи. Код действует один раз.',
    en: 'The resident shows it on their phone: the page “Where I live” of their account. It works once.',
  },
  iin: { kk: 'Құжаттағы ЖСН', ru: 'ИИН из документа', en: 'IIN in the document' },
  iinHelp: {
    kk: '12 цифр. Сақталмайды және қайта көрсетілмейді.',
    ru: '12 цифр. Не хранится и больше не показывается.',
    en: '12 digits. It is not kept and is not shown again.',
  },
  placeOf: { kk: 'Тұратын жері', ru: 'Место жительства', en: 'Residence' },
  sinceOf: { kk: 'Тіркелген күні', ru: 'Дата регистрации', en: 'Registered since' },
  confirm: { kk: 'Растау', ru: 'Подтвердить', en: 'Verify' },
  done: {
    kk: 'Расталды. Тұрғынға хат жіберілді.',
    ru: 'Подтверждено. Жителю отправлено письмо.',
    en: 'Verified. The resident is notified by e-mail.',
  },
  doneMoved: {
    kk: 'Тұрғынның тұрғылықты жері өзгертілді. Оған хат жіберілді.',
    ru: 'Место жительства изменено. Жителю отправлено письмо.',
    en: 'The residence has been changed. The resident is notified by e-mail.',
  },
  unfitTitle: {
    kk: 'Неге сәйкес келмеуі мүмкін',
    ru: 'Почему может не подойти',
    en: 'Why it may not match',
  },
  unfitHelp: {
    kk: 'Бұл адамның басқа тіркелгісі расталған болуы мүмкін: сол тіркелгімен кірсін, көшкен болса, сонда қайта растатсын. Немесе бұл тіркелгі бұрын басқа құжатпен расталған. Немесе бұрынғы тіркелгісін өшіргеніне жарты жыл болмаған. Қайсысы екені ешкімге айтылмайды. Қайталау үшін тұрғын жаңа код алады.',
    ru: 'Возможно, у человека подтверждена другая учётная запись: пусть войдёт в неё, а если переехал – подтвердит новое место там. Или эта учётная запись уже подтверждена по другому документу. Или прежняя удалена меньше полугода назад. Что именно, не сообщается никому. Для новой попытки житель берёт новый код.',
    en: 'Perhaps another account of the person is verified: they can sign in there and, if they have moved, be verified again with it. Or this account was verified with another document. Or they erased an earlier account less than half a year ago. Which of these applies is not disclosed. For another attempt the resident needs a new code.',
  },
  keyTerritory: { kk: 'Аумақ коды (КАТО)', ru: 'Код территории (КАТО)', en: 'Code of the place (KATO)' },
  keyWay: { kk: 'Қалай расталды', ru: 'Как подтверждено', en: 'How it was verified' },
  keyVerifiedAt: { kk: 'Расталған уақыты', ru: 'Когда подтверждено', en: 'Verified' },
  personal: { kk: 'Тұратын жер', ru: 'Место жительства', en: 'Residence' },
  stays: {
    kk: 'ЖСН-іңізден жасалған, кері қайтарылмайтын белгі жарты жыл сақталады: бір адам бір іске екі рет дауыс бермеуі үшін. Онда аты-жөніңіз де, тіркелгіңіз де, тұратын жеріңіз де жоқ.',
    ru: 'Необратимая метка, сделанная из вашего номера, хранится ещё полгода, чтобы один человек не проголосовал об одном дважды. В ней нет ни имени, ни учётной записи, ни места жительства.',
    en: 'An irreversible mark made from your number is kept for another half a year, so that nobody votes twice on one matter. It holds no name, no account and no place.',
  },
} satisfies Messages

export const levelNames = {
  visitor: { kk: 'келуші', ru: 'посетитель', en: 'visitor' },
  contact: { kk: 'байланыс дерегі расталған', ru: 'контакт подтверждён', en: 'contact confirmed' },
  'signed-in': {
    kk: 'кірдіңіз, тұратын жеріңіз әлі расталмаған',
    ru: 'вход выполнен, место жительства не подтверждено',
    en: 'signed in, residence not verified',
  },
  resident: { kk: 'расталған тұрғын', ru: 'подтверждённый житель', en: 'verified resident' },
  member: { kk: 'ұйым өкілі', ru: 'представитель организации', en: 'member of an organisation' },
} satisfies Messages & Record<ParticipationLevel, unknown>

export const methodNames = {
  oidc: {
    kk: 'мемлекеттік қызмет арқылы кіру',
    ru: 'вход через государственный сервис',
    en: 'sign-in through the state’s service',
  },
  'signed-statement': { kk: 'қол қойылған мәлімдеме', ru: 'подписанное заявление', en: 'signed statement' },
  clerk: { kk: 'маман, құжат бойынша', ru: 'специалист, по документу', en: 'clerk, by document' },
} satisfies Messages & Record<VerificationMethod, unknown>

import type { ProblemOf } from '#domain/base/form.ts'
import { type Messages, plural } from '#domain/base/message.ts'
import type { Label } from '#domain/base/text.ts'
import { type LinkEnd, type Relation, WORDS_MAX } from './model.ts'

/**
 * What the things at the other end of a link are to the thing of the page, by the end at which that stands: they are
 * headings of lists and choices at the desk.
 */
export const relationNames = {
  'led-to': {
    earlier: { kk: 'Бұдан не шықты', ru: 'К чему это привело', en: 'What it led to' },
    later: { kk: 'Неден басталды', ru: 'С чего это началось', en: 'What it came from' },
  },
  'decided-by': {
    earlier: { kk: 'Шешім қайда қабылданды', ru: 'Где принято решение', en: 'Decided by' },
    later: {
      kk: 'Мұнда не туралы шешім қабылданды',
      ru: 'О чём здесь принято решение',
      en: 'What it decides',
    },
  },
  'carried-out-by': {
    earlier: { kk: 'Қалай орындалып жатыр', ru: 'Как это исполняется', en: 'Carried out by' },
    later: { kk: 'Нені орындайды', ru: 'Что этим исполняется', en: 'What it carries out' },
  },
  'answered-by': {
    earlier: { kk: 'Бұған берілген жауап', ru: 'Ответ на это', en: 'Answered by' },
    later: { kk: 'Неге берілген жауап', ru: 'На что это ответ', en: 'What it answers' },
  },
  'discussed-in': {
    earlier: { kk: 'Бұл туралы қайда айтылды', ru: 'Где об этом говорили', en: 'Where it was discussed' },
    later: { kk: 'Не туралы', ru: 'О чём здесь речь', en: 'What it discusses' },
  },
} satisfies Readonly<Record<Relation, Readonly<Record<LinkEnd, Label>>>>

/** What an arrow from the earlier thing to the later one means, in the key of the picture. */
export const arrowNames = {
  'led-to': { kk: 'осыған алып келді', ru: 'привело к', en: 'led to' },
  'decided-by': { kk: 'шешім осында қабылданды', ru: 'решено здесь', en: 'was decided by' },
  'carried-out-by': { kk: 'осымен орындалады', ru: 'исполняется этим', en: 'is carried out by' },
  'answered-by': { kk: 'жауабы осы', ru: 'ответ на это', en: 'is answered by' },
  'discussed-in': { kk: 'осында айтылды', ru: 'об этом говорят здесь', en: 'is discussed in' },
} satisfies Readonly<Record<Relation, Label>>

const steps = {
  ru: { one: 'событие', few: 'события', many: 'событий' },
  en: { one: 'step', other: 'steps' },
} as const

export const matterMessages = {
  section: { kk: 'Осыған байланысты', ru: 'С этим связано', en: 'Related' },
  matter: { kk: 'Мәселенің жолы', ru: 'История вопроса', en: 'History of this matter' },
  matterOf: {
    kk: (title: string) => `Мәселенің жолы: ${title}`,
    ru: (title: string) => `История вопроса: ${title}`,
    en: (title: string) => `History of this matter: ${title}`,
  },
  lead: {
    kk: 'Алғашқы сөзден орындалуға дейін: не айтылды, не шешілді, не істелді.',
    ru: 'От первого слова до исполнения: что говорили, что решили, что сделали.',
    en: 'From the first word to implementation: what was said, what was decided, what was done.',
  },
  // The finding of the picture: between which days, and how many things.
  span: {
    kk: (from: string, to: string, n: number) => `${from} – ${to}: ${n} оқиға`,
    ru: (from: string, to: string, n: number) => `${from} – ${to}: ${n} ${plural('ru', n, steps.ru)}`,
    en: (from: string, to: string, n: number) => `${from} – ${to}: ${n} ${plural('en', n, steps.en)}`,
  },
  undated: {
    kk: (n: number) => `${n} оқиға`,
    ru: (n: number) => `${n} ${plural('ru', n, steps.ru)}`,
    en: (n: number) => `${n} ${plural('en', n, steps.en)}`,
  },
  described: {
    kk: 'Оқиғалар жоғарыдан төмен қарай уақыт ретімен берілген. Доғалар неден не шыққанын көрсетеді.',
    ru: 'События идут сверху вниз по времени. Дуги показывают, что из чего следовало.',
    en: 'Events go from top to bottom in order of time. Arcs show what led to what.',
  },
  inList: {
    kk: 'Сол байланыстар төмендегі тізімде жазылған.',
    ru: 'Те же связи словами – в списке ниже.',
    en: 'The list below has the same links in words.',
  },
  pictureFirst: {
    kk: (n: number) => `Суретте алғашқы ${n} оқиға бар, тізімде – бәрі.`,
    ru: (n: number) => `На рисунке первые события: ${n}, в списке – все.`,
    en: (n: number) => `The picture shows the first ${n}, the list all of them.`,
  },
  list: { kk: 'Ретімен', ru: 'По порядку', en: 'In order' },
  here: { kk: 'сіз осы беттен келдіңіз', ru: 'отсюда вы пришли', en: 'you came from here' },
  withdrawn: {
    kk: (day: string) => `сайттан алынды, ${day}`,
    ru: (day: string) => `снято с сайта ${day}`,
    en: (day: string) => `withdrawn on ${day}`,
  },
  noDate: { kk: 'күні жоқ', ru: 'без даты', en: 'no date' },
  more: {
    kk: 'Байланыстар көп: ең жақындары көрсетілді. Қалғаны олардың өз беттерінде.',
    ru: 'Связей больше: показаны ближайшие. Остальные – на их страницах.',
    en: 'There are more links: the nearest ones are shown. The others are on their own pages.',
  },
  onlyOne: {
    kk: 'Бұл әзірге ештеңемен байланыстырылмаған.',
    ru: 'Это пока ни с чем не связано.',
    en: 'This is not linked with anything yet.',
  },
  onlyOneHelp: {
    kk: 'Жиын, талқылау немесе жаңалық осыған байланыстырылса, осында көрінеді.',
    ru: 'Когда это свяжут со встречей, обсуждением или новостью, здесь появится путь.',
    en: 'Once it is linked with a meeting, a consultation or a news item, the path appears here.',
  },
  links: { kk: 'Байланыстар', ru: 'Связи', en: 'Links' },
  // Columns of the file.
  earlier: { kk: 'Ертерегі', ru: 'Раньше', en: 'Earlier' },
  earlierDay: { kk: 'Күні', ru: 'День', en: 'Day' },
  earlierAddress: {
    kk: 'Ертерегінің мекенжайы',
    ru: 'Адрес более раннего',
    en: 'Earlier address',
  },
  laterAddress: { kk: 'Кейінгінің мекенжайы', ru: 'Адрес более позднего', en: 'Later address' },
  relation: { kk: 'Байланыс', ru: 'Связь', en: 'Relation' },
  later: { kk: 'Кейінгісі', ru: 'Позже', en: 'Later' },
  laterDay: { kk: 'Кейінгінің күні', ru: 'День более позднего', en: 'Later day' },
} satisfies Messages

export const linkMessages = {
  title: { kk: 'Байланыстар', ru: 'Связи', en: 'Links' },
  lead: {
    kk: 'Алдымен ұйымыңыздың жарияланымын табыңыз. Оны басқа ұйымдардың жарияланымымен де байланыстыруға болады.',
    ru: 'Сначала найдите публикацию своей организации. Её можно связать и с публикациями других.',
    en: 'First find something that your organisation has published. It can be linked with what others have published too.',
  },
  of: { kk: 'Байланыстары', ru: 'Связи', en: 'Links' },
  ofLead: {
    kk: 'Байланыс екі бетте де көрінеді: мұнда да, байланыстырылған бетте де.',
    ru: 'Связь видна на обеих страницах: и здесь, и там.',
    en: 'A link is shown on both pages, on this one and on the other.',
  },
  publicPage: { kk: 'Сайттағы беті', ru: 'Страница на сайте', en: 'Its page' },
  now: { kk: 'Қазір байланысқаны', ru: 'Сейчас связано с', en: 'Linked now' },
  none: { kk: 'Әзірге ештеңемен байланыстырылмаған', ru: 'Пока ни с чем не связано', en: 'Not linked yet' },
  remove: { kk: 'Байланысты алу', ru: 'Убрать связь', en: 'Remove the link' },
  add: { kk: 'Жаңа байланыс', ru: 'Новая связь', en: 'A new link' },
  search: { kk: 'Немен байланыстырасыз?', ru: 'С чем связать?', en: 'What is it linked with?' },
  searchHelp: {
    kk: 'Атауындағы сөздер: жаңалық, жиын, талқылау, бағдарлама.',
    ru: 'Слова из названия новости, встречи, обсуждения, программы.',
    en: 'Words of the title of a news item, a meeting, a consultation, a programme.',
  },
  choose: { kk: 'Табылғаны', ru: 'Найдено', en: 'Found' },
  how: {
    kk: 'Ол мұнымен қалай байланысты?',
    ru: 'Как оно связано с этим?',
    en: 'How is it related to this?',
  },
  save: { kk: 'Байланыстыру', ru: 'Связать', en: 'Link' },
  foundNothing: {
    kk: 'Ештеңе табылмады. Басқа сөз жазып көріңіз.',
    ru: 'Ничего не нашлось. Попробуйте другие слова.',
    en: 'Nothing was found. Try other words.',
  },
  open: { kk: 'Байланыстары', ru: 'Связи', en: 'Its links' },
  notYours: {
    kk: 'басқа ұйымдікі: байланыстыру үшін өзіңіздікінен бастаңыз',
    ru: 'другой организации: чтобы связать, начните со своего',
    en: 'of another organisation: to link it, begin with your own',
  },
  'words-long': {
    kk: `Тым ұзын: ${WORDS_MAX} таңбадан асырмаңыз`,
    ru: `Слишком длинно: не больше ${WORDS_MAX} знаков`,
    en: `Too long: at most ${WORDS_MAX} characters`,
  },
  'other-empty': {
    kk: 'Табылғандардың бірін таңдаңыз.',
    ru: 'Выберите одно из найденного.',
    en: 'Choose one of the things that were found.',
  },
  'other-withdrawn-already': {
    kk: 'Ол енді сайтта жоқ. Қайта іздеңіз.',
    ru: 'Этого уже нет на сайте. Поищите ещё раз.',
    en: 'It is no longer on the site. Search again.',
  },
  'relation-empty': {
    kk: 'Қалай байланысты екенін таңдаңыз.',
    ru: 'Выберите, как они связаны.',
    en: 'Choose how they are related.',
  },
  'same-thing': {
    kk: 'Мұның өзімен байланыстыруға болмайды.',
    ru: 'Нельзя связать с самим собой.',
    en: 'A thing cannot be linked with itself.',
  },
  'linked-already': {
    kk: 'Олар дәл осылай байланыстырылған.',
    ru: 'Они уже связаны именно так.',
    en: 'They are already linked in this way.',
  },
  'too-many-links': {
    kk: 'Біреуінде байланыс тым көп. Алдымен артығын алыңыз.',
    ru: 'У одного из них слишком много связей. Сначала уберите лишние.',
    en: 'One of them has too many links. Remove some first.',
  },
} satisfies Messages
export type LinkDeskProblem = ProblemOf<typeof linkMessages>

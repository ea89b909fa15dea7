import { type Messages, plural } from '#domain/base/message.ts'
import type { GroupVerdict } from '#domain/opinion/index.ts'

const ru = (n: number, one: string, few: string, many: string) =>
  `${n} ${plural('ru', n, { one, few, many })}`
const en = (n: number, one: string, other: string) => `${n} ${plural('en', n, { one, other })}`

/** Messages of the page. Placeholders are values only; texts of statements stay in their own language. */
export const messages = {
  title: { kk: 'Пікірлер картасы', ru: 'Карта мнений', en: 'Opinion map' },
  language: { kk: 'Тіл', ru: 'Язык', en: 'Language' },
  people: {
    kk: (n: number) => `${n} қатысушы`,
    ru: (n: number) => ru(n, 'участник', 'участника', 'участников'),
    en: (n: number) => en(n, 'participant', 'participants'),
  },
  votes: {
    kk: (n: number) => `${n} дауыс`,
    ru: (n: number) => ru(n, 'голос', 'голоса', 'голосов'),
    en: (n: number) => en(n, 'vote', 'votes'),
  },
  statementsCount: {
    kk: (n: number) => `${n} пікір`,
    ru: (n: number) => ru(n, 'высказывание', 'высказывания', 'высказываний'),
    en: (n: number) => en(n, 'statement', 'statements'),
  },
  counted: {
    kk: (n: number) => `Картада ${n} адам бар: ол үшін кемінде жеті дауыс беру керек.`,
    ru: (n: number) =>
      `На карте ${ru(n, 'человек', 'человека', 'человек')}: для этого достаточно семи голосов.`,
    en: (n: number) => `${en(n, 'person is', 'people are')} on the map: it takes seven votes to be on it.`,
  },
  clearGroups: {
    kk: (n: number) => `${n} айқын топ бар`,
    ru: (n: number) =>
      `${plural('ru', n, { one: 'Видна', few: 'Видны', many: 'Видно' })} ${ru(n, 'чёткая группа', 'чёткие группы', 'чётких групп')}`,
    en: (n: number) => `There are ${en(n, 'clear group', 'clear groups')}`,
  },
  noGroups: { kk: 'Айқын топтар жоқ', ru: 'Чётких групп нет', en: 'There are no clear groups' },
  kept: {
    kk: (share: number) => `Қатысушыларды қайта іріктегенде топтар саны ${share} % жағдайда сақталды.`,
    ru: (share: number) => `При повторных выборках участников число групп сохранилось в ${share} % случаев.`,
    en: (share: number) =>
      `When the participants are sampled again, the number of groups stays the same in ${share} % of cases.`,
  },
  polisNote: {
    kk: 'Polis формулалары бойынша есептелді: топтардың орнықтылығы тексерілмейді.',
    ru: 'Посчитано по формулам Polis: устойчивость групп не проверяется.',
    en: 'Computed with the formulas of Polis, which do not test whether groups are stable.',
  },
  agreed: {
    kk: 'Әр топта көпшілік келісетін пікірлер',
    ru: 'С чем согласно большинство в каждой группе',
    en: 'What most people in every group agree on',
  },
  agreedHelp: {
    kk: 'Әр топтың жартысынан көбі осы пікірлермен келіседі.',
    ru: 'С этими высказываниями согласно больше половины каждой группы.',
    en: 'More than half of every group agrees with these statements.',
  },
  rejected: {
    kk: 'Әр топта көпшілік келіспейтін пікірлер',
    ru: 'С чем не согласно большинство в каждой группе',
    en: 'What most people in every group reject',
  },
  rejectedHelp: {
    kk: 'Әр топтың жартысынан көбі бұл пікірлермен келіспейді.',
    ru: 'С этими высказываниями не согласно больше половины каждой группы.',
    en: 'More than half of every group disagrees with these statements.',
  },
  none: { kk: 'Ондай пікір табылмады.', ru: 'Таких высказываний нет.', en: 'There are none.' },
  dividing: { kk: 'Пікір екіге жарылған мәселелер', ru: 'Что разделяет людей', en: 'What divides people' },
  dividingHelp: {
    kk: 'Бір топ қолдайды, екіншісі қарсы, айырмашылық кездейсоқ емес.',
    ru: 'Одна группа за, другая против, и разница не случайна.',
    en: 'One group is for, another against, and the difference is not due to chance.',
  },
  typical: {
    kk: (group: string) => `${group} тобына тән`,
    ru: (group: string) => `Что характерно для группы ${group}`,
    en: (group: string) => `Typical of group ${group}`,
  },
  agreeShare: {
    kk: (share: number) => `${share} % келіседі`,
    ru: (share: number) => `${share} % согласны`,
    en: (share: number) => `${share} % agree`,
  },
  disagreeShare: {
    kk: (share: number) => `${share} % келіспейді`,
    ru: (share: number) => `${share} % не согласны`,
    en: (share: number) => `${share} % disagree`,
  },
  elsewhere: {
    kk: (share: number) => `қалғандардың арасында ${share} %`,
    ru: (share: number) => `среди остальных ${share} %`,
    en: (share: number) => `${share} % elsewhere`,
  },
  representatives: {
    kk: 'Барша қатысушының ойын білдіретін пікірлер',
    ru: 'Высказывания, которые представляют всех',
    en: 'Statements that represent everybody',
  },
  covered: {
    kk: (share: number) =>
      `Қатысушылардың ${share} %-ы осылардың кемінде біреуін қолдайды: берген дауысы бойынша, ал көрмегені жөнінде болжам бойынша.`,
    ru: (share: number) =>
      `${share} % участников поддерживают хотя бы одно из них: по своему голосу, а о том, чего не видели, по прогнозу.`,
    en: (share: number) =>
      `${share} % of the people support at least one of them: by their vote, or by estimate where they did not see it.`,
  },
  map: { kk: 'Карта', ru: 'Карта', en: 'The map' },
  mapHelp: {
    kk: 'Бір-біріне жақын нүктелер – ұқсас дауыс берген адамдар. Нүкте неғұрлым бозғылт әрі үлкен болса, адамның картадағы орны соғұрлым белгісіз.',
    ru: 'Рядом стоят люди, которые голосуют похоже. Чем бледнее и больше круг, тем менее точно известно место человека.',
    en: 'People who vote alike stand close together. The paler and wider a mark, the less is known about where that person stands.',
  },
  mapPlain: {
    kk: 'Бір-біріне жақын нүктелер – ұқсас дауыс берген адамдар.',
    ru: 'Рядом стоят люди, которые голосуют похоже.',
    en: 'People who vote alike stand close together.',
  },
  mapAlt: {
    kk: 'Қатысушылар картасы; деректері төмендегі кестеде.',
    ru: 'Карта участников; данные в таблице ниже.',
    en: 'Map of the participants; its data is in the table below.',
  },
  axis: {
    kk: (share: number) => `дауыстар айырмасының ${share} %-ы`,
    ru: (share: number) => `${share} % различий в голосах`,
    en: (share: number) => `${share} % of the differences in votes`,
  },
  mapTable: { kk: 'Карта кесте түрінде', ru: 'Карта в виде таблицы', en: 'The map as a table' },
  group: { kk: 'Топ', ru: 'Группа', en: 'Group' },
  groupNamed: {
    kk: (letter: string) => `${letter} тобы`,
    ru: (letter: string) => `группа ${letter}`,
    en: (letter: string) => `group ${letter}`,
  },
  everybody: { kk: 'бәрі', ru: 'все', en: 'everybody' },
  size: { kk: 'Адам', ru: 'Людей', en: 'People' },
  middle: { kk: 'Ортасы', ru: 'Середина', en: 'Middle' },
  spread: { kk: 'Шашырауы', ru: 'Разброс', en: 'Spread' },
  uncertainty: { kk: 'Орташа белгісіздік', ru: 'Средняя неопределённость', en: 'Mean uncertainty' },
  all: { kk: 'Барлық пікір', ru: 'Все высказывания', en: 'All statements' },
  allHelp: {
    kk: 'Ортақ келісімнен бастап: әр жолақ бір топтың дауысын көрсетеді.',
    ru: 'Начиная с общего согласия: каждая полоса показывает голоса одной группы.',
    en: 'Starting with the most shared: each bar shows the votes of one group.',
  },
  agree: { kk: 'келіседі', ru: 'согласны', en: 'agree' },
  disagree: { kk: 'келіспейді', ru: 'не согласны', en: 'disagree' },
  pass: { kk: 'қалыс қалды', ru: 'пропустили', en: 'pass' },
  seen: { kk: 'дауыс берді', ru: 'голосовали', en: 'voted' },
  statement: { kk: 'Пікір', ru: 'Высказывание', en: 'Statement' },
  consensus: { kk: 'Ортақ келісім', ru: 'Общее согласие', en: 'Shared support' },
  table: { kk: 'Сандар кестесі', ru: 'Таблица с числами', en: 'Table of the numbers' },
  influence: {
    kk: 'Нәтижеге кім көбірек әсер етті',
    ru: 'Кто сильнее всего влияет на результат',
    en: 'Who influences the result most',
  },
  influenceHelp: {
    kk: 'Бір мезгілде қосылып, ұқсас дауыс бергендер кезек-кезек есептен шығарылып, нәтиже қайта есептелді.',
    ru: 'Людей, которые пришли одновременно и голосуют похоже, по очереди исключали и считали результат заново.',
    en: 'People who joined at the same time and vote alike were left out in turn, and the result was computed again.',
  },
  block: { kk: 'Кім', ru: 'Кто', en: 'Who' },
  joinedTogether: { kk: 'бірге қосылғандар', ru: 'пришли вместе', en: 'joined together' },
  inStep: { kk: 'дәл бірдей дауыс бергендер', ru: 'голосуют одинаково', en: 'vote alike' },
  groupsKept: { kk: 'Топтар сақталды', ru: 'Группы сохранились', en: 'Groups kept' },
  change: { kk: 'Ең үлкен өзгеріс', ru: 'Наибольшее изменение', en: 'Largest change' },
  lost: { kk: 'Ортақ келісімнен шыққаны', ru: 'Выпало из общего согласия', en: 'No longer shared' },
  barelySeen: {
    kk: (n: number) => `${n} пікірді тым аз адам көрді: қорытынды жасауға әлі ерте.`,
    ru: (n: number) =>
      `${ru(n, 'высказывание видели', 'высказывания видели', 'высказываний видели')} слишком немногие: выводы делать рано.`,
    en: (n: number) => `Too few people saw ${en(n, 'statement', 'statements')} to say anything yet.`,
  },
  duplicates: {
    kk: 'Мағынасы бірдей пікірлер',
    ru: 'Почти одинаковые высказывания',
    en: 'Statements that say nearly the same',
  },
  seed: {
    kk: (n: number) => `Бастапқы сан ${n}: осы дауыстар мен осы сан әрқашан дәл осы бетті береді.`,
    ru: (n: number) => `Начальное число ${n}: те же голоса и то же число всегда дают эту же страницу.`,
    en: (n: number) => `Seed ${n}: the same votes and the same seed always give this same page.`,
  },
} satisfies Messages

export const verdictMessages: Record<
  Exclude<GroupVerdict, 'clear'>,
  { kk: string; ru: string; en: string }
> = {
  'too-few-people': {
    kk: 'Жеткілікті дауыс берген адам тым аз.',
    ru: 'Слишком мало людей с достаточным числом голосов.',
    en: 'Too few people cast enough votes.',
  },
  'no-common-direction': {
    kk: 'Дауыстарда ортақ бағыт жоқ: бір пікірден екіншісін болжау мүмкін емес.',
    ru: 'В голосах нет общего направления: по одним мнениям нельзя предсказать другие.',
    en: 'Votes show no common direction: one opinion does not predict another.',
  },
  'groups-too-small': {
    kk: 'Қалай бөлсе де, бір топта бірнеше-ақ адам қалады.',
    ru: 'Как ни дели, в одной из групп остаётся горстка людей.',
    en: 'However the people are divided, one group is only a handful.',
  },
  'one-cloud': {
    kk: 'Адамдар бір тұтас бұлт сияқты: оны бөлу шартты болар еді.',
    ru: 'Люди образуют одно облако: любая граница в нём условна.',
    en: 'People form one cloud: any border in it would be arbitrary.',
  },
  unstable: {
    kk: 'Қатысушыларды қайта іріктесе, топтар өзгеріп кетеді.',
    ru: 'При повторных выборках участников группы меняются.',
    en: 'When the participants are sampled again, the groups change.',
  },
}

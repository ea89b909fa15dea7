import { type Messages, plural } from '#domain/base/message.ts'
import type { Label } from '#domain/base/text.ts'
import type { ActivityState, FindingKind, HeardAnswer, MemberRole, OrganisationRole } from './model.ts'
import { reportMessages } from './report/messages.ts'

/** Entry types of the public journal. */
export const actNames = {
  'programmes.published': {
    kk: 'Бағдарлама жарияланды',
    ru: 'Опубликована программа',
    en: 'Programme published',
  },
  'programmes.revised': { kk: 'Бағдарлама толықтырылды', ru: 'Программа обновлена', en: 'Programme revised' },
  'programmes.introduced': {
    kk: 'Бағдарламаның кіріспесі жарияланды',
    ru: 'Опубликовано вступление к программе',
    en: 'Introduction to a programme published',
  },
  'programmes.introduction-corrected': {
    kk: 'Бағдарламаның кіріспесі түзетілді',
    ru: 'Исправлено вступление к программе',
    en: 'Introduction to a programme corrected',
  },
} satisfies Messages

type Kind = { readonly one: Label; readonly many: Label; readonly question: Label }

/** The kinds of findings: singular, plural, and the question that they answer. */
export const findingMessages: Readonly<Record<FindingKind, Kind>> = {
  achievement: {
    one: { kk: 'Жетістік', ru: 'Достижение', en: 'Achievement' },
    many: { kk: 'Жетістіктер', ru: 'Достижения', en: 'Achievements' },
    question: { kk: 'Не істелді', ru: 'Что получилось', en: 'What has worked' },
  },
  feature: {
    one: { kk: 'Өңірдің ерекшелігі', ru: 'Особенность региона', en: 'Feature of the region' },
    many: { kk: 'Өңірдің ерекшеліктері', ru: 'Особенности региона', en: 'Features of the region' },
    question: {
      kk: 'Өңірдің өзгешелігі неде',
      ru: 'Чем регион отличается',
      en: 'What is special about this region',
    },
  },
  problem: {
    one: { kk: 'Түйткіл', ru: 'Проблема', en: 'Problem' },
    many: { kk: 'Түйткілдер', ru: 'Проблемы', en: 'Problems' },
    question: { kk: 'Не кедергі', ru: 'Что мешает', en: 'What stands in the way' },
  },
  potential: {
    one: { kk: 'Мүмкіндік', ru: 'Возможность', en: 'Potential' },
    many: { kk: 'Әлеует', ru: 'Потенциал', en: 'Potential' },
    question: { kk: 'Неге сүйенуге болады', ru: 'На что можно опереться', en: 'What can be built on' },
  },
  recommendation: {
    one: { kk: 'Ұсыным', ru: 'Рекомендация', en: 'Recommendation' },
    many: { kk: 'Ұсынымдар', ru: 'Рекомендации', en: 'Recommendations' },
    question: { kk: 'Не істеу керек', ru: 'Что предлагается', en: 'What is proposed' },
  },
}

export const organisationRoleNames: Readonly<Record<OrganisationRole, Label>> = {
  carrier: { kk: 'Іске асырушы', ru: 'Ведёт программу', en: 'Carried out by' },
  partner: { kk: 'Серіктес', ru: 'Партнёр', en: 'Partner' },
  donor: { kk: 'Қаржыландырушы', ru: 'Финансирует', en: 'Funded by' },
  'state-body': { kk: 'Мемлекеттік орган', ru: 'Государственный орган', en: 'State body' },
}

export const memberRoleNames: Readonly<Record<MemberRole, Label>> = {
  head: { kk: 'жұмыс тобының жетекшісі', ru: 'руководитель рабочей группы', en: 'head of the working group' },
  coordinator: { kk: 'өңірлік үйлестіруші', ru: 'региональный координатор', en: 'regional coordinator' },
  consultant: { kk: 'кеңесші', ru: 'консультант', en: 'consultant' },
  member: { kk: 'жұмыс тобының мүшесі', ru: 'член рабочей группы', en: 'member of the working group' },
}

export const activityStateNames: Readonly<Record<ActivityState, Label>> = {
  planned: { kk: 'Жоспарда', ru: 'В плане', en: 'Planned' },
  underway: { kk: 'Орындалып жатыр', ru: 'Выполняется', en: 'Under way' },
  done: { kk: 'Орындалды', ru: 'Выполнено', en: 'Done' },
  cancelled: { kk: 'Алынып тасталды', ru: 'Отменено', en: 'Cancelled' },
}

export const heardNames: Readonly<Record<HeardAnswer, Label>> = {
  yes: { kk: 'Иә, тыңдады', ru: 'Да, услышали', en: 'Yes, I was heard' },
  partly: { kk: 'Ішінара', ru: 'Отчасти', en: 'In part' },
  no: { kk: 'Жоқ', ru: 'Нет', en: 'No' },
}

/** Messages of the programme's pages. */
export const messages = {
  ...reportMessages,
  title: { kk: 'Бағдарламалар', ru: 'Программы', en: 'Programmes' },
  lead: {
    kk: 'Бірнеше өңірді қамтитын жобалар: кім іске асырады, не істелді, әр өңірде не анықталды, енді не болады.',
    ru: 'Проекты на несколько регионов: кто их ведёт, что сделано, что выяснилось в каждом регионе и что дальше.',
    en: 'Projects over several regions: who carries them out, what was done, what was found in each region and what comes next.',
  },
  programme: { kk: 'Бағдарлама', ru: 'Программа', en: 'Programme' },
  none: { kk: 'Әзірге бағдарлама жоқ', ru: 'Программ пока нет', en: 'There are no programmes yet' },
  demo: {
    kk: 'Үлгілік мазмұн: оқиғалардың, сандар мен тұжырымдардың көбі ойдан құрастырылған.',
    ru: 'Содержание для демонстрации: большинство событий, цифр и выводов придумано.',
    en: 'Demonstration material: most of the events, figures and findings are made up.',
  },
  demoShort: {
    kk: 'Үлгілік мазмұн',
    ru: 'Содержание для демонстрации',
    en: 'Demonstration material',
  },
  inRegions: {
    kk: (n: string) => `${n} өңірде`,
    ru: (n: string, count: number) =>
      `в ${n} ${plural('ru', count, { one: 'регионе', few: 'регионах', many: 'регионах' })}`,
    en: (n: string, count: number) => `in ${n} ${plural('en', count, { one: 'region', other: 'regions' })}`,
  },
  presentation: { kk: 'Таныстырылым', ru: 'Презентация', en: 'Presentation' },
  openPresentation: {
    kk: 'Таныстырылымды ашу',
    ru: 'Открыть презентацию',
    en: 'Open the presentation',
  },
  report: { kk: 'Қорытынды есеп', ru: 'Итоговый отчёт', en: 'Final report' },
  data: { kk: 'Ашық деректер', ru: 'Открытые данные', en: 'Open data' },
  take: { kk: 'Жүктеп алу', ru: 'Скачать', en: 'Download' },
  introduction: {
    kk: 'Тұрғындарға не береді',
    ru: 'Что это даёт жителям',
    en: 'What it means for residents',
  },
  aims: { kk: 'Мақсаты', ru: 'Для чего', en: 'What it is for' },
  where: { kk: 'Қайда', ru: 'Где', en: 'Where' },
  who: { kk: 'Кім', ru: 'Кто', en: 'Who' },
  workingGroup: { kk: 'Жұмыс тобы', ru: 'Рабочая группа', en: 'Working group' },
  organisations: { kk: 'Ұйымдар', ru: 'Организации', en: 'Organisations' },
  basis: { kk: 'Неге негізделген', ru: 'На чём основано', en: 'What it is based on' },
  plan: { kk: 'Жұмыс жоспары', ru: 'План работы', en: 'Work plan' },
  figures: { kk: 'Сандар', ru: 'Показатели', en: 'Figures' },
  found: { kk: 'Не анықталды', ru: 'Что выяснилось', en: 'What was found' },
  happened: { kk: 'Не болды', ru: 'Что было', en: 'What has happened' },
  ahead: { kk: 'Алда не бар', ru: 'Что дальше', en: 'What comes next' },
  nothingAhead: {
    kk: 'Жоспарланған жиын жоқ.',
    ru: 'Встреч больше не запланировано.',
    en: 'No further meetings are planned.',
  },
  over: { kk: 'Бағдарлама аяқталды.', ru: 'Программа завершена.', en: 'The programme has ended.' },
  news: { kk: 'Бағдарлама жаңалықтары', ru: 'Новости программы', en: 'News of the programme' },
  feedback: { kk: 'Қатысушылар не дейді', ru: 'Что говорят участники', en: 'What participants say' },
  follow: {
    kk: 'Бағдарлама туралы хабар алып отыру',
    ru: 'Подписаться на программу',
    en: 'Follow the programme',
  },
  events: { kk: 'Іс-шаралар', ru: 'Мероприятия', en: 'Events' },
  allEvents: { kk: 'Барлық іс-шара', ru: 'Все мероприятия', en: 'All events' },
  allFindings: { kk: 'Бәрін көру', ru: 'Все выводы', en: 'All findings' },
  findings: { kk: 'Тұжырымдар', ru: 'Выводы', en: 'Findings' },
  compare: { kk: 'Өңірлерді салыстыру', ru: 'Сравнить регионы', en: 'Compare regions' },
  compareLead: {
    kk: 'Екі өңірді таңдаңыз: тұжырымдары мен сандары қатар көрсетіледі.',
    ru: 'Выберите два региона: выводы и показатели будут показаны рядом.',
    en: 'Choose two regions: their findings and figures are shown side by side.',
  },
  show: { kk: 'Салыстыру', ru: 'Сравнить', en: 'Compare' },
  first: { kk: 'Бірінші өңір', ru: 'Первый регион', en: 'First region' },
  second: { kk: 'Екінші өңір', ru: 'Второй регион', en: 'Second region' },
  across: { kk: 'Барлық өңір бойынша', ru: 'По всем регионам', en: 'Across the regions' },
  acrossLead: {
    kk: 'Бірдей түйткіл қай жерде қайталанады және оған не ұсынылады.',
    ru: 'Какие проблемы повторяются в разных регионах и что с ними предлагается делать.',
    en: 'Which problems recur in different regions, and what is proposed.',
  },
  otherThemes: { kk: 'Басқа', ru: 'Прочее', en: 'Other' },
  region: { kk: 'Өңір', ru: 'Регион', en: 'Region' },
  anyRegion: { kk: 'Барлық өңір', ru: 'Все регионы', en: 'All regions' },
  kind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  anyKind: { kk: 'Барлық түрі', ru: 'Все виды', en: 'All kinds' },
  total: { kk: 'Барлығы', ru: 'Всего', en: 'Total' },
  elsewhere: { kk: 'Басқа жерде', ru: 'В других местах', en: 'Elsewhere' },
  noFindings: { kk: 'Мұндай тұжырым жоқ', ru: 'Таких выводов нет', en: 'There are no such findings' },
  evidence: { kk: 'Негізі', ru: 'Основание', en: 'Evidence' },
  author: { kk: 'Жазған', ru: 'Автор', en: 'Author' },
  to: { kk: 'Кімге', ru: 'Кому', en: 'To' },
  until: { kk: 'Мерзімі', ru: 'Срок', en: 'By when' },
  actual: {
    kk: (days: string) => `іс жүзінде: ${days}`,
    ru: (days: string) => `на деле: ${days}`,
    en: (days: string) => `in fact: ${days}`,
  },
  indicator: { kk: 'Көрсеткіш', ru: 'Показатель', en: 'Indicator' },
  unit: { kk: 'Бірлігі', ru: 'Единица', en: 'Unit' },
  base: { kk: 'Бастапқы мән', ru: 'Исходное значение', en: 'Baseline' },
  baseWas: {
    kk: (value: string, period: string) => `Бастапқы мән: ${value}${period ? ` (${period})` : ''}`,
    ru: (value: string, period: string) => `Исходное значение: ${value}${period ? ` (${period})` : ''}`,
    en: (value: string, period: string) => `Baseline: ${value}${period ? ` (${period})` : ''}`,
  },
  planned: { kk: 'Жоспар', ru: 'План', en: 'Plan' },
  fact: { kk: 'Нақты', ru: 'Факт', en: 'Fact' },
  share: { kk: 'Орындалуы', ru: 'Выполнение', en: 'Done' },
  territory: { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  period: { kk: 'Кезең', ru: 'Период', en: 'Period' },
  quarter: {
    kk: (year: string, quarter: string) => `${year} ж. ${quarter}-тоқсан`,
    ru: (year: string, quarter: string) => `${quarter}-й квартал ${year}`,
    en: (year: string, quarter: string) => `Q${quarter} ${year}`,
  },
  reached: {
    kk: (share: string, plan: string) => `Жоспар ${share} % орындалды (жоспар: ${plan})`,
    ru: (share: string, plan: string) => `${share} % плана (план: ${plan})`,
    en: (share: string, plan: string) => `${share}% of the plan (plan: ${plan})`,
  },
  asTable: { kk: 'Кесте түрінде', ru: 'В виде таблицы', en: 'As a table' },
  event: { kk: 'Іс-шара', ru: 'Мероприятие', en: 'Event' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  aboutPlace: {
    kk: 'Осы өңірдің беті',
    ru: 'Страница этого региона',
    en: 'The page of this region',
  },
  attendance: { kk: 'Қатысқандар', ru: 'Участников', en: 'Attendance' },
  date: { kk: 'Күні', ru: 'Дата', en: 'Date' },
  place: { kk: 'Өткен жері', ru: 'Где', en: 'Place' },
  ofFive: {
    kk: (mean: string) => `5-тен ${mean}`,
    ru: (mean: string) => `${mean} из 5`,
    en: (mean: string) => `${mean} out of 5`,
  },
  usefulMean: {
    kk: 'пайдасы, орташа баға',
    ru: 'польза, средняя оценка',
    en: 'how useful it was, on average',
  },
  wasHeard: {
    kk: (share: string) => `${share} %`,
    ru: (share: string) => `${share} %`,
    en: (share: string) => `${share}%`,
  },
  wasHeardOf: {
    kk: 'сөзі толық тыңдалды деп санайды',
    ru: 'считают, что их услышали',
    en: 'feel that they were heard',
  },
  answers: { kk: 'жауап', ru: 'ответов', en: 'answers' },
  fewAnswers: {
    kk: 'Жауап үшке жетпейінше сандар көрсетілмейді: әйтпесе кімнің не айтқаны білініп қалар еді.',
    ru: 'Пока ответов меньше трёх, цифры не показываются: иначе было бы видно, кто что ответил.',
    en: 'Figures are shown once there are three answers: with fewer one could tell who said what.',
  },
  eventCount: {
    kk: (n: string) => `${n} іс-шара`,
    ru: (n: string, count: number) =>
      `${n} ${plural('ru', count, { one: 'мероприятие', few: 'мероприятия', many: 'мероприятий' })}`,
    en: (n: string, count: number) => `${n} ${plural('en', count, { one: 'event', other: 'events' })}`,
  },
  findingCount: {
    kk: (n: string) => `${n} тұжырым`,
    ru: (n: string, count: number) =>
      `${n} ${plural('ru', count, { one: 'вывод', few: 'вывода', many: 'выводов' })}`,
    en: (n: string, count: number) => `${n} ${plural('en', count, { one: 'finding', other: 'findings' })}`,
  },
  peopleCount: {
    kk: (n: string) => `${n} қатысушы`,
    ru: (n: string, count: number) =>
      `${n} ${plural('ru', count, { one: 'участник', few: 'участника', many: 'участников' })}`,
    en: (n: string, count: number) =>
      `${n} ${plural('en', count, { one: 'participant', other: 'participants' })}`,
  },
  regionCount: {
    kk: (n: string) => `${n} өңір`,
    ru: (n: string, count: number) =>
      `${n} ${plural('ru', count, { one: 'регион', few: 'региона', many: 'регионов' })}`,
    en: (n: string, count: number) => `${n} ${plural('en', count, { one: 'region', other: 'regions' })}`,
  },
  moreFindings: {
    kk: (n: string) => `Тағы ${n}`,
    ru: (n: string) => `Ещё ${n}`,
    en: (n: string) => `${n} more`,
  },
  materials: { kk: 'Материалдар', ru: 'Материалы', en: 'Materials' },
  photographs: { kk: 'Суреттер', ru: 'Фото', en: 'Pictures' },
  giveFeedback: { kk: 'Қалай өтті? Айтыңыз', ru: 'Как прошло? Скажите', en: 'How was it? Tell us' },
  page: {
    kk: (title: string, n: string) => `${title}, ${n}-бет`,
    ru: (title: string, n: string) => `${title}, страница ${n}`,
    en: (title: string, n: string) => `${title}, page ${n}`,
  },
} satisfies Messages

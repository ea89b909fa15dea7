import { type Messages, plural } from '#domain/base/message.ts'
import type { Label } from '#domain/base/text.ts'
import type { MeetingKind } from './model.ts'

/** What happened to a meeting, as the public journal says it. */
export const actNames = {
  'meetings.published': { kk: 'Жиын жарияланды', ru: 'Объявлена встреча', en: 'Meeting announced' },
  'meetings.moved': {
    kk: 'Жиынның уақыты немесе орны өзгерді',
    ru: 'Встреча перенесена',
    en: 'Meeting moved',
  },
  'meetings.cancelled': { kk: 'Жиын өткізілмейтін болды', ru: 'Встреча отменена', en: 'Meeting cancelled' },
  'meetings.corrected': {
    kk: 'Жиын туралы мәлімет түзетілді',
    ru: 'Исправлены сведения о встрече',
    en: 'Details of a meeting corrected',
  },
  'meetings.withdrawn': {
    kk: 'Жиын туралы хабарландыру қайтарып алынды',
    ru: 'Объявление о встрече отозвано',
    en: 'Announcement of a meeting withdrawn',
  },
  'meetings.held': {
    kk: 'Жиын өтті, қорытындысы жарияланды',
    ru: 'Встреча прошла, опубликованы итоги',
    en: 'Meeting held, outcome published',
  },
} satisfies Messages

export const messages = {
  publicPage: { kk: 'Сайттағы беті', ru: 'Страница на сайте', en: 'Page on the site' },
  one: { kk: 'Жиын', ru: 'Встреча', en: 'Meeting' },
  noticeOwed: {
    kk: 'Жиын туралы алдын ала хабарлау',
    ru: 'Уведомление о встрече заранее',
    en: 'Notice of the meeting in advance',
  },
  noticeOwedTo: { kk: 'Тұрғындарға', ru: 'Жителям', en: 'Residents' },
  outcomeOwed: {
    kk: 'Жиынның қорытындысын жариялау',
    ru: 'Публикация итогов встречи',
    en: 'Publishing the outcome of the meeting',
  },
  outcomeOwedTo: { kk: 'Тұрғындарға', ru: 'Жителям', en: 'Residents' },
  title: { kk: 'Жиындар', ru: 'Встречи', en: 'Meetings' },
  register: { kk: 'Жиынға тіркелу', ru: 'Записаться на встречу', en: 'Register for the meeting' },
  readMore: { kk: 'Толығырақ', ru: 'Подробнее', en: 'Read more' },
  outcomePublished: {
    kk: 'Қорытындысы жарияланды',
    ru: 'Итоги опубликованы',
    en: 'The outcome is published',
  },
  lead: {
    kk: 'Отырыстар, тыңдаулар, жергілікті жиындар мен қабылдаулар: қашан, қайда өтеді, не талқыланады.',
    ru: 'Заседания, слушания, сходы и приёмы: когда, где и о чём пойдёт речь.',
    en: 'Sittings, hearings, gatherings and receptions: when, where and what about.',
  },
  views: { kk: 'Жиындарды қалай көрсету', ru: 'Как показать встречи', en: 'Ways to see the meetings' },
  ahead: { kk: 'Алдағы', ru: 'Предстоящие', en: 'Coming up' },
  past: { kk: 'Өткен', ru: 'Прошедшие', en: 'Past' },
  byMonth: { kk: 'Айлар бойынша', ru: 'По месяцам', en: 'By month' },
  recentlyPast: { kk: 'Жақында өткендер', ru: 'Недавно прошли', en: 'Recently held' },
  allPast: { kk: 'Өткен жиындардың бәрі', ru: 'Все прошедшие', en: 'All past meetings' },
  all: { kk: 'Барлық жиындар', ru: 'Все встречи', en: 'All meetings' },
  kind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  anyKind: { kk: 'Кез келген түрі', ru: 'Любой вид', en: 'Any kind' },
  topic: { kk: 'Тақырыбы', ru: 'Тема', en: 'Topic' },
  anyTopic: { kk: 'Кез келген тақырып', ru: 'Любая тема', en: 'Any topic' },
  territory: { kk: 'Аумағы', ru: 'Территория', en: 'Territory' },
  organisation: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  noneAhead: {
    kk: 'Алда жарияланған жиын жоқ',
    ru: 'Впереди объявленных встреч нет',
    en: 'No meetings are announced',
  },
  nonePast: {
    kk: 'Мұнда әлі жиын өтпеген',
    ru: 'Здесь встреч ещё не было',
    en: 'No meetings have been held here yet',
  },
  noneOnDay: {
    kk: 'Бұл күнге жарияланған жиын жоқ',
    ru: 'На этот день встреч не объявлено',
    en: 'No meetings are announced for this day',
  },
  noneHelp: {
    kk: 'Шарттардың бірін алып тастап көріңіз немесе күнтізбеге жазылыңыз: жаңа жиын жарияланғанда, өзі көрінеді.',
    ru: 'Попробуйте убрать часть условий. Или подпишитесь на календарь: новая встреча появится в нём сама.',
    en: 'Remove some of the filters, or subscribe to the calendar: a new meeting will appear there automatically.',
  },
  subscribeWhy: {
    kk: 'Телефондағы күнтізбе жаңа жиындарды, өзгерген уақытты және өткізілмейтін жиындарды өзі көрсетіп тұрады.',
    ru: 'Календарь в телефоне сам покажет новые встречи, переносы и отмены.',
    en: 'The calendar on your phone will show new, moved and cancelled meetings automatically.',
  },
  calendarFile: {
    kk: 'Күнтізбенің мекенжайы (.ics)',
    ru: 'Адрес календаря (.ics)',
    en: 'Calendar address (.ics)',
  },
  monthOf: {
    kk: (month: string) => `Жиындар күнтізбесі: ${month}`,
    ru: (month: string) => `Календарь встреч: ${month}`,
    en: (month: string) => `Calendar of meetings: ${month}`,
  },
  allOfDay: {
    kk: (_: number, count: string) => `Барлығы ${count} жиын`,
    ru: (n: number, count: string) =>
      `Всего ${count} ${plural('ru', n, { one: 'встреча', few: 'встречи', many: 'встреч' })}`,
    en: (n: number, count: string) => `All ${count} ${n === 1 ? 'meeting' : 'meetings'}`,
  },
  when: { kk: 'Қашан', ru: 'Когда', en: 'When' },
  where: { kk: 'Қайда', ru: 'Где', en: 'Where' },
  organiser: { kk: 'Ұйымдастырушы', ru: 'Организатор', en: 'Organiser' },
  partners: { kk: 'Серіктестер', ru: 'Партнёры', en: 'Partners' },
  seats: { kk: 'Орын', ru: 'Места', en: 'Seats' },
  attended: { kk: 'Неше адам келді', ru: 'Сколько пришло', en: 'How many came' },
  law: { kk: 'Заң не дейді', ru: 'Что говорит закон', en: 'What the law says' },
  announced: {
    kk: (day: string) => `Жиын туралы хабарланған күн: ${day}.`,
    ru: (day: string) => `О встрече объявлено: ${day}.`,
    en: (day: string) => `The meeting was announced on ${day}.`,
  },
  agenda: { kk: 'Күн тәртібі', ru: 'Повестка дня', en: 'Agenda' },
  speakers: { kk: 'Сөз сөйлеушілер', ru: 'Кто выступит', en: 'Speakers' },
  spoke: { kk: 'Сөз сөйлегендер', ru: 'Кто выступал', en: 'Speakers' },
  documents: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
  outcome: { kk: 'Не шешілді', ru: 'Чем закончилось', en: 'Outcome' },
  noOutcome: {
    kk: 'Күні өтті, ал қорытындысы әлі жазылмаған',
    ru: 'День прошёл, итоги ещё не записаны',
    en: 'The day has passed; the outcome has not been entered yet',
  },
  noOutcomeHelp: {
    kk: 'Ұйымдастырушы қорытындысын енгізгенде, ол осы бетте шығады.',
    ru: 'Когда организатор внесёт их, они появятся на этой странице.',
    en: 'It will appear on this page when the organiser enters it.',
  },
  changes: { kk: 'Не өзгерді', ru: 'Что изменилось', en: 'What has changed' },
  changedTime: { kk: 'Уақыты өзгерді', ru: 'Изменилось время', en: 'The time was changed' },
  changedPlace: { kk: 'Өтетін жері өзгерді', ru: 'Изменилось место', en: 'The place was changed' },
  wasCancelled: { kk: 'Жиын өткізілмейтін болды', ru: 'Встречу отменили', en: 'The meeting was cancelled' },
  wasHeld: { kk: 'Өтті деп белгіленді', ru: 'Отмечено, что встреча прошла', en: 'Marked as held' },
  cancelledNotice: {
    kk: 'Жиын өткізілмейді',
    ru: 'Встреча отменена',
    en: 'This meeting is cancelled',
  },
  movedNotice: {
    kk: (was: string) => `Жиынның уақыты өзгерді. Бұрын: ${was}`,
    ru: (was: string) => `Встречу перенесли. Было: ${was}`,
    en: (was: string) => `The meeting was moved. It was: ${was}`,
  },
  demo: {
    kk: 'Бұл жиын сайтты таныстыру үшін ойдан шығарылған.',
    ru: 'Эта встреча придумана, чтобы показать сайт.',
    en: 'This meeting was invented to demonstrate the site.',
  },
  feedTitle: {
    kk: (about: string) => (about ? `Жиындар: ${about}` : 'Жиындар'),
    ru: (about: string) => (about ? `Встречи: ${about}` : 'Встречи'),
    en: (about: string) => (about ? `Meetings: ${about}` : 'Meetings'),
  },
  onlineAt: {
    kk: (url: string) => `Онлайн қатысу: ${url}`,
    ru: (url: string) => `Участвовать онлайн: ${url}`,
    en: (url: string) => `Join online: ${url}`,
  },
  upcoming: { kk: 'Алдағы жиындар', ru: 'Ближайшие встречи', en: 'Upcoming meetings' },
} satisfies Messages

/** Kinds of meetings in words; the terms of the acts where they have one. */
export const meetingKindNames = {
  presentation: { kk: 'Таныстырылым', ru: 'Презентация', en: 'Presentation' },
  'round-table': { kk: 'Дөңгелек үстел', ru: 'Круглый стол', en: 'Round table' },
  training: { kk: 'Оқу', ru: 'Учёба', en: 'Training' },
  'public-hearing': { kk: 'Қоғамдық тыңдау', ru: 'Общественное слушание', en: 'Public hearing' },
  'council-sitting': {
    kk: 'Қоғамдық кеңестің отырысы',
    ru: 'Заседание общественного совета',
    en: 'Sitting of a public council',
  },
  gathering: {
    kk: 'Жергілікті қоғамдастық жиыны',
    ru: 'Сход местного сообщества',
    en: 'Gathering of the local community',
  },
  'community-assembly': {
    kk: 'Жергілікті қоғамдастық жиналысы',
    ru: 'Собрание местного сообщества',
    en: 'Assembly of the local community',
  },
  'report-meeting': { kk: 'Есептік кездесу', ru: 'Отчётная встреча', en: 'Report meeting' },
  reception: { kk: 'Азаматтарды қабылдау', ru: 'Приём граждан', en: 'Reception of citizens' },
} satisfies Messages & Record<MeetingKind, unknown>

/** What the law says of a kind: notice, quorum, openness, with the article. Wording of 12.07.2026. */
export const lawNotes: { readonly [Kind in MeetingKind]?: Label } = {
  'public-hearing': {
    kk: 'Тыңдау туралы кемінде 10 күнтізбелік күн бұрын хабарланады, жобаны да сонша күн бұрын оқуға болады («Қоғамдық кеңестер туралы» заң, 21-бап).',
    ru: 'О слушании сообщают не позднее чем за 10 календарных дней; столько же времени доступен и проект (закон «Об общественных советах», ст. 21).',
    en: 'A hearing is announced at least 10 calendar days ahead, and the draft can be read for as long (Law on public councils, art. 21).',
  },
  'council-sitting': {
    kk: 'Отырыс ашық өтеді; кеңестің барлық мүшесінің кемінде үштен екісі қатысса, заңды болады («Қоғамдық кеңестер туралы» заң, 13-бап).',
    ru: 'Заседание открытое; оно правомочно, если пришли не меньше двух третей от всего состава совета (закон «Об общественных советах», ст. 13).',
    en: 'The sitting is open and valid with at least two thirds of all members of the council (Law on public councils, art. 13).',
  },
  gathering: {
    kk: 'Жиын туралы кемінде 10 күнтізбелік күн бұрын хабарланады; қатысуға құқылы тұрғындардың кемінде оннан бірі келсе, өтті деп саналады («Жергілікті мемлекеттік басқару және өзін-өзі басқару туралы» заң, 39-3-бап).',
    ru: 'О сходе сообщают не позднее чем за 10 календарных дней; он состоится, если придёт хотя бы десятая часть жителей, имеющих право участвовать (закон «О местном государственном управлении и самоуправлении», ст. 39-3).',
    en: 'A gathering is announced at least 10 calendar days ahead and is valid with a tenth of the residents who have the right to take part (Law on local government and self-government, art. 39-3).',
  },
  'community-assembly': {
    kk: 'Жиналыс туралы кемінде 10 күнтізбелік күн бұрын хабарланады (әкімге кандидатуралар келісілсе, 3 күн); мүшелерінің кемінде жартысы қатысуы керек («Жергілікті мемлекеттік басқару және өзін-өзі басқару туралы» заң, 39-3-бап).',
    ru: 'О собрании сообщают не позднее чем за 10 календарных дней (если согласуют кандидатуры акима – за 3); нужна хотя бы половина его членов (закон «О местном государственном управлении и самоуправлении», ст. 39-3).',
    en: 'An assembly is announced at least 10 calendar days ahead (3 when candidates for akim are agreed) and needs at least half of its members (Law on local government and self-government, art. 39-3).',
  },
  'report-meeting': {
    kk: 'Мұндай кездесу жылына кемінде бір рет өткізіледі («Ақпаратқа қол жеткізу туралы» заң, 14-бап).',
    ru: 'Такие встречи проводят не реже одного раза в год (закон «О доступе к информации», ст. 14).',
    en: 'Such a meeting is held at least once a year (Law on access to information, art. 14).',
  },
  reception: {
    kk: 'Азаматтар айына кемінде бір рет қабылданады (Әкімшілік рәсімдік-процестік кодекс, 90-бап).',
    ru: 'Граждан принимают не реже одного раза в месяц (Административный процедурно-процессуальный кодекс, ст. 90).',
    en: 'Citizens are received at least once a month (Administrative Procedural and Process-Related Code, art. 90).',
  },
}

import type { Messages } from '#domain/base/message.ts'

/** Messages of the presentation, of the speaker's agenda and of the report. */
export const reportMessages = {
  speakersAgenda: {
    kk: 'Баяндамашының уақыт кестесі',
    ru: 'План выступления по минутам',
    en: 'Speaker’s agenda',
  },
  thanks: { kk: 'Рақмет', ru: 'Спасибо', en: 'Thank you' },
  qr: {
    kk: 'Бағдарлама бетінің QR коды',
    ru: 'QR-код страницы программы',
    en: 'QR code of the programme’s page',
  },
  noPresentation: {
    kk: 'Таныстырылым жиыны әлі белгіленбеген.',
    ru: 'Встреча для презентации ещё не назначена.',
    en: 'No meeting has been set for the presentation yet.',
  },
  announcedAgenda: {
    kk: 'Хабарландырудағы күн тәртібі',
    ru: 'Повестка из объявления',
    en: 'Agenda as announced',
  },
  bySlides: { kk: 'Слайдтар бойынша уақыт', ru: 'Время по слайдам', en: 'Time by slides' },
  computed: {
    kk: 'Уақыт есептеп шығарылды: жиынның ұзақтығы слайд санына бөлінді. Хабарландыруда ол көрсетілмеген.',
    ru: 'Время рассчитано: промежуток между началом и концом встречи поделён по числу слайдов. В объявлении его нет.',
    en: 'The times are calculated by dividing the length of the meeting by the number of slides; the announcement gives none.',
  },
  noTimes: {
    kk: 'Жиын белгіленгенде әр бөліктің уақыты осында шығады.',
    ru: 'Когда встречу назначат, здесь появится время каждой части.',
    en: 'When the meeting is set, the time of each part appears here.',
  },
  time: { kk: 'Уақыты', ru: 'Время', en: 'Time' },
  subject: { kk: 'Не туралы', ru: 'О чём', en: 'Subject' },
  slidesOf: { kk: 'Слайдтар', ru: 'Слайды', en: 'Slides' },
  pageNumber: {
    kk: (n: string) => `${n}-бет`,
    ru: (n: string) => `стр. ${n}`,
    en: (n: string) => `p. ${n}`,
  },
  inShort: { kk: 'Қысқаша', ru: 'Коротко', en: 'In short' },
  planIsMark: {
    kk: 'Сызық – жоспар, жолақ – нақты мән',
    ru: 'Черта – план, полоса – факт',
    en: 'The line is the plan, the bar is the actual value',
  },
  theme: { kk: 'Тақырыбы', ru: 'Тема', en: 'Theme' },
  activity: { kk: 'Жұмыс', ru: 'Работа', en: 'Activity' },
} satisfies Messages

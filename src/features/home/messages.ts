import type { Messages } from '#domain/base/message.ts'

export const messages = {
  title: {
    kk: 'Ауылыңызда не шешіліп жатыр',
    ru: 'Что решают там, где вы живёте',
    en: 'What is being decided where you live',
  },
  lead: {
    kk: 'Жиынға келіңіз, жергілікті биліктің не істеп жатқанын оқыңыз, өз сөзіңізді айтыңыз.',
    ru: 'Придите на встречу, прочтите, что делает местная власть, скажите своё слово.',
    en: 'Come to a meeting, read what your local government is doing, have your say.',
  },
  description: {
    kk: 'Тұрғындар мен жергілікті билік арасындағы ашық диалог: Қазақстанның барлық өңірінің жаңалықтары мен жиындары.',
    ru: 'Открытый диалог жителей и местной власти: новости и встречи всех регионов Казахстана.',
    en: 'Open dialogue between residents and local government: news and meetings from every region of Kazakhstan.',
  },
  find: {
    kk: 'Ауылыңызды немесе қалаңызды табыңыз',
    ru: 'Найдите своё село или город',
    en: 'Find your village or city',
  },
  talks: { kk: 'Қазір талқыланып жатыр', ru: 'Сейчас обсуждают', en: 'Under discussion now' },
  soon: { kk: 'Таяудағы жиындар', ru: 'Ближайшие встречи', en: 'Meetings soon' },
  noMeetings: {
    kk: 'Жақын күндерге жиын жарияланған жоқ.',
    ru: 'На ближайшие дни встреч не объявлено.',
    en: 'No meetings have been announced for the coming days.',
  },
  past: { kk: 'Өткен жиындар', ru: 'Прошедшие встречи', en: 'Past meetings' },
  news: { kk: 'Жаңалықтар легі', ru: 'Лента новостей', en: 'News feed' },
  noNews: { kk: 'Әзірге жаңалық жоқ.', ru: 'Новостей пока нет.', en: 'There is no news yet.' },
  follow: { kk: 'Хабардар болыңыз', ru: 'Оставайтесь в курсе', en: 'Keep informed' },
  all: { kk: 'Барлығы', ru: 'Все', en: 'All' },
  regions: { kk: 'Өңірлер', ru: 'Регионы', en: 'Regions' },
} satisfies Messages

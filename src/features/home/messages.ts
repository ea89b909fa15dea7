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
  soon: { kk: 'Таяудағы жиындар', ru: 'Ближайшие встречи', en: 'Meetings soon' },
  follow: { kk: 'Хабардар болыңыз', ru: 'Оставайтесь в курсе', en: 'Keep informed' },
} satisfies Messages

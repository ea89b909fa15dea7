import { type Messages, plural } from '#domain/base/message.ts'
import { ITEMS_MAX } from './model.ts'

/** Counts end at what a page can list; beyond it stands a plus sign. */
const shown = (n: number) => (n >= ITEMS_MAX ? `${n}+` : String(n))

const openForms = {
  ru: { one: 'обсуждение открыто', few: 'обсуждения открыто', many: 'обсуждений открыто' },
}
const meetingForms = { ru: { one: 'встреча впереди', few: 'встречи впереди', many: 'встреч впереди' } }

export const messages = {
  title: {
    kk: 'Тұратын жеріңізде не шешіліп жатыр',
    ru: 'Что решают там, где вы живёте',
    en: 'What is being decided where you live',
  },
  lead: {
    kk: 'Пікір айтыңыз: әр пікірге жарияланған күнге дейін жауап беріледі. Берілген-берілмегенін кез келген адам тексере алады.',
    ru: 'Скажите своё слово: на каждое мнение ответят до объявленного дня, и проверить это может каждый.',
    en: 'Have your say: every comment is answered by a published date, and anyone can check that it was.',
  },
  description: {
    kk: 'Тұрғындар мен жергілікті билік арасындағы ашық диалог: жобаларды талқылау, жиындар, жаңалықтар. Әр пікірге мерзімінде жауап беріледі.',
    ru: 'Открытый диалог жителей и местной власти: обсуждения проектов, встречи, новости. Ответ на каждое мнение в срок.',
    en: 'Open dialogue between residents and local government: consultations, meetings, news. Every comment is answered by a published date.',
  },
  find: {
    kk: 'Ауылыңызды немесе қалаңызды табыңыз',
    ru: 'Найдите своё село или город',
    en: 'Find your village or town',
  },
  follow: { kk: 'Хабардар болыңыз', ru: 'Оставайтесь в курсе', en: 'Stay informed' },
  ways: { kk: 'Неден бастау керек', ru: 'С чего начать', en: 'Where to start' },
  haveYourSay: { kk: 'Пікіріңізді айтыңыз', ru: 'Скажите своё слово', en: 'Have your say' },
  comeToMeeting: { kk: 'Жиынға келіңіз', ru: 'Придите на встречу', en: 'Come to a meeting' },
  seeChanges: { kk: 'Не өзгергенін көріңіз', ru: 'Посмотрите, что изменилось', en: 'See what changed' },
  openCount: {
    kk: (n: number) => (n === 0 ? 'Қазір ашық талқылау жоқ' : `Қазір ${shown(n)} талқылау ашық`),
    ru: (n: number) =>
      n === 0 ? 'Сейчас открытых обсуждений нет' : `Сейчас ${shown(n)} ${plural('ru', n, openForms.ru)}`,
    en: (n: number) =>
      n === 0
        ? 'Nothing is open right now'
        : n === 1
          ? '1 consultation is open'
          : `${shown(n)} consultations are open`,
  },
  meetingCount: {
    kk: (n: number) => (n === 0 ? 'Алда жиын жарияланбаған' : `Алда ${shown(n)} жиын бар`),
    ru: (n: number) =>
      n === 0 ? 'Встреч пока не объявлено' : `${shown(n)} ${plural('ru', n, meetingForms.ru)}`,
    en: (n: number) =>
      n === 0
        ? 'No meetings are announced'
        : n === 1
          ? '1 meeting is ahead'
          : `${shown(n)} meetings are ahead`,
  },
  outcomeState: {
    kk: 'Шешімдер және оларға тұрғындардың ықпалы',
    ru: 'Решения и то, что в них изменили жители',
    en: 'Decisions, and what residents changed in them',
  },
  open: { kk: 'Қазір ашық', ru: 'Открыто сейчас', en: 'Open now' },
  openHere: { kk: 'Қазір мұнда не ашық', ru: 'Что открыто здесь', en: 'Open here now' },
  openAround: {
    kk: 'Ауданда, облыста және елде осы жерге қатыстысы',
    ru: 'Что решают для этого места в районе, области и стране',
    en: 'Decided for this place by its district, region and country',
  },
  openTitle: { kk: 'Қазір не ашық', ru: 'Что открыто сейчас', en: 'What is open now' },
  openLead: {
    kk: 'Пікір айтуға немесе баруға болатынның бәрі. Мерзімі тақалғаны жоғарыда тұр.',
    ru: 'Всё, где можно высказаться или куда можно прийти. Сначала то, что скоро закончится.',
    en: 'Everything you can comment on or come to. What ends soon comes first.',
  },
  openNone: { kk: 'Қазір ашық ештеңе жоқ', ru: 'Сейчас ничего не открыто', en: 'Nothing is open right now' },
  openNoneHere: {
    kk: (place: string) => `${place}: қазір ашық талқылау да, алдағы жиын да жоқ.`,
    ru: (place: string) => `${place}: сейчас нет ни открытых обсуждений, ни назначенных встреч.`,
    en: (place: string) => `${place}: no consultation is open and no meeting is announced.`,
  },
  outcomes: { kk: 'Не өзгерді', ru: 'Что изменилось', en: 'What changed' },
  outcomesLead: {
    kk: 'Қандай шешім қабылданды, жиындар немен аяқталды және тұрғындар нені өзгертті.',
    ru: 'Что решили, чем закончились встречи и что изменилось благодаря жителям.',
    en: 'What was decided, how meetings ended, and what changed because of residents.',
  },
  outcomesNone: { kk: 'Әзірге аяқталғаны жоқ', ru: 'Пока ничего не завершено', en: 'Nothing has ended yet' },
  all: { kk: 'Барлығы', ru: 'Все', en: 'All' },
  cancelled: { kk: 'Өткізілмейді', ru: 'Отменено', en: 'Cancelled' },
  mode: { kk: 'Қалай қатысамын', ru: 'Как участвовать', en: 'How to take part' },
  anyMode: { kk: 'Бәрі', ru: 'Как угодно', en: 'Any way' },
  modeWrite: { kk: 'Үйден жазу', ru: 'Написать из дома', en: 'Write from home' },
  modeAttend: { kk: 'Бару', ru: 'Прийти', en: 'Attend' },
  myPlace: { kk: 'Тұратын жерім', ru: 'Где я живу', en: 'My place' },
  myPlaceOpen: {
    kk: 'Осы жердің бетін ашу',
    ru: 'Открыть страницу места',
    en: 'Open the page of this place',
  },
  forgetPlace: { kk: 'Басқа жер таңдау', ru: 'Выбрать другое место', en: 'Choose another place' },
  choosePlace: {
    kk: 'Басты бетте осы жерді бірінші көрсету',
    ru: 'Показывать это место первым на главной',
    en: 'Show this place first on the home page',
  },
  placeChosen: {
    kk: 'Басты бетте бірінші көрсетіледі',
    ru: 'Показывается первым на главной',
    en: 'It is shown first on the home page',
  },
} satisfies Messages

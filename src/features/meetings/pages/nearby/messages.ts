import type { Messages } from '#domain/base/message.ts'

/** Words of the list of meetings by nearness. */
export const nearbyMessages = {
  title: { kk: 'Жақын жердегі жиындар', ru: 'Встречи рядом', en: 'Meetings nearby' },
  view: { kk: 'Жақын жерде', ru: 'Рядом', en: 'Nearby' },
  lead: {
    kk: 'Жиындар – сізге ең жақынынан бастап.',
    ru: 'Встречи, начиная с самой близкой.',
    en: 'Meetings, the nearest first.',
  },
  near: { kk: 'Қай жерге жақын', ru: 'Рядом с чем', en: 'Near' },
  nearHelp: {
    kk: 'Ауылдың, қаланың немесе ауданның атауы немесе координаттары, мысалы: 53.21, 63.62',
    ru: 'Название села, города или района либо координаты, например 53.21, 63.62',
    en: 'The name of a village, city or district, or coordinates such as 53.21, 63.62',
  },
  button: { kk: 'Табу', ru: 'Найти', en: 'Find' },
  fromPoint: {
    kk: (point: string) => `${point} нүктесінен қашықтығы бойынша. Нүктесі белгісіз жиындар соңында тұр.`,
    ru: (point: string) => `По расстоянию от точки ${point}. Встречи, у которых точки нет, – в конце.`,
    en: (point: string) => `By distance from ${point}. Meetings without a point come last.`,
  },
  fromPlace: {
    kk: (place: string) =>
      `${place}: алдымен осы жердегі, сосын сол округтегі, аудандағы, облыстағы жиындар. Елді мекендердің координаттары жіктеуіште жоқ.`,
    ru: (place: string) =>
      `${place}: сначала встречи здесь, потом в том же округе, районе, области. Координат населённых пунктов в классификаторе нет.`,
    en: (place: string) =>
      `${place}: meetings here first, then in the same okrug, district, region. The classifier has no coordinates of settlements.`,
  },
  byDate: {
    kk: 'Орын таңдалмаған: күні бойынша.',
    ru: 'Место не выбрано, порядок по дате.',
    en: 'No place is chosen; ordered by date.',
  },
  'place-unknown': {
    kk: 'Мұндай жер табылмады',
    ru: 'Такое место не найдено',
    en: 'There is no such place',
  },
  'place-many': {
    kk: 'Мұндай атаумен бірнеше жер бар, біреуін таңдаңыз',
    ru: 'Мест с таким названием несколько, выберите одно',
    en: 'Several places have this name, choose one',
  },
  'near-long': { kk: 'Тым ұзын', ru: 'Слишком длинно', en: 'Too long' },
  none: { kk: 'Алда жиын жоқ', ru: 'Предстоящих встреч нет', en: 'There are no upcoming meetings' },
  noneHelp: {
    kk: 'Жарияланған жиын осында шығады.',
    ru: 'Объявленные встречи появятся здесь.',
    en: 'Meetings appear here once they are announced.',
  },
  file: {
    kk: 'Алдағы жиындардың бәрі картаға арналған файл түрінде (GeoJSON)',
    ru: 'Все предстоящие встречи файлом для карты (GeoJSON)',
    en: 'All upcoming meetings as a file for maps (GeoJSON)',
  },
} satisfies Messages

import type { Messages } from '#domain/base/message.ts'

export const locationMessages = {
  metres: {
    kk: (n: string) => `${n}\u00a0м`,
    ru: (n: string) => `${n}\u00a0м`,
    en: (n: string) => `${n}\u00a0m`,
  },
  kilometres: {
    kk: (n: string) => `${n}\u00a0км`,
    ru: (n: string) => `${n}\u00a0км`,
    en: (n: string) => `${n}\u00a0km`,
  },
  coordinates: { kk: 'Координаттары', ru: 'Координаты', en: 'Coordinates' },
  north: { kk: 'Солтүстік жоғарыда', ru: 'Север вверху', en: 'North is up' },
  map: { kk: 'Картасы', ru: 'Карта', en: 'Map' },
  pointHelp: {
    kk: 'Ендік пен бойлық, мысалы: 53.2144, 63.6246. Кез келген картадан көшіріп алуға болады.',
    ru: 'Широта и долгота, например 53.2144, 63.6246. Можно скопировать с любой карты.',
    en: 'Latitude and longitude, such as 53.2144, 63.6246. They can be copied from any map.',
  },
  here: { kk: 'Тұрған жерімді көрсету', ru: 'Указать моё местоположение', en: 'Use my location' },
  denied: {
    kk: 'Құрылғы тұрған жеріңізді анықтай алмады. Өзіңіз жазыңыз.',
    ru: 'Устройство не сообщило местоположение. Впишите сами.',
    en: 'The device did not give your location. Type it instead.',
  },
} satisfies Messages

import type { Messages } from '#domain/base/message.ts'
import type { PointRefusal } from './point.ts'

/** What is wrong with a point, as a sentence beside its field. */
export const pointRefusals = {
  'point-format': {
    kk: 'Екі санды үтірмен бөліп жазыңыз, мысалы: 53.2144, 63.6246',
    ru: 'Напишите два числа через запятую, например 53.2144, 63.6246',
    en: 'Enter two numbers separated by a comma, such as 53.2144, 63.6246',
  },
  'latitude-range': {
    kk: 'Бірінші сан – ендік: ол −90 мен 90 аралығында болады',
    ru: 'Первое число – широта, она от −90 до 90',
    en: 'The first number is the latitude, from −90 to 90',
  },
  'longitude-range': {
    kk: 'Екінші сан – бойлық: ол −180 мен 180 аралығында болады',
    ru: 'Второе число – долгота, она от −180 до 180',
    en: 'The second number is the longitude, from −180 to 180',
  },
} satisfies Messages & Record<PointRefusal, unknown>

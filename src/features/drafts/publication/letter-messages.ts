import type { Messages } from '#domain/base/message.ts'

/** The letter about what could not be published at its minute. */
export const letterMessages = {
  greeting: { kk: 'Сәлеметсіз бе!', ru: 'Здравствуйте!', en: 'Hello,' },
  untitled: { kk: 'Атауы жоқ жоба', ru: 'Черновик без названия', en: 'Untitled draft' },
  subject: {
    kk: (title: string) => `Белгіленген уақытта жарияланбады: ${title}`,
    ru: (title: string) => `Не опубликовано в назначенное время: ${title}`,
    en: (title: string) => `Not published at the set time: ${title}`,
  },
  failed: {
    kk: (title: string, when: string) =>
      `«${title}» ${when} жариялануға тиіс еді, бірақ онда жетіспейтін немесе ескірген нәрсе бар. Жариялау жоспардан алынды.`,
    ru: (title: string, when: string) =>
      `Публикация «${title}» была назначена на ${when}, но чего-то не хватает или что-то устарело. Она снята с плана.`,
    en: (title: string, when: string) =>
      `“${title}” was to be published ${when}, but something is missing or out of date. It was taken off the schedule.`,
  },
  missing: {
    kk: 'Не жетіспейтіні осы бетте көрсетілген:',
    ru: 'Чего именно не хватает, видно на этой странице:',
    en: 'What is missing is listed on this page:',
  },
  why: {
    kk: 'Бұл хат сізге осы мәтінді сақтағаныңыз үшін келді.',
    ru: 'Вы получили это письмо, потому что сохраняли этот текст.',
    en: 'You receive this letter because you saved this text.',
  },
} satisfies Messages

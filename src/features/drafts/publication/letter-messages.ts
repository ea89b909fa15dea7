import type { Messages } from '#domain/base/message.ts'

/** The letter about what could not be published at its minute. */
export const letterMessages = {
  greeting: { kk: 'Сәлеметсіз бе!', ru: 'Здравствуйте!', en: 'Hello,' },
  untitled: { kk: 'Атаусыз қаралама', ru: 'Черновик без названия', en: 'Untitled draft' },
  subject: {
    kk: (title: string) => `Белгіленген уақытта жарияланбады: ${title}`,
    ru: (title: string) => `Не опубликовано в назначенное время: ${title}`,
    en: (title: string) => `Not published at the set time: ${title}`,
  },
  failed: {
    kk: (title: string, when: string) =>
      `«${title}» ${when} жариялануға тиіс еді, бірақ онда жетіспейтін немесе ескірген мәтін бар. Жариялау тоқтатылды.`,
    ru: (title: string, when: string) =>
      `Публикация «${title}» была назначена на ${when}, но какого-то текста не хватает или он устарел. Она отменена.`,
    en: (title: string, when: string) =>
      `“${title}” was due to be published ${when}, but something is missing or out of date. It is no longer scheduled.`,
  },
  missing: {
    kk: 'Не жетіспейтіні осы бетте көрсетілген:',
    ru: 'Чего именно не хватает, видно на этой странице:',
    en: 'What is missing is listed on this page:',
  },
  why: {
    kk: 'Бұл хат сізге осы мәтінді сақтағаныңыз үшін келді.',
    ru: 'Вы получили это письмо, потому что сохраняли этот текст.',
    en: 'You are receiving this e-mail because you saved this text.',
  },
} satisfies Messages

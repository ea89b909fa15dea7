import type { Messages } from '#domain/base/message.ts'
import { ablative } from '#domain/kazakh/index.ts'

export const letterMessages = {
  greeting: {
    kk: (name: string | null) => (name ? `Сәлеметсіз бе, ${name}!` : 'Сәлеметсіз бе!'),
    ru: (name: string | null) => (name ? `Здравствуйте, ${name}!` : 'Здравствуйте!'),
    en: (name: string | null) => (name ? `Dear ${name},` : 'Hello,'),
  },
  subject: {
    kk: 'Тұратын жеріңіз расталды',
    ru: 'Ваше место жительства подтверждено',
    en: 'Your residence is verified',
  },
  letter: {
    kk: (site: string, place: string, day: string) =>
      `«${site}» сайтындағы тіркелгіңіз мына жердің тұрғыны ретінде расталды: ${place}, ${ablative(day)} бастап.`,
    ru: (site: string, place: string, day: string) =>
      `Ваша учётная запись на сайте «${site}» подтверждена как запись жителя: ${place}, с ${day}.`,
    en: (site: string, place: string, day: string) =>
      `Your account on ${site} has been verified as that of a resident of ${place} since ${day}.`,
  },
  letterWrong: {
    kk: 'Мұны сіз сұрамасаңыз, әкімдікке хабарлаңыз: тіркелгіңізді біреу пайдаланған болуы мүмкін.',
    ru: 'Если вы об этом не просили, сообщите в акимат: возможно, вашей учётной записью воспользовался кто-то другой.',
    en: 'If you did not ask for this, tell the akimat: somebody may have used your account.',
  },
} satisfies Messages

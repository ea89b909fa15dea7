import type { Label } from '#domain/base/text.ts'

/**
 * The rules of discussion, as people read them. Text may be hidden only for breaking one of these, and never for an
 * opinion.
 */
export const moderationRules = {
  insult: {
    name: { kk: 'Тіл тигізу', ru: 'Оскорбление', en: 'Insult' },
    means: {
      kk: 'Адамды қорлайтын сөз, балағат. Сын мен келіспеу оған жатпайды.',
      ru: 'Унижение человека, брань. Критика и несогласие сюда не относятся.',
      en: 'Degrading a person, swearing. Criticism and disagreement do not count.',
    },
  },
  hatred: {
    name: { kk: 'Араздық тудыру', ru: 'Разжигание вражды', en: 'Incitement to hatred' },
    means: {
      kk: 'Ұлтына, тіліне, дініне, жынысына немесе тегіне қарай қарсы қою, зорлыққа шақыру.',
      ru: 'Разжигание вражды по национальности, языку, вере, полу или происхождению, призывы к насилию.',
      en: 'Setting people against each other because of ethnicity, language, faith, sex or origin, or calling for violence.',
    },
  },
  threat: {
    name: { kk: 'Қорқыту', ru: 'Угроза', en: 'Threat' },
    means: {
      kk: 'Адамға, жақындарына немесе мүлкіне зиян келтіремін деп қорқыту.',
      ru: 'Угроза человеку, его близким или имуществу.',
      en: 'Threatening a person, those close to them or their property.',
    },
  },
  'personal-data': {
    name: { kk: 'Жеке деректер', ru: 'Чужие личные данные', en: 'Personal data of others' },
    means: {
      kk: 'Біреудің мекенжайы, телефоны, ЖСН-і немесе денсаулығы оның келісімінсіз жазылған.',
      ru: 'Чужой адрес, телефон, ИИН или сведения о здоровье без согласия человека.',
      en: 'Somebody’s address, telephone, identification number or health, without consent.',
    },
  },
  advertising: {
    name: { kk: 'Жарнама', ru: 'Реклама', en: 'Advertising' },
    means: {
      kk: 'Тауар, қызмет немесе сайт жарнамасы, талқылауға қатысы жоқ.',
      ru: 'Реклама товара, услуги или сайта, не по теме обсуждения.',
      en: 'Advertising goods, a service or a site, not related to the discussion.',
    },
  },
  flood: {
    name: { kk: 'Мағынасыз қайталау', ru: 'Спам', en: 'Spam' },
    means: {
      kk: 'Бір мәтінді қайта-қайта жіберу немесе мағынасыз таңбалар.',
      ru: 'Один и тот же текст много раз или бессмысленный набор знаков.',
      en: 'The same text again and again, or meaningless characters.',
    },
  },
  unlawful: {
    name: { kk: 'Заңмен тыйым салынған', ru: 'Запрещено законом', en: 'Forbidden by law' },
    means: {
      kk: 'Заң таратуға тыйым салатын өзге ақпарат; шешімде бабы аталады.',
      ru: 'Другие материалы, которые запрещено распространять по закону; в решении указывают статью.',
      en: 'Any other content that the law forbids to spread; the decision names the article.',
    },
  },
} as const satisfies Readonly<Record<string, { readonly name: Label; readonly means: Label }>>

export type ModerationRule = keyof typeof moderationRules
export const moderationRuleNames = Object.keys(moderationRules) as readonly ModerationRule[]

/** The label of a rule; for a removed rule, its name. */
export function ruleName(rule: string): Label {
  const known: Readonly<Record<string, { readonly name: Label }>> = moderationRules
  return known[rule]?.name ?? { kk: rule, ru: rule, en: rule }
}

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
      ru: 'Унижает человека, брань. Критика и несогласие сюда не относятся.',
      en: 'Degrades a person, swearing. Criticism and disagreement are not this.',
    },
  },
  hatred: {
    name: { kk: 'Араздық тудыру', ru: 'Разжигание вражды', en: 'Stirring up hatred' },
    means: {
      kk: 'Ұлтына, тіліне, дініне, жынысына немесе тегіне қарай қарсы қою, зорлыққа шақыру.',
      ru: 'Натравливает по национальности, языку, вере, полу или происхождению, зовёт к насилию.',
      en: 'Sets people against each other for nation, language, faith, sex or origin, or calls for violence.',
    },
  },
  threat: {
    name: { kk: 'Қорқыту', ru: 'Угроза', en: 'Threat' },
    means: {
      kk: 'Адамға, жақындарына немесе мүлкіне зиян келтіремін деп қорқыту.',
      ru: 'Угрожает человеку, его близким или имуществу.',
      en: 'Threatens a person, those close to them or their property.',
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
      en: 'Advertises goods, a service or a site, and is not about the subject.',
    },
  },
  flood: {
    name: { kk: 'Мағынасыз қайталау', ru: 'Флуд', en: 'Flooding' },
    means: {
      kk: 'Бір сөзді қайта-қайта жіберу немесе мағынасыз таңбалар.',
      ru: 'Одно и то же много раз или бессмысленный набор знаков.',
      en: 'The same again and again, or signs without meaning.',
    },
  },
  unlawful: {
    name: { kk: 'Заңмен тыйым салынған', ru: 'Запрещено законом', en: 'Forbidden by law' },
    means: {
      kk: 'Заң таратуға тыйым салатын өзге ақпарат; шешімде бабы аталады.',
      ru: 'Иное, что распространять запрещает закон; в решении называют статью.',
      en: 'Anything else that a law forbids to spread; the decision names the article.',
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

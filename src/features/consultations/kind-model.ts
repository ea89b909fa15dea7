import type { Label } from '#domain/base/text.ts'

/** A kind of document: its name and the legal terms of its discussion. */
export type DocumentKindRule = {
  readonly label: Label
  /** The id of the minimum term of the discussion in data/kz/law-terms.json. */
  readonly term: string
  /** The id of the term of the answers in the same file. */
  readonly answer: string
}

/**
 * Kinds of documents that are discussed (Law on public councils, article 5.1). The law gives terms for a public
 * council's recommendations and for the papers of a hearing; for what residents write we know of none, and hold their
 * discussion to the same.
 */
export const documentKinds = {
  'legal-act': {
    label: { kk: 'Құқықтық акт жобасы', ru: 'Проект правового акта', en: 'Draft legal act' },
    term: 'npa.council.bylaw',
    answer: 'npa.council.reply',
  },
  'strategic-plan': {
    label: { kk: 'Стратегиялық жоспар', ru: 'Стратегический план', en: 'Strategic plan' },
    term: 'pc.hearing.drafts',
    answer: 'pc.answer.plans',
  },
  'development-plan': {
    label: { kk: 'Даму жоспары', ru: 'План развития', en: 'Development plan' },
    term: 'pc.hearing.drafts',
    answer: 'pc.answer.plans',
  },
  budget: {
    label: { kk: 'Бюджет жобасы', ru: 'Проект бюджета', en: 'Draft budget' },
    term: 'pc.hearing.drafts',
    answer: 'pc.answer.plans',
  },
  report: {
    label: { kk: 'Есеп', ru: 'Отчёт', en: 'Report' },
    term: 'pc.hearing.drafts',
    answer: 'pc.answer.general',
  },
  'target-indicators': {
    label: { kk: 'Нысаналы индикаторлар', ru: 'Целевые индикаторы', en: 'Target indicators' },
    term: 'pc.hearing.drafts',
    answer: 'pc.answer.general',
  },
  project: {
    label: { kk: 'Жоба', ru: 'Проект', en: 'Project' },
    term: 'pc.hearing.drafts',
    answer: 'pc.answer.general',
  },
} as const satisfies Readonly<Record<string, DocumentKindRule>>

export type DocumentKind = keyof typeof documentKinds
export const documentKindNames = Object.keys(documentKinds) as readonly DocumentKind[]

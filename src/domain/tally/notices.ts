import type { Language } from '#domain/base/text.ts'
import { type Count, raisesShares } from './count.ts'
import { formatDecimal, toUnits } from './decimal.ts'

/**
 * What the reader of an outcome should know of the way in which it was counted; the ballots are in order.
 * `steps-too-coarse`: one step of Add1 is larger than the share that every voter starts with, so that most of the
 * shares in between are never tried. `points-by-number-of-projects`: the file does not say how long a ranking may be,
 * so that points were counted from the default of the format.
 */
export type Notice =
  | {
      readonly code: 'steps-too-coarse'
      readonly budget: string
      readonly voters: number
      readonly step: string
    }
  | { readonly code: 'points-by-number-of-projects'; readonly projects: number }

/** Notices about a count, in a fixed order. */
export function noticesOf({ election, options }: Pick<Count, 'election' | 'options'>): Notice[] {
  const { ballots, budget, decimals, maxLength, voteType } = election
  const notices: Notice[] = []
  if (
    raisesShares(options) &&
    budget > 0n &&
    budget < toUnits(options.step, decimals) * BigInt(ballots.count)
  )
    notices.push({
      code: 'steps-too-coarse',
      budget: formatDecimal(budget, decimals),
      voters: ballots.count,
      step: formatDecimal(options.step.units, options.step.decimals),
    })
  if (
    options.rule !== 'phragmen' &&
    options.utility === 'points' &&
    voteType === 'ordinal' &&
    maxLength.isDefault
  )
    notices.push({ code: 'points-by-number-of-projects', projects: maxLength.value })
  return notices
}

type Words<N extends Notice> = Readonly<Record<Language, (notice: N) => string>>

const messages: { readonly [Code in Notice['code']]: Words<Extract<Notice, { code: Code }>> } = {
  'steps-too-coarse': {
    kk: ({ budget, voters, step }) =>
      `${voters} сайлаушыға ${budget} бөлінсе, әрқайсысының үлесі бір қадамнан (${step}) аз: қадам тым ірі, одан кішісін таңдаңыз`,
    ru: ({ budget, voters, step }) =>
      `при бюджете ${budget} и числе избирателей ${voters} доля каждого меньше одного шага (${step}): шаг слишком крупный, выберите меньший`,
    en: ({ budget, voters, step }) =>
      `${budget} for ${voters} voters gives each less than one step (${step}): the steps are too coarse, choose a smaller one`,
  },
  'points-by-number-of-projects': {
    kk: ({ projects }) =>
      `файлда max_length жоқ; ұпай форматтың әдепкі мәнінен, жобалар санынан (${projects}) бастап есептелді`,
    ru: ({ projects }) =>
      `в файле нет max_length; баллы отсчитаны от значения формата по умолчанию, числа проектов (${projects})`,
    en: ({ projects }) =>
      `the file has no max_length; points were counted from the default of the format, the number of projects (${projects})`,
  },
}

/** One sentence without its capital letter and full stop. */
export const describeNotice = (notice: Notice, language: Language): string =>
  notice.code === 'steps-too-coarse'
    ? messages[notice.code][language](notice)
    : messages[notice.code][language](notice)

import { exp2, square } from '#domain/opinion/math/special.ts'
import type { OpinionCount } from './statistics.ts'

const META_PRIORITY = 49

/**
 * How strongly Polis' server prefers to show a statement next, from its votes inside the groups and its
 * extremity on the map: new statements are lifted up to nine times, unclear and one-sided ones sink.
 */
export function priority({ agree, disagree, seen }: OpinionCount, extremity: number, meta: boolean): number {
  if (meta) return META_PRIORITY
  const passes = seen - agree - disagree
  const importance = (1 - (passes + 1) / (seen + 2)) * (extremity + 1) * ((agree + 1) / (seen + 2))
  return square(importance * (1 + 8 * exp2(-seen / 5)))
}

import type { Language } from '#domain/base/text.ts'
import { formatNumber } from '#ui/format/index.ts'
import { locationMessages } from './messages.ts'

/** A distance as people say it: «350 м» in tens below a kilometre, «2,4 км» below ten, «120 км» beyond. */
export function formatDistance(language: Language, metres: number): string {
  const tens = Math.round(metres / 10) * 10
  if (tens < 1000) return locationMessages.metres[language](formatNumber(language, tens))
  const kilometres = metres / 1000
  const rounded = kilometres < 9.95 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres)
  return locationMessages.kilometres[language](formatNumber(language, rounded))
}

import { makeSchedule, type Phase, type Schedule } from '#domain/schedule/index.ts'

export const reason = { kk: 'Тұрғындардың өтініші бойынша', ru: 'По просьбе жителей' }

export type Name = 'ideas' | 'vote' | 'count'
export type Act = 'propose' | 'discuss' | 'vote' | 'appeal'

/** Ideas from 2 to 31 March, nothing for a week, then a vote from 8 to 20 April and a count in the four days after it. */
export const phases: readonly Phase<Name, Act>[] = [
  { name: 'ideas', firstDay: '2026-03-02', lastDay: '2026-03-31', allows: ['propose', 'discuss'] },
  { name: 'vote', firstDay: '2026-04-08', lastDay: '2026-04-20', allows: ['vote', 'discuss'] },
  { name: 'count', firstDay: '2026-04-21', lastDay: '2026-04-24', allows: [] },
]

/** What a rule answered, which must not be a refusal. */
export function must<T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

export const aSchedule = (): Schedule<Name, Act> => must(makeSchedule(phases))

import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'

/** Withdraws an announcement. `people`: how many have registered, including those who cancelled. */
export function checkMeetingWithdrawal(meeting: {
  readonly hasOutcome: boolean
  readonly people: number
}): Result<undefined, 'concluded-already' | 'has-registrations'> {
  if (meeting.hasOutcome) return refuse('concluded-already')
  return meeting.people > 0 ? refuse('has-registrations') : accept(undefined)
}

/** A meeting has the id of its draft. */
export const meetingIdOf = ({ id }: { readonly id: string }): Id<'meeting'> => id

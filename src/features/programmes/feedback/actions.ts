import { DAY_MS } from '#domain/base/duration.ts'
import { accept, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import { dayOf } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { defineTransition } from '#platform/transition.ts'
import { findProgrammeEvent } from '../event-store.ts'
import { checkFeedback, type HeardAnswer } from '../model.ts'
import { addFeedback } from './store.ts'

type Feedback = {
  /** Slug of the meeting. */
  readonly slug: string
  readonly language: Language
  /** From 1 to 5. */
  readonly useful: number
  readonly heard: HeardAnswer
  readonly words: string | null
}

/** Saves the feedback of a participant about an event. Only the day is kept, neither the hour nor who it was. */
export const submitFeedback = defineTransition({
  load: async ({ db }, { slug }: Feedback) => {
    const event = await findProgrammeEvent(db, { slug })
    return event ? accept(event) : refuse('event-unknown')
  },
  allow: 'anyone',
  rule: ({ thing, now }) => checkFeedback(thing, now),
  write: async ({ db }, { thing: { id }, input: { slug: _, ...feedback }, now }) => {
    await addFeedback(db, {
      id: newId(startOfDay(now)),
      meeting_id: id,
      ...feedback,
      sent_on: dayOf(now),
      chosen: false,
    })
  },
  audit: 'none',
  journal: 'none',
  notify: 'nobody',
})

/** An id carries the time at which it was made: here only the day, so that nobody is known by the hour of sending. */
const startOfDay = (now: Date) => new Date(Math.floor(Number(now) / DAY_MS) * DAY_MS)

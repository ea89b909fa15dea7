import { Type } from 'typebox'
import { type FieldOf, type FormFields, SEND_FIELD } from '#domain/base/form.ts'
import type { RefusalOf } from '#domain/base/result.ts'
import { oneOf, readForm } from '#platform/http/index.ts'
import {
  FEEDBACK_WORDS_MAX,
  type FeedbackMark,
  feedbackMarks,
  type HeardAnswer,
  heardAnswers,
} from '../model.ts'
import type { submitFeedback } from './actions.ts'
import { feedbackMessages } from './messages.ts'

const Feedback = Type.Object({
  useful: Type.Unsafe<FeedbackMark>({ ...oneOf(feedbackMarks), problems: { otherwise: 'useful-empty' } }),
  heard: Type.Unsafe<HeardAnswer>({ ...oneOf(heardAnswers), problems: { otherwise: 'heard-empty' } }),
  words: Type.Optional(Type.String({ maxLength: FEEDBACK_WORDS_MAX, problems: { maxLength: 'words-long' } })),
})

export const readFeedbackForm = (body: FormFields) => readForm(Feedback, body, feedbackMessages)

export const feedbackFieldOf: FieldOf<Exclude<RefusalOf<typeof submitFeedback>, 'event-unknown'>, never> = {
  'not-taken': SEND_FIELD,
}

import { Type } from 'typebox'
import type { FormFields } from '#domain/base/form.ts'
import { readForm } from '#platform/http/index.ts'
import { FEEDBACK_WORDS_MAX, type Heard, heardAnswers } from '../model.ts'
import { feedbackMessages } from './messages.ts'

const Feedback = Type.Object({
  useful: Type.String({ pattern: '^[1-5]$', problems: { otherwise: 'useful-empty' } }),
  heard: Type.Unsafe<Heard>({ type: 'string', enum: heardAnswers, problems: { otherwise: 'heard-empty' } }),
  words: Type.Optional(Type.String({ maxLength: FEEDBACK_WORDS_MAX, problems: { maxLength: 'words-long' } })),
})

export const readFeedbackForm = (body: FormFields) => readForm(Feedback, body, feedbackMessages)

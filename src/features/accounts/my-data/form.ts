import { Type } from 'typebox'
import type { FormFields } from '#domain/base/form.ts'
import { readForm } from '#platform/http/index.ts'
import { messages } from '../messages.ts'

const Erasure = Type.Object({
  sure: Type.Literal('yes', { problems: { otherwise: 'erase-unsure' } }),
})

/** The confirmation that everything is to be erased. */
export const readErasureForm = (body: FormFields) => readForm(Erasure, body, messages)

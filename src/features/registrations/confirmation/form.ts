import { Type } from 'typebox'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  hasProblems,
  readChoice,
  readField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import { type Id, isId } from '#domain/base/id.ts'
import { readForm } from '#platform/http/index.ts'
import { type ConfirmationProblem, confirmationDeskMessages } from './messages.ts'
import { type ConfirmationRefusal, REASON_MAX, reasonField, UNCONFIRMED_SHOWN_MAX } from './model.ts'

const Choice = Type.Object({
  reason: Type.Optional(Type.String({ maxLength: REASON_MAX, problems: { maxLength: 'reason-long' } })),
  group: Type.Optional(Type.String()),
})

/** What is done with the chosen registrations: confirm them, or release their seats for a reason. */
type ChosenAct = {
  readonly registrations: readonly Id<'registration'>[]
  readonly release: { readonly reason: string } | undefined
}

export type ChoiceForm = FormState<ConfirmationProblem>

/** Which registrations were ticked, by which of the two buttons the form was sent. */
export function readChoiceForm(body: FormFields): FormResult<ChosenAct, ChoiceForm> {
  const group = readChoice(body, 'group')
  const fields = { group, reason: body[reasonField(group)] }
  const read = readForm(Choice, fields, confirmationDeskMessages)
  const sent = [body.person].flat().slice(0, UNCONFIRMED_SHOWN_MAX)
  const registrations = sent.filter((id): id is Id<'registration'> => typeof id === 'string' && isId(id))
  const isReleased = readField(body, 'do') === 'release'
  const { reason = '' } = read.form.typed
  const form: ChoiceForm = {
    typed: { ...read.form.typed, chosen: registrations.join(' ') },
    problems: {
      ...(isReleased && reason.trim() === '' ? { reason: 'reason-empty' } : {}),
      ...(registrations.length === 0 ? { [SEND_FIELD]: 'nobody-chosen' } : {}),
      ...read.form.problems,
    },
  }
  if (!read.ok || hasProblems(form)) return { ok: false, form }
  return { ok: true, value: { registrations, release: isReleased ? { reason } : undefined }, form }
}

export const choiceFieldOf: FieldOf<ConfirmationRefusal, keyof typeof Choice.properties> = {
  'cancelled-already': SEND_FIELD,
  'over-already': SEND_FIELD,
  'erased-already': SEND_FIELD,
}

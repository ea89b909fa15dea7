import { Type } from 'typebox'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  readChoice,
  readField,
  refuseField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import { type Id, isId } from '#domain/base/id.ts'
import type { RefusalOf } from '#domain/base/result.ts'
import { readForm } from '#platform/http/index.ts'
import type { confirmPeople, releaseSeats } from './actions.ts'
import { type ConfirmationProblem, confirmationDeskMessages } from './messages.ts'
import { REASON_MAX, reasonField, UNCONFIRMED_SHOWN_MAX } from './model.ts'

const Choice = Type.Object({
  reason: Type.Optional(Type.String({ maxLength: REASON_MAX, problems: { maxLength: 'reason-long' } })),
  group: Type.Optional(Type.String({ maxLength: 36 })),
})

/** What is done with the chosen registrations: confirm them, or release their seats for a reason. */
type ChosenAct = {
  readonly registrations: readonly Id<'registration'>[]
  readonly release: { readonly reason: string } | undefined
}

type ChoiceForm = FormState<ConfirmationProblem>

/** Which registrations were ticked, by which of the two buttons the form was sent. */
export function readChoiceForm(body: FormFields): FormResult<ChosenAct, ChoiceForm> {
  const group = readChoice(body, 'group')
  const fields = { group, reason: body[reasonField(group)] }
  const read = readForm(Choice, fields, confirmationDeskMessages)
  const sent = [body.person].flat().slice(0, UNCONFIRMED_SHOWN_MAX)
  const registrations = sent.filter((id): id is Id<'registration'> => typeof id === 'string' && isId(id))
  const form: ChoiceForm = {
    ...read.form,
    typed: { ...read.form.typed, people: registrations.join(' ') },
  }
  if (!read.ok) return { ok: false, form }
  if (registrations.length === 0) return { ok: false, form: refuseField(form, SEND_FIELD, 'nobody-chosen') }
  if (readField(body, 'do') !== 'release')
    return { ok: true, value: { registrations, release: undefined }, form }
  const { reason } = read.value
  if (!reason) return { ok: false, form: refuseField(form, 'reason', 'reason-empty') }
  return { ok: true, value: { registrations, release: { reason } }, form }
}

export const choiceFieldOf: FieldOf<
  Exclude<RefusalOf<typeof confirmPeople> | RefusalOf<typeof releaseSeats>, 'meeting-unknown'>,
  'reason'
> = {
  'meeting-cancelled': SEND_FIELD,
  'meeting-over': SEND_FIELD,
  'people-erased': SEND_FIELD,
}

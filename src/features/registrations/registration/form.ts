import { Type } from 'typebox'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  hasProblems,
  SEND_FIELD,
} from '#domain/base/form.ts'
import type { RefusalOf } from '#domain/base/result.ts'
import { participationFieldOf } from '#features/residents/index.ts'
import { readForm } from '#platform/http/index.ts'
import { type Contact, parseContact } from '../contact-model.ts'
import { type RegistrationProblem, registrationMessages } from '../messages.ts'
import { type CancellationRefusal, type LinkConfirmationRefusal, NAME_MAX } from '../model.ts'
import type { registerForTarget } from './actions.ts'

const Registration = Type.Object({
  name: Type.String({ maxLength: NAME_MAX, problems: { required: 'name-empty', maxLength: 'name-long' } }),
  contact: Type.String({ problems: { required: 'contact-empty' } }),
  waiting: Type.Optional(Type.String()),
})

type NewRegistration = { readonly name: string; readonly contact: Contact; readonly mayWait: boolean }

/** Who registers, how they are reached, and whether they would wait for a seat. */
export function readRegistrationForm(
  body: FormFields,
): FormResult<NewRegistration, FormState<RegistrationProblem>> {
  const read = readForm(Registration, body, registrationMessages)
  const contact = parseContact(read.form.typed.contact ?? '')
  const form: FormState<RegistrationProblem> = {
    ...read.form,
    problems: { ...(contact ? {} : { contact: 'contact-wrong' }), ...read.form.problems },
  }
  if (!read.ok || !contact || hasProblems(form)) return { ok: false, form }
  const { name, waiting } = read.value
  return { ok: true, value: { name: name.replace(/\s+/g, ' '), contact, mayWait: waiting === 'yes' }, form }
}

export const registrationFieldOf: FieldOf<
  Exclude<RefusalOf<typeof registerForTarget>, 'target-unknown'>,
  keyof typeof Registration.properties
> = {
  ...participationFieldOf,
  'contact-registered': 'contact',
  'letters-too-many': 'contact',
  'cancelled-already': SEND_FIELD,
  'over-already': SEND_FIELD,
  'full-already': SEND_FIELD,
  'closed-already': SEND_FIELD,
  'registration-unneeded': SEND_FIELD,
}

export const cancellationFieldOf: FieldOf<CancellationRefusal | 'link-broken', never> = {
  'link-broken': SEND_FIELD,
  'over-already': SEND_FIELD,
  'arrived-already': SEND_FIELD,
}

export const confirmationFieldOf: FieldOf<LinkConfirmationRefusal | 'link-broken', never> = {
  'link-broken': SEND_FIELD,
  'over-already': SEND_FIELD,
  'ended-already': SEND_FIELD,
  'link-not-mailed': SEND_FIELD,
  'contact-registered': SEND_FIELD,
}

import type { FormState } from '#domain/base/form.ts'
import type { Label, Language } from '#domain/base/text.ts'
import { formFields } from '#ui/form/index.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { extendMessages } from '../lifecycle/extension-messages.ts'
import { pauseMessages } from '../pause-messages.ts'
import { type ConsultationDeskProblem, deskMessages } from './messages.ts'

/** The labels of the fields of desk forms, for error summaries; a confirmation has its own text. */
const fieldNames: Readonly<Record<string, Label>> = {
  ground: deskMessages.ground,
  title: deskMessages.name,
  kind: deskMessages.kind,
  participants: deskMessages.participants,
  organisation: deskMessages.organisation,
  purpose: deskMessages.purpose,
  note: deskMessages.note,
  promise: deskMessages.promise,
  opensOn: deskMessages.opensOn,
  closesOn: deskMessages.closesOn,
  answersDueOn: deskMessages.answersDueOn,
  summary: deskMessages.summary,
  reason: deskMessages.reason,
  decision: deskMessages.decision,
  decidedOn: deskMessages.decidedOn,
  extendReason: extendMessages.extendReason,
  forceOn: deskMessages.forceOn,
  pausedFrom: pauseMessages.pausedFrom,
  pauseReason: pauseMessages.pauseReason,
  resumesOn: pauseMessages.resumesOn,
}

export const consultationFieldLabel = (name: string, language: Language): string =>
  fieldNames[name]?.[language] ?? ''

/**
 * What is wrong with some fields of a page with several forms, for the head of theirs: each field is named, since there
 * its label is not beside it.
 */
export const problemsOf = (
  language: Language,
  form: FormState<ConsultationDeskProblem>,
  names: readonly string[],
) =>
  formFields(language, form, deskMessages).problems.flatMap(({ field, text }) => {
    const [name = ''] = field.split('-', 1)
    const label = fieldNames[name]?.[language]
    return names.includes(name) ? [{ field, text: label ? `${label}: ${text}` : text }] : []
  })

/** A form that is only a button. */
export const PostButton = ({ action, children }: { readonly action: string; readonly children: string }) => (
  <form method="post" action={safeHref(action)}>
    <button class="btn" type="submit">
      {children}
    </button>
  </form>
)

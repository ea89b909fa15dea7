import {
  type FieldOf,
  type FormFields,
  type FormState,
  filledForm,
  readChoice,
  readField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import type { ReportRefusal } from './actions.ts'

type ReportControl = 'rule' | 'note'

/** A report: the rule that the content breaks, and a note. The action judges both. */
export const readReportForm = (body: FormFields): FormState<never> =>
  filledForm({
    rule: readChoice(body, 'rule'),
    note: readField(body, 'note'),
  } satisfies Record<ReportControl, string>)

export const reportFieldOf: FieldOf<Exclude<ReportRefusal, 'thing-unknown'>, ReportControl> = {
  'rule-empty': 'rule',
  'note-long': 'note',
  'reported-already': SEND_FIELD,
}

import { Type } from 'typebox'
import {
  emptyForm,
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  readChoice,
  SEND_FIELD,
} from '#domain/base/form.ts'
import { badRequest } from '#platform/http/index.ts'
import type { AgendaProblem } from './messages.ts'
import { type AgendaClosed, type AgendaMark, type MarkRefusal, parseMark } from './model.ts'

/** Characters of a position in what is sent to open pages. */
const POSITION_MAX = 40

/** Since when a page that is open waits for changes. */
export const LiveAgendaQuery = Type.Object({ since: Type.Optional(Type.String({ maxLength: POSITION_MAX })) })

type MarkForm = { readonly mark: AgendaMark; readonly seen: number | undefined }

/** The mark of a button, and the item that was running when the page was made. 400 where no button of the page sends it. */
export function readMarkForm(body: FormFields): FormResult<MarkForm, FormState<AgendaProblem>> {
  const mark = parseMark(readChoice(body, 'act'))
  if (!mark) throw badRequest('act')
  const seen = readChoice(body, 'running')
  return { ok: true, value: { mark, seen: seen === '' ? undefined : Number(seen) }, form: emptyForm }
}

export const markFieldOf: FieldOf<AgendaClosed | Exclude<MarkRefusal, 'agenda-item-unknown'>, never> = {
  'cancelled-already': SEND_FIELD,
  'not-open': SEND_FIELD,
  'over-already': SEND_FIELD,
  'changed-meanwhile': SEND_FIELD,
  'started-already': SEND_FIELD,
  'not-started': SEND_FIELD,
  'not-running': SEND_FIELD,
}

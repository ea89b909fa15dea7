import { Type } from 'typebox'
import { parseCount } from '#domain/base/count.ts'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  hasProblems,
  readChoice,
  readField,
  refuseField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import type { RefusalOf } from '#domain/base/result.ts'
import { readForm } from '#platform/http/index.ts'
import type { openBatch } from '../actions.ts'
import { messages, type PaperProblem } from '../messages.ts'
import {
  type Batch,
  batchState,
  COUNT_MAX,
  cellField,
  type EntryRefusal,
  type EntryStep,
  REASON_MAX,
  SHEETS_MAX,
} from '../model.ts'

type Read<Value> = FormResult<Value, FormState<PaperProblem>>
const steps: readonly EntryStep[] = ['first', 'second', 'settlement', 'proposal', 'confirmation', 'rejection']

export type EntryValue = {
  /** The id that the form was drawn with; undefined: none that can be used. */
  readonly id: string | undefined
  readonly step: EntryStep
  readonly counts: readonly number[]
  readonly reason: string | null
}

/** The numbers of the sheets of a batch, for one of its steps; undefined: the form names none. */
export function readEntryForm(
  body: FormFields,
  { sheets, columns, entries }: Batch,
): Read<EntryValue> | undefined {
  const step = steps.find((one) => one === readChoice(body, 'step'))
  if (!step) return undefined
  const state = batchState(entries)
  const fields = Array.from({ length: sheets * columns.length }, (_, cell) => {
    const name = cellField(cell, columns.length)
    // A settlement asks only for the numbers that differ.
    const count = step === 'settlement' && state.is === 'differs' ? state.first[cell] : undefined
    const isSettled = count !== undefined && state.is === 'differs' && count === state.second[cell]
    return [name, isSettled ? String(count) : readField(body, name).slice(0, 10)] as const
  })
  const reason = readField(body, 'reason').slice(0, REASON_MAX)
  const counts = fields.map(([, typed]) => parseCount(typed, COUNT_MAX))
  const form: FormState<PaperProblem> = {
    typed: { ...Object.fromEntries(fields), reason },
    problems: {
      ...Object.fromEntries(
        fields.flatMap(([name], cell) =>
          counts[cell] === undefined ? [[name, 'count-wrong'] as const] : [],
        ),
      ),
      ...((step === 'proposal' || step === 'rejection') && reason === '' ? { reason: 'reason-empty' } : {}),
    },
  }
  if (hasProblems(form)) return { ok: false, form }
  const id = readChoice(body, 'id')
  const value = {
    id: isId(id) ? id : undefined,
    step,
    counts: counts.flatMap((count) => count ?? []),
    reason: reason === '' ? null : reason,
  }
  return { ok: true, value, form }
}

const Sheets = Type.Object({
  sheets: Type.String({ maxLength: 10, problems: { otherwise: 'sheets-wrong' } }),
})

/** How many sheets a new batch has. */
export function readSheetsForm(body: FormFields): Read<number> {
  const { form, ...read } = readForm(Sheets, body, messages)
  const count = read.ok ? parseCount(read.value.sheets, SHEETS_MAX) : undefined
  return count === undefined || count < 1
    ? { ok: false, form: refuseField(form, 'sheets', 'sheets-wrong') }
    : { ok: true, value: count, form }
}

export const sheetsFieldOf: FieldOf<Exclude<RefusalOf<typeof openBatch>, 'target-unknown'>, 'sheets'> = {
  'target-closed': SEND_FIELD,
  'too-many-numbers': 'sheets',
  'too-many-batches': SEND_FIELD,
  'number-taken': SEND_FIELD,
}

/** An entry is accepted or refused as a whole. */
export const entryFieldOf: FieldOf<EntryRefusal, never> = {
  'step-passed': SEND_FIELD,
  'same-clerk': SEND_FIELD,
  'own-difference': SEND_FIELD,
  'settled-elsewhere': SEND_FIELD,
  'nothing-corrected': SEND_FIELD,
  'own-correction': SEND_FIELD,
  'target-closed': SEND_FIELD,
}

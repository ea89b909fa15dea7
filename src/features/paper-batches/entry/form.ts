import { Type } from 'typebox'
import { parseCount } from '#domain/base/count.ts'
import {
  emptyForm,
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
import { type RefusalOf, refuse } from '#domain/base/result.ts'
import type { Label } from '#domain/base/text.ts'
import { badRequest, readForm, type Upload } from '#platform/http/index.ts'
import {
  type CheckedFile,
  checkAttachment,
  type UploadRefusal,
  uploadMessages,
} from '#platform/uploads/index.ts'
import type { openBatch } from '../actions.ts'
import { messages, type PaperProblem } from '../messages.ts'
import {
  type Batch,
  batchState,
  COUNT_MAX,
  cellField,
  type EntryStep,
  type PaperEntryRefusal,
  REASON_MAX,
  SHEETS_MAX,
} from '../model.ts'

type PaperRead<Value> = FormResult<Value, FormState<PaperProblem>>
/** Characters of a number as it is typed. */
const TYPED_NUMBER_MAX = 10

/** What can be wrong with an entry, or with a scan. */
export type EntryProblem = PaperProblem | UploadRefusal
export const entryMessages: Readonly<Record<EntryProblem, Label>> = { ...uploadMessages, ...messages }

const steps: readonly EntryStep[] = ['first', 'second', 'settlement', 'proposal', 'confirmation', 'rejection']

export type EntryValue = {
  /** The id that the form was drawn with; undefined: none that can be used. */
  readonly id: string | undefined
  readonly step: EntryStep
  readonly counts: readonly number[]
  readonly reason: string | null
}

/** The numbers of the sheets of a batch, for one of its steps. 400 where no form of the page sends the step. */
export function readEntryForm(body: FormFields, { sheets, columns, entries }: Batch): PaperRead<EntryValue> {
  const step = steps.find((name) => name === readChoice(body, 'step'))
  if (!step) throw badRequest('step')
  const state = batchState(entries)
  const fields = Array.from({ length: sheets * columns.length }, (_, cell) => {
    const name = cellField(cell, columns.length)
    // A settlement asks only for the numbers that differ.
    const count = step === 'settlement' && state.is === 'differs' ? state.first[cell] : undefined
    const isSettled = count !== undefined && state.is === 'differs' && count === state.second[cell]
    return [name, isSettled ? String(count) : readField(body, name).slice(0, TYPED_NUMBER_MAX)] as const
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
  sheets: Type.String({ maxLength: TYPED_NUMBER_MAX, problems: { otherwise: 'sheets-wrong' } }),
})

/** How many sheets a new batch has. */
export function readSheetsForm(body: FormFields): PaperRead<number> {
  const { form, ...read } = readForm(Sheets, body, messages)
  const count = read.ok ? parseCount(read.value.sheets, SHEETS_MAX) : undefined
  return count === undefined || count < 1
    ? { ok: false, form: refuseField(form, 'sheets', 'sheets-wrong') }
    : { ok: true, value: count, form }
}

export const sheetsFieldOf: FieldOf<
  Exclude<RefusalOf<typeof openBatch>, 'target-unknown'>,
  keyof typeof Sheets.properties
> = {
  'closed-already': SEND_FIELD,
  'too-many-numbers': 'sheets',
  'too-many-batches': SEND_FIELD,
  'number-taken-already': SEND_FIELD,
}

/** An entry is accepted or refused as a whole. */
export const entryFieldOf: FieldOf<PaperEntryRefusal, never> = {
  'entered-meanwhile': SEND_FIELD,
  'same-clerk': SEND_FIELD,
  'own-difference': SEND_FIELD,
  'settled-already': SEND_FIELD,
  'nothing-corrected': SEND_FIELD,
  'own-correction': SEND_FIELD,
  'closed-already': SEND_FIELD,
}

/** The file control of a scan. */
const SCAN_FIELD = 'scan'

/** A scan of the sheets that was sent. */
export async function readScanForm([upload]: readonly Upload[]): Promise<
  FormResult<CheckedFile, FormState<EntryProblem>>
> {
  const checked = upload ? await checkAttachment(upload) : refuse('file-missing')
  return checked.ok
    ? { ok: true, value: checked.value, form: emptyForm }
    : { ok: false, form: refuseField(emptyForm, SCAN_FIELD, checked.refusal) }
}

export const scanFieldOf: FieldOf<'too-many-scans' | 'file-gone' | 'upload-quota', typeof SCAN_FIELD> = {
  'too-many-scans': SCAN_FIELD,
  'file-gone': SCAN_FIELD,
  'upload-quota': SCAN_FIELD,
}

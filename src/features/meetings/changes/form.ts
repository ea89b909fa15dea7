import { parseCount } from '#domain/base/count.ts'
import {
  type FormFields,
  type FormResult,
  type FormState,
  hasProblems,
  isBlank,
  missingTexts,
  officialText,
  readChoice,
  readField,
  readTypedText,
} from '#domain/base/form.ts'
import type { Text } from '#domain/base/text.ts'
import { readPoint } from '#domain/location/index.ts'
import type { Context } from '#platform/context.ts'
import type { Upload } from '#platform/http/index.ts'
import type { DocumentRefusal } from '#platform/uploads/index.ts'
import { DOCUMENT_URL, PEOPLE_MAX } from '../model.ts'
import { type MeetingTimes, type PlaceClock, parseTimes } from '../preparation/times-model.ts'
import type { ChangeProblem } from './messages.ts'
import { keepMinutes } from './minutes-actions.ts'
import { changeTexts, type NewVenue, parseStoredMinutes, type StoredMinutes } from './model.ts'

/** The form of a change; `kept`: minutes that were uploaded already, `fileProblem`: what is wrong with a file. */
export type ChangeForm = FormState<ChangeProblem> & {
  readonly kept?: StoredMinutes | undefined
  readonly fileProblem?: DocumentRefusal | undefined
}
type Read<Value> = FormResult<Value, ChangeForm>

const missing = { kk: 'kk-missing', ru: 'ru-missing' } as const
const minutesTitle: Text = { kk: 'Хаттама', ru: 'Протокол', en: 'Minutes' }

const typedIn = (body: FormFields): ChangeForm['typed'] => ({
  ...Object.fromEntries(
    ['day', 'starts', 'ends', 'point', 'attended', 'minutes'].map((name) => [name, readField(body, name)]),
  ),
  ...Object.fromEntries(
    changeTexts.flatMap((name) =>
      Object.entries(readTypedText(body, name)).map(([language, text]) => [`${name}-${language}`, text]),
    ),
  ),
  sequence: readChoice(body, 'sequence'),
})

const textIn = (typed: ChangeForm['typed'], name: (typeof changeTexts)[number]) => readTypedText(typed, name)

export type Move = {
  readonly times: MeetingTimes
  readonly where: NewVenue
  readonly reason: Text | null
  readonly sequence: number
}

/**
 * Another time or another place, by the clock of the place as it is now. Whether the start has passed is the rule of the
 * action: the place may change while the start stays.
 */
export function readMoveForm(body: FormFields, clock: PlaceClock): Read<Move> {
  const typed = typedIn(body)
  const { day = '', starts = '', ends = '' } = typed
  const read = parseTimes({ day, starts, ends }, clock, new Date(0))
  const point = typed.point ? readPoint(typed.point) : undefined
  const [venue, address, reason] = [textIn(typed, 'venue'), textIn(typed, 'address'), textIn(typed, 'reason')]
  const problems = {
    ...read.problems,
    ...missingTexts(venue, 'venue', missing),
    ...missingTexts(address, 'address', missing),
    ...(point === undefined || point.ok ? {} : { point: point.refusal }),
    // It may be left out, but then in all languages.
    ...(isBlank(reason) ? {} : missingTexts(reason, 'reason', missing)),
  }
  const form = { typed, problems }
  if (!read.times || hasProblems(form)) return { ok: false, form }
  const value = {
    times: read.times,
    where: {
      venue: officialText(venue),
      address: officialText(address),
      // A form from before there was this field sends none.
      ...('point' in body ? { point: point?.ok ? point.value : null } : {}),
    },
    reason: isBlank(reason) ? null : officialText(reason),
    sequence: Number(typed.sequence),
  }
  return { ok: true, value, form }
}

/** Why a meeting is cancelled or withdrawn. */
export function readReasonForm(body: FormFields): Read<Text> {
  const typed = typedIn(body)
  const reason = textIn(typed, 'reason')
  const form = { typed, problems: missingTexts(reason, 'reason', missing) }
  return hasProblems(form) ? { ok: false, form } : { ok: true, value: officialText(reason), form }
}

export type Outcome = {
  readonly outcome: Text
  readonly attended: number | undefined
  readonly minutes: { readonly title: Text; readonly url: string } | undefined
}

/** What came of a meeting. An uploaded file is kept whatever else is wrong. */
export async function readOutcomeForm(
  ctx: Context,
  slug: string,
  body: FormFields,
  files: readonly Upload[],
): Promise<Read<Outcome>> {
  const typed = typedIn(body)
  const stored = await keepMinutes(
    ctx,
    slug,
    parseStoredMinutes((name) => readField(body, name)),
    files[0],
  )
  const kept = stored.ok ? stored.value : undefined
  const { attended = '', minutes: link = '' } = typed
  const outcome = textIn(typed, 'outcome')
  const count = attended === '' ? undefined : parseCount(attended, PEOPLE_MAX)
  const isLinkWrong = link !== '' && !DOCUMENT_URL.test(link)
  const form: ChangeForm = {
    typed,
    problems: {
      ...missingTexts(outcome, 'outcome', missing),
      ...(attended !== '' && count === undefined ? { attended: 'count-wrong' } : {}),
      ...(isLinkWrong ? { minutes: 'url-wrong' } : {}),
      ...(link !== '' && !isLinkWrong && kept ? { minutes: 'minutes-twice' } : {}),
    },
    kept,
    fileProblem: stored.ok ? undefined : stored.refusal,
  }
  if (form.fileProblem || hasProblems(form)) return { ok: false, form }
  const url = kept?.address ?? link
  const minutes = url === '' ? undefined : { title: minutesTitle, url }
  return { ok: true, value: { outcome: officialText(outcome), attended: count, minutes }, form }
}

import {
  emptyText,
  type FormFields,
  isBlank,
  missingLanguages,
  officialText,
  readChoice,
  readField,
  readTypedText,
  type TypedText,
  typedText,
} from '#domain/base/form.ts'
import type { Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  page,
  post,
  type Reply,
  type Route,
  type RouteRequest,
  type SubjectOf,
  seeOther,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { documentUpload, uploadMessages } from '#platform/uploads/index.ts'
import { placeClockOf } from '../announcement/check-actions.ts'
import { findDeskMeeting, findMeetingOwner } from '../desk/store.ts'
import { readTimes } from '../draft-form/times-model.ts'
import { DOCUMENT_URL, readCount } from '../form-model.ts'
import { DESK, deskPath, type Meeting } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { findMeeting } from '../store.ts'
import { cancelMeeting, holdMeeting, moveMeeting, withdrawMeeting } from './actions.ts'
import { keepMinutes } from './minutes-actions.ts'
import { readStoredMinutes } from './model.ts'
import {
  type ChangeForm,
  type ChangeKind,
  ChangePage,
  type ChangeProblem,
  type ChangeProblems,
} from './views.tsx'

const { announce } = meetingPermissions
const owner: SubjectOf = ({ db }, { slug = '' }) => findMeetingOwner(db, slug)
const SUBMISSIONS_PER_HOUR = 600
const path = '/desk/meetings/:slug'
/** An outcome may be as long as a whole record of the meeting, in each of its languages. */
const OUTCOME_BYTES = 1_000_000
const minutesUpload = { ...documentUpload, fieldBytes: OUTCOME_BYTES }
const submitting = {
  allow: announce,
  of: owner,
  perHour: SUBMISSIONS_PER_HOUR,
} as const

const readChangeForm = (fields: FormFields): ChangeForm => ({
  day: readField(fields, 'day'),
  starts: readField(fields, 'starts'),
  ends: readField(fields, 'ends'),
  venue: readTypedText(fields, 'venue'),
  address: readTypedText(fields, 'address'),
  reason: readTypedText(fields, 'reason'),
  outcome: readTypedText(fields, 'outcome'),
  attended: readField(fields, 'attended'),
  minutes: readField(fields, 'minutes'),
  kept: readStoredMinutes((name) => readField(fields, name)),
  sequence: readChoice(fields, 'sequence'),
})

/** The form before anything is typed: the meeting as it is now. */
function initialForm(meeting: Meeting, arrived: number): ChangeForm {
  const clock = placeClockOf(meeting.place.code)
  const start = clock.at(meeting.startsAt)
  const attended = meeting.attended ?? (arrived > 0 ? arrived : undefined)
  return {
    day: start.day,
    starts: start.time,
    ends: clock.at(meeting.endsAt).time,
    venue: typedText(meeting.venue),
    address: typedText(meeting.address),
    reason: emptyText,
    outcome: emptyText,
    attended: attended === undefined ? '' : String(attended),
    minutes: '',
    kept: undefined,
    sequence: String(meeting.sequence),
  }
}

type Refused = {
  readonly form: ChangeForm
  readonly problems?: ChangeProblems
  /** What stands in the way of the change as a whole. */
  readonly refusal?: ChangeProblem
  readonly fileError?: string | undefined
}

async function changePage(
  ctx: Context,
  frame: Frame,
  kind: ChangeKind,
  slug = '',
  refused?: Refused,
): Promise<Reply> {
  const [meeting, desk] = await Promise.all([findMeeting(ctx.db, slug), findDeskMeeting(ctx.db, slug)])
  if (!meeting || !desk) throw notFound()
  const { code } = meeting.place
  const { problems = {}, refusal, fileError } = refused ?? {}
  const isConflict = refusal === 'changed-meanwhile'
  const initial = initialForm(meeting, desk.arrived)
  // The page shows the other change, so whoever sends the form again has seen it.
  const form = refused ? { ...refused.form, ...(isConflict ? { sequence: initial.sequence } : {}) } : initial
  const view = ChangePage({
    frame,
    kind,
    meeting: desk,
    zone: zoneOfTerritory(code),
    offset: placeClockOf(code).at(meeting.startsAt).offset,
    hasAgendaTimes: meeting.agenda.some(({ startsAt }) => startsAt !== null),
    form,
    problems,
    refusal,
    fileError,
  })
  return page(view, isConflict ? 409 : refused ? 422 : 200)
}

/** Problems of a text that is required in Kazakh and Russian, by field. */
const requiredText = (text: TypedText, name: string): ChangeProblems =>
  Object.fromEntries(
    missingLanguages(text).map((language) => [`${name}-${language}`, `${language}-missing` as const]),
  )

/** A text may be left out, but then in all languages. */
const optionalText = (text: TypedText, name: string) => (isBlank(text) ? {} : requiredText(text, name))

type Posted = Pick<RouteRequest, 'ctx' | 'frame' | 'language' | 'params' | 'body' | 'files'>
type Done = { readonly ok: true } | { readonly ok: false; readonly refusal: string }

/** Back to the meeting when the change was made, else the form with the reason why not. */
async function finish(
  { ctx, frame, language, params }: Posted,
  kind: ChangeKind,
  form: ChangeForm,
  done: Done,
): Promise<Reply> {
  const { slug = '' } = params
  if (done.ok) return seeOther(`/${language}${kind === 'withdraw' ? DESK : deskPath({ slug })}`)
  if (done.refusal === 'no-meeting') throw notFound()
  if (done.refusal === 'not-ahead')
    return changePage(ctx, frame, kind, slug, { form, problems: { day: 'day-past' } })
  if (done.refusal === 'ends-before-start')
    return changePage(ctx, frame, kind, slug, { form, problems: { ends: 'ends-before-start' } })
  return changePage(ctx, frame, kind, slug, { form, refusal: done.refusal as ChangeProblem })
}

async function submitMove(posted: Posted): Promise<Reply> {
  const { ctx, frame, params, body } = posted
  const { slug = '' } = params
  const meeting = await findMeeting(ctx.db, slug)
  if (!meeting) throw notFound()
  const form = readChangeForm(body)
  // Whether the start has passed is the action's rule: the place may change while the start stays.
  const read = readTimes(form, placeClockOf(meeting.place.code), new Date(0))
  const problems = {
    ...read.problems,
    ...requiredText(form.venue, 'venue'),
    ...requiredText(form.address, 'address'),
    ...optionalText(form.reason, 'reason'),
  }
  if (!read.times || Object.keys(problems).length > 0)
    return changePage(ctx, frame, 'move', slug, { form, problems })
  const done = await moveMeeting(ctx, {
    slug,
    times: read.times,
    where: { venue: officialText(form.venue), address: officialText(form.address) },
    reason: isBlank(form.reason) ? null : officialText(form.reason),
    sequence: Number(form.sequence),
  })
  return finish(posted, 'move', form, done)
}

/** For changes that need a reason and nothing else. */
const submitWithReason =
  (
    kind: 'cancel' | 'withdraw',
    action: (ctx: Context, input: { readonly slug: string; readonly reason: Text }) => Promise<Done>,
  ) =>
  async (posted: Posted): Promise<Reply> => {
    const { ctx, frame, params, body } = posted
    const { slug = '' } = params
    const form = readChangeForm(body)
    const problems = requiredText(form.reason, 'reason')
    if (Object.keys(problems).length > 0) return changePage(ctx, frame, kind, slug, { form, problems })
    return finish(posted, kind, form, await action(ctx, { slug, reason: officialText(form.reason) }))
  }

const minutesTitle: Text = { kk: 'Хаттама', ru: 'Протокол', en: 'Minutes' }

async function submitOutcome(posted: Posted): Promise<Reply> {
  const { ctx, frame, language, params, body, files } = posted
  const { slug = '' } = params
  const read = readChangeForm(body)
  const kept = await keepMinutes(ctx, slug, read.kept, files[0])
  const form = { ...read, kept: kept.ok ? kept.value : undefined }
  const attended = form.attended === '' ? undefined : readCount(form.attended)
  const isLinkWrong = form.minutes !== '' && !DOCUMENT_URL.test(form.minutes)
  const problems: ChangeProblems = {
    ...requiredText(form.outcome, 'outcome'),
    ...(form.attended !== '' && attended === undefined ? { attended: 'count-wrong' } : {}),
    ...(isLinkWrong ? { minutes: 'url-wrong' } : {}),
    ...(form.minutes !== '' && !isLinkWrong && form.kept ? { minutes: 'minutes-twice' } : {}),
  }
  const fileError = kept.ok ? undefined : uploadMessages[kept.refusal][language]
  if (fileError || Object.keys(problems).length > 0)
    return changePage(ctx, frame, 'hold', slug, { form, problems, fileError })
  const url = form.kept?.address ?? form.minutes
  const minutes = url === '' ? undefined : { title: minutesTitle, url }
  const done = await holdMeeting(ctx, { slug, outcome: officialText(form.outcome), attended, minutes })
  return finish(posted, 'hold', form, done)
}

export const changeRoutes: readonly Route[] = [
  ...(['move', 'cancel', 'withdraw', 'hold'] as const).map((kind) =>
    get(`${path}/${kind}`, { allow: announce, of: owner }, ({ ctx, frame, params }) =>
      changePage(ctx, frame, kind, params.slug),
    ),
  ),
  post(`${path}/move`, submitting, submitMove),
  post(`${path}/cancel`, submitting, submitWithReason('cancel', cancelMeeting)),
  post(`${path}/withdraw`, submitting, submitWithReason('withdraw', withdrawMeeting)),
  post(`${path}/hold`, { ...submitting, uploads: minutesUpload }, submitOutcome),
]

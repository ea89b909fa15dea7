import { type FieldOf, filledForm, refuseForm, SEND_FIELD, typedText } from '#domain/base/form.ts'
import type { Result } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { formatPoint } from '#domain/location/index.ts'
import type { Context } from '#platform/context.ts'
import {
  DESK_POSTS_PER_HOUR,
  type Frame,
  get,
  notFound,
  page,
  post,
  type Reply,
  type Route,
  type RouteRequest,
  seeOther,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { documentUpload, uploadMessages } from '#platform/uploads/index.ts'
import { findDeskMeeting } from '../desk/store.ts'
import { DESK_PATH, type Meeting, meetingDeskPath } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { placeClockOf } from '../preparation/checks.ts'
import { withdrawMeeting } from '../publication/actions.ts'
import { findMeetingSubject } from '../responses.ts'
import { findMeeting } from '../store.ts'
import { cancelMeeting, concludeMeeting, moveMeeting } from './actions.ts'
import {
  type ChangeForm,
  cancelFieldOf,
  moveFieldOf,
  outcomeFieldOf,
  readChangeReasonForm,
  readMoveForm,
  readOutcomeForm,
  withdrawFieldOf,
} from './form.ts'
import type { ChangeProblem } from './messages.ts'
import { type ChangeKind, ChangePage } from './views.tsx'

const { publish } = meetingPermissions
const path = `${DESK_PATH}/:slug`
/** An outcome may be as long as a whole record of the meeting, in each of its languages. */
const OUTCOME_BYTES_MAX = 1_000_000
const minutesUpload = { ...documentUpload, fieldBytes: OUTCOME_BYTES_MAX }
const submitting = {
  allow: publish,
  of: findMeetingSubject,
  perHour: DESK_POSTS_PER_HOUR,
} as const

/** The form before anything is typed: the meeting as it is now. */
function initialForm(meeting: Meeting, arrived: number): ChangeForm {
  const clock = placeClockOf(meeting.place.code)
  const start = clock.at(meeting.startsAt)
  const attended = meeting.attended ?? (arrived > 0 ? arrived : undefined)
  const texts = { venue: typedText(meeting.venue), address: typedText(meeting.address) }
  return filledForm({
    day: start.day,
    starts: start.time,
    ends: clock.at(meeting.endsAt).time,
    point: meeting.point ? formatPoint(meeting.point) : '',
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([name, text]) =>
        Object.entries(text).map(([language, value]) => [`${name}-${language}`, value]),
      ),
    ),
    attended: attended === undefined ? '' : String(attended),
    sequence: String(meeting.sequence),
  })
}

async function changePage(
  ctx: Context,
  frame: Frame,
  kind: ChangeKind,
  slug = '',
  refused?: ChangeForm,
): Promise<Reply> {
  const [meeting, desk] = await Promise.all([findMeeting(ctx.db, slug), findDeskMeeting(ctx.db, slug)])
  if (!meeting || !desk) throw notFound()
  const { code } = meeting.place
  const isConflict = refused?.problems[SEND_FIELD] === 'changed-meanwhile'
  const initial = initialForm(meeting, desk.arrived)
  // The page shows the other change, so whoever sends the form again has seen it.
  const sequence = isConflict ? initial.typed.sequence : refused?.typed.sequence
  const form = refused ? { ...refused, typed: { ...refused.typed, sequence: sequence ?? '' } } : initial
  const view = ChangePage({
    frame,
    kind,
    meeting: desk,
    zone: zoneOfTerritory(code),
    offset: placeClockOf(code).at(meeting.startsAt).offset,
    hasAgendaTimes: meeting.agenda.some(({ startsAt }) => startsAt !== null),
    form,
    fileError: form.fileProblem && uploadMessages[form.fileProblem][frame.language],
  })
  return page(view, isConflict ? 409 : refused ? 422 : 200)
}

type Posted = Pick<RouteRequest, 'ctx' | 'frame' | 'language' | 'params' | 'body' | 'files'>
type Done<Refusal extends string> = Result<unknown, Refusal | 'meeting-unknown'>

/** Back to the meeting when the change was made, else the form with the reason why not. */
async function changeReply<Refusal extends ChangeProblem>(
  { ctx, frame, language, params }: Posted,
  kind: ChangeKind,
  form: ChangeForm,
  done: Done<Refusal>,
  fieldOf: FieldOf<NoInfer<Refusal>, string>,
): Promise<Reply> {
  const { slug = '' } = params
  if (done.ok) return seeOther(`/${language}${kind === 'withdraw' ? DESK_PATH : meetingDeskPath({ slug })}`)
  const { refusal } = done
  if (refusal === 'meeting-unknown') throw notFound()
  return changePage(ctx, frame, kind, slug, refuseForm(form, refusal, fieldOf))
}

async function submitMove(posted: Posted): Promise<Reply> {
  const { ctx, frame, params, body } = posted
  const { slug = '' } = params
  const meeting = await findMeeting(ctx.db, slug)
  if (!meeting) throw notFound()
  const read = readMoveForm(body, placeClockOf(meeting.place.code))
  if (!read.ok) return changePage(ctx, frame, 'move', slug, read.form)
  return changeReply(posted, 'move', read.form, await moveMeeting(ctx, { slug, ...read.value }), moveFieldOf)
}

/** For changes that need a reason and nothing else. */
const submitWithReason =
  <Refusal extends ChangeProblem>(
    kind: 'cancel' | 'withdraw',
    action: (ctx: Context, input: { readonly slug: string; readonly reason: Text }) => Promise<Done<Refusal>>,
    fieldOf: FieldOf<NoInfer<Refusal>, string>,
  ) =>
  async (posted: Posted): Promise<Reply> => {
    const { ctx, frame, params, body } = posted
    const { slug = '' } = params
    const read = readChangeReasonForm(body)
    if (!read.ok) return changePage(ctx, frame, kind, slug, read.form)
    return changeReply(posted, kind, read.form, await action(ctx, { slug, reason: read.value }), fieldOf)
  }

async function submitOutcome(posted: Posted): Promise<Reply> {
  const { ctx, frame, params, body, files } = posted
  const { slug = '' } = params
  const read = await readOutcomeForm(ctx, slug, body, files)
  if (!read.ok) return changePage(ctx, frame, 'hold', slug, read.form)
  return changeReply(
    posted,
    'hold',
    read.form,
    await concludeMeeting(ctx, { slug, ...read.value }),
    outcomeFieldOf,
  )
}

export const changeRoutes: readonly Route[] = [
  ...(['move', 'cancel', 'withdraw', 'hold'] as const).map((kind) =>
    get(`${path}/${kind}`, { allow: publish, of: findMeetingSubject }, ({ ctx, frame, params }) =>
      changePage(ctx, frame, kind, params.slug),
    ),
  ),
  post(`${path}/move`, submitting, submitMove),
  post(`${path}/cancel`, submitting, submitWithReason('cancel', cancelMeeting, cancelFieldOf)),
  post(`${path}/withdraw`, submitting, submitWithReason('withdraw', withdrawMeeting, withdrawFieldOf)),
  post(`${path}/hold`, { ...submitting, uploads: minutesUpload }, submitOutcome),
]

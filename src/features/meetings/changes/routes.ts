import { type Language, languages, type Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import {
  type Asked,
  type Frame,
  get,
  notFound,
  page,
  post,
  type Reply,
  type Route,
  type SubjectOf,
  seeOther,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { documentUpload, uploadMessages } from '#platform/uploads/index.ts'
import { withdrawMeeting } from '../announcement/announce-actions.ts'
import { beginCorrection, copyMeeting } from '../announcement/draft-actions.ts'
import { clockOf, wallClockOf } from '../announcement/editor-routes.ts'
import { textOf, typedText } from '../announcement/model.ts'
import { readTimes } from '../announcement/times-model.ts'
import { deskPath, draftPath, MEETINGS_DESK, readCount } from '../desk/model.ts'
import { findDeskMeeting, findOwner } from '../desk/store.ts'
import type { Meeting, Typed } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { findMeeting } from '../store.ts'
import { cancelMeeting, holdMeeting, moveMeeting } from './actions.ts'
import { readKept, takeMinutes } from './minutes.ts'
import { type ChangeKind, ChangePage, type ChangeProblem, type ChangeTyped } from './views.tsx'

const { announce, prepare } = meetingPermissions
const owner: SubjectOf = ({ db }, { slug = '' }) => findOwner(db, slug)
const PRESSES_PER_HOUR = 600
const path = '/desk/meetings/:slug'
/** An outcome may be as long as a whole record of what was said, in each of its languages. */
const OUTCOME_BYTES = 1_000_000
const minutesUpload = { ...documentUpload, fieldBytes: OUTCOME_BYTES }
const announcing = { allow: announce, of: owner, perHour: PRESSES_PER_HOUR, changes: ['meeting'] } as const

type Fields = Readonly<Record<string, unknown>>
const line = (fields: Fields, name: string) =>
  typeof fields[name] === 'string' ? fields[name].replace(/[^\P{C}\n\r\t]/gu, '').trim() : ''
const typedIn = (fields: Fields, name: string): Typed => ({
  kk: line(fields, `${name}-kk`),
  ru: line(fields, `${name}-ru`),
  en: line(fields, `${name}-en`),
})

const readTyped = (fields: Fields): ChangeTyped => ({
  day: line(fields, 'day'),
  starts: line(fields, 'starts'),
  ends: line(fields, 'ends'),
  venue: typedIn(fields, 'venue'),
  address: typedIn(fields, 'address'),
  reason: typedIn(fields, 'reason'),
  outcome: typedIn(fields, 'outcome'),
  attended: line(fields, 'attended'),
  minutes: line(fields, 'minutes'),
  kept: readKept((name) => line(fields, name)),
  sequence: line(fields, 'sequence'),
})

const nothing: Typed = { kk: '', ru: '', en: '' }

/** The form before anything was typed: as the meeting stands now. */
function untouched(meeting: Meeting, arrived: number): ChangeTyped {
  const start = wallClockOf(meeting.place.code, meeting.startsAt)
  const attended = meeting.attended ?? (arrived > 0 ? arrived : undefined)
  return {
    day: start.day,
    starts: start.time,
    ends: wallClockOf(meeting.place.code, meeting.endsAt).time,
    venue: typedText(meeting.venue),
    address: typedText(meeting.address),
    reason: nothing,
    outcome: nothing,
    attended: attended === undefined ? '' : String(attended),
    minutes: '',
    kept: undefined,
    sequence: String(meeting.sequence),
  }
}

type Given = {
  readonly typed?: ChangeTyped
  readonly problems?: Readonly<Record<string, ChangeProblem>>
  readonly refusal?: ChangeProblem
  readonly fileError?: string | undefined
}

async function changePage(
  ctx: Context,
  frame: Frame,
  kind: ChangeKind,
  slug = '',
  given: Given = {},
): Promise<Reply> {
  const [meeting, desk] = await Promise.all([findMeeting(ctx.db, slug), findDeskMeeting(ctx.db, slug)])
  if (!meeting || !desk) throw notFound()
  const { code } = meeting.place
  const { problems = {}, refusal, fileError } = given
  const conflict = refusal === 'changed-meanwhile'
  const fresh = untouched(meeting, desk.arrived)
  // Whoever has seen the other change and sends again has read it.
  const typed = given.typed ? { ...given.typed, ...(conflict ? { sequence: fresh.sequence } : {}) } : fresh
  const view = ChangePage({
    frame,
    kind,
    meeting: desk,
    zone: zoneOfTerritory(code),
    offset: wallClockOf(code, meeting.startsAt).offset,
    hours: meeting.agenda.some(({ startsAt }) => startsAt !== null),
    typed,
    problems,
    refusal,
    fileError,
  })
  const wrong = Object.keys(problems).length > 0 || refusal || fileError
  return page(view, conflict ? 409 : wrong ? 422 : 200)
}

/** A text that must be there in kk and ru: the text, or what is wrong by field. */
function needed(text: Typed, name: string): Record<string, ChangeProblem> {
  const missing = (['kk', 'ru'] as const).filter((language) => text[language] === '')
  return Object.fromEntries(
    missing.map((language) => [`${name}-${language}`, `${language}-missing` as const]),
  )
}

const isBlank = (text: Typed) => languages.every((language) => text[language] === '')
/** Reasons of a move may be left out; half of one may not. */
const optional = (text: Typed, name: string) => (isBlank(text) ? {} : needed(text, name))

type Posted = Pick<Asked, 'ctx' | 'frame' | 'language' | 'params' | 'body' | 'files'>
type Done = { readonly ok: true } | { readonly ok: false; readonly refusal: string }

/** Back to the meeting when it was done; the same page with what was typed when not. */
async function finish(
  { ctx, frame, language, params }: Posted,
  kind: ChangeKind,
  typed: ChangeTyped,
  done: Done,
) {
  const { slug = '' } = params
  if (done.ok) return seeOther(`/${language}${kind === 'withdraw' ? MEETINGS_DESK : deskPath({ slug })}`)
  if (done.refusal === 'no-meeting') throw notFound()
  if (done.refusal === 'not-ahead')
    return changePage(ctx, frame, kind, slug, { typed, problems: { day: 'day-past' } })
  if (done.refusal === 'ends-before-start')
    return changePage(ctx, frame, kind, slug, { typed, problems: { ends: 'ends-before-start' } })
  return changePage(ctx, frame, kind, slug, { typed, refusal: done.refusal as ChangeProblem })
}

async function moved(asked: Posted): Promise<Reply> {
  const { ctx, frame, params, body } = asked
  const { slug = '' } = params
  const meeting = await findMeeting(ctx.db, slug)
  if (!meeting) throw notFound()
  const typed = readTyped((body ?? {}) as Fields)
  const seats = { capacity: '', closesDay: '', closesTime: '' }
  // The rule of the past is the action's: a place may change while the hour stays.
  const read = readTimes({ ...typed, ...seats }, clockOf(meeting.place.code), new Date(0))
  const problems = {
    ...read.problems,
    ...needed(typed.venue, 'venue'),
    ...needed(typed.address, 'address'),
    ...optional(typed.reason, 'reason'),
  }
  if (!read.times || Object.keys(problems).length > 0)
    return changePage(ctx, frame, 'move', slug, { typed, problems })
  const { startsAt, endsAt } = read.times
  const done = await moveMeeting(ctx, slug, {
    times: { startsAt, endsAt },
    where: { venue: textOf(typed.venue), address: textOf(typed.address) },
    reason: isBlank(typed.reason) ? null : textOf(typed.reason),
    sequence: Number(typed.sequence),
  })
  return finish(asked, 'move', typed, done)
}

/** For what needs a reason and nothing else. */
const withReason =
  (kind: 'cancel' | 'withdraw', act: (ctx: Context, slug: string, reason: Text) => Promise<Done>) =>
  async (asked: Posted): Promise<Reply> => {
    const { ctx, frame, params, body } = asked
    const { slug = '' } = params
    const typed = readTyped((body ?? {}) as Fields)
    const problems = needed(typed.reason, 'reason')
    if (Object.keys(problems).length > 0) return changePage(ctx, frame, kind, slug, { typed, problems })
    return finish(asked, kind, typed, await act(ctx, slug, textOf(typed.reason)))
  }

const PAPER = /^(https?:\/\/[^\s<>"]+|\/files\/[0-9a-z.]+)$/
const minutesTitle: Text = { kk: 'Хаттама', ru: 'Протокол', en: 'Minutes' }

async function heldNow(asked: Posted): Promise<Reply> {
  const { ctx, frame, language, params, body, files } = asked
  const { slug = '' } = params
  const read = readTyped((body ?? {}) as Fields)
  const taken = await takeMinutes(ctx.db, read.kept, files)
  const typed = { ...read, kept: taken.ok ? taken.value : undefined }
  const attended = typed.attended === '' ? undefined : readCount(typed.attended)
  const problems: Record<string, ChangeProblem> = needed(typed.outcome, 'outcome')
  if (typed.attended !== '' && attended === undefined) problems.attended = 'count-wrong'
  if (typed.minutes !== '' && !PAPER.test(typed.minutes)) problems.minutes = 'url-wrong'
  else if (typed.minutes !== '' && typed.kept) problems.minutes = 'minutes-twice'
  const fileError = taken.ok ? undefined : uploadMessages[taken.refusal][language]
  if (fileError || Object.keys(problems).length > 0)
    return changePage(ctx, frame, 'hold', slug, { typed, problems, fileError })
  const url = typed.kept?.address ?? typed.minutes
  const minutes = url === '' ? undefined : { title: minutesTitle, url }
  const done = await holdMeeting(ctx, slug, { outcome: textOf(typed.outcome), attended, minutes })
  return finish(asked, 'hold', typed, done)
}

const kinds = ['move', 'cancel', 'withdraw', 'hold'] as const

const begun =
  (begin: typeof copyMeeting) =>
  async ({
    ctx,
    language,
    params,
  }: {
    ctx: Context
    language: Language
    params: Readonly<Record<string, string>>
  }) => {
    const id = await begin(ctx, params.slug ?? '', wallClockOf)
    if (!id) throw notFound()
    return seeOther(`/${language}${draftPath(id)}`)
  }

export const changeRoutes: readonly Route[] = [
  ...kinds.map((kind) =>
    get(`${path}/${kind}`, { allow: announce, of: owner }, ({ ctx, frame, params }) =>
      changePage(ctx, frame, kind, params.slug),
    ),
  ),
  post(`${path}/move`, announcing, moved),
  post(`${path}/cancel`, announcing, withReason('cancel', cancelMeeting)),
  post(`${path}/withdraw`, announcing, withReason('withdraw', withdrawMeeting)),
  post(`${path}/hold`, { ...announcing, uploads: minutesUpload }, heldNow),
  post(
    `${path}/copy`,
    { allow: prepare, of: owner, perHour: PRESSES_PER_HOUR, changes: [] },
    begun(copyMeeting),
  ),
  post(
    `${path}/correct`,
    { allow: prepare, of: owner, perHour: PRESSES_PER_HOUR, changes: [] },
    begun(beginCorrection),
  ),
]

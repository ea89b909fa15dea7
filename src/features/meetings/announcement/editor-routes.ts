import { randomUUID } from 'node:crypto'
import type { Id } from '#domain/base/id.ts'
import { isLocalDate } from '#domain/base/local-date.ts'
import { textIn } from '#domain/base/text.ts'
import { diffWords } from '#domain/law/index.ts'
import { listTrail } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, notFound, page, type Reply } from '#platform/http/index.ts'
import { may } from '#platform/identity/index.ts'
import { lawTerms, workCalendar, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { renderMarkdown } from '#platform/markdown/index.ts'
import { instantOf, wallClock } from '#ui/format/index.ts'
import { announceBy } from '../desk/model.ts'
import { meetingKinds } from '../model.ts'
import { MeetingPage } from '../pages/meeting-views.tsx'
import { meetingPermissions } from '../permissions.ts'
import { readPlaceCode } from './choice-model.ts'
import { ConflictPage } from './conflict-views.tsx'
import { lookUp } from './directory-model.ts'
import {
  type Draft,
  findDraft,
  findPlace,
  listOrganisations,
  listPeople,
  listPlaces,
  listVersions,
} from './draft-store.ts'
import { ClosedPage } from './draft-views.tsx'
import { EditorPage, type EditorPageProps } from './editor-views.tsx'
import { fieldsOf } from './fields.ts'
import { type DraftProblems, type DraftRows, isTime } from './model.ts'
import { previewOf } from './preview-model.ts'
import { previewFrame } from './preview-views.tsx'
import { type Clocks, follow } from './rebase-model.ts'
import type { Clock } from './times-model.ts'
import { type ShownVersion, VersionsPage } from './version-views.tsx'

/** How many names the lists under the fields offer; any other can be typed. */
const CHOICES = 1000
const PLACES = 400
const VERSIONS = 50

export const clockOf =
  (territory: string): Clock =>
  (day, time) =>
    instantOf(day, time, zoneOfTerritory(territory))
/** What the clock of a place shows. */
export const wallClockOf = (territory: string, at: Date) =>
  wallClock(at.toISOString(), zoneOfTerritory(territory))
export const clocks: Clocks = { clockOf, wallClockOf }

export type Given = {
  readonly content?: Draft['content']
  readonly problems?: DraftProblems
  readonly added?: DraftRows | undefined
  readonly later?: EditorPageProps['later']
  readonly uploadError?: string | undefined
  readonly sitting?: string
}

/** The notice that the law wants for a meeting of this kind on this day. */
function noticeOf({ kind, day }: Draft['content'], today: string): EditorPageProps['notice'] {
  const known = meetingKinds.find((one) => one === kind)
  if (!known || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const by = announceBy(known, day, lawTerms, workCalendar)
  if (!by) return undefined
  const { law, article } = by.term
  return { day: by.day, article: [law, article].filter(Boolean).join(', '), late: by.day < today }
}

/** The form of a draft; what was typed and what is wrong with it stand over what is saved. */
export async function editorPage(
  ctx: Context,
  frame: Frame,
  draft: Draft,
  given: Given = {},
): Promise<Reply> {
  if (draft.announcedAt) return page(ClosedPage({ frame, draft, why: 'draft-announced' }))
  if (draft.discardedAt) return page(ClosedPage({ frame, draft, why: 'draft-discarded' }))
  if (draft.meeting?.withdrawn) return page(ClosedPage({ frame, draft, why: 'meeting-gone' }))
  const { problems = {} } = given
  const content = follow(draft, clocks, given.content)
  const [people, bodies, places] = await Promise.all([
    listPeople(ctx.db, CHOICES),
    listOrganisations(ctx.db, CHOICES),
    listPlaces(ctx.db, draft.organiser, PLACES),
  ])
  const territory = readPlaceCode(content.territory) ?? draft.organiser.code
  const chosen = places.some(({ code }) => code === territory)
    ? undefined
    : await findPlace(ctx.db, territory)
  const { organiser } = draft
  const view = EditorPage({
    frame,
    draft,
    content,
    problems,
    sitting: given.sitting || randomUUID(),
    mayAnnounce: may(ctx.actor, meetingPermissions.announce, {
      organisation: organiser.id,
      territory: { first: organiser.first, last: organiser.last },
    }),
    people,
    bodies,
    places: chosen ? [chosen, ...places] : places,
    notice: draft.meeting ? undefined : noticeOf(content, ctx.today()),
    zone: zoneOfTerritory(organiser.code),
    offset: wallClockOf(territory, ctx.now()).offset,
    added: given.added,
    later: given.later,
    uploadError: given.uploadError,
  })
  const wrong = Object.keys(problems).length > 0 || given.later?.wrong || given.uploadError
  return page(view, wrong ? 422 : 200)
}

export async function draftAt(ctx: Context, id = ''): Promise<Draft> {
  const draft = await findDraft(ctx.db, id as Id<'meeting-draft'>)
  if (!draft) throw notFound()
  return draft
}

/** Somebody else, or the same person elsewhere, saved meanwhile: both, side by side. */
export const conflictPage = (
  { actor }: Context,
  frame: Frame,
  theirs: Draft,
  yours: Draft['content'],
): Reply =>
  page(
    ConflictPage({
      frame,
      id: theirs.id,
      version: theirs.version,
      sitting: randomUUID(),
      own: actor !== undefined && theirs.changedById === actor.account,
      theirs: fieldsOf(follow(theirs, clocks)),
      yours: fieldsOf(follow(theirs, clocks, yours)),
    }),
    409,
  )

const hasTimes = ({ day, starts, ends }: Draft['content']) =>
  isLocalDate(day) && isTime(starts) && isTime(ends)

/** The draft as the reader would see it, under a line that says that nobody does yet. */
export async function previewPage(ctx: Context, frame: Frame, saved: Draft): Promise<Reply> {
  const { language } = frame
  const draft = { ...saved, content: follow(saved, clocks) }
  const directory = await lookUp(ctx.db, draft.content)
  const place = directory.place ?? (await findPlace(ctx.db, draft.organiser.code))
  if (!place) throw new Error(`no place of the body of draft ${draft.id}`)
  const meeting = previewOf(draft, directory, place, clockOf(place.code), ctx.now())
  return page(
    MeetingPage({
      frame: previewFrame(frame, draft.id, hasTimes(draft.content)),
      meeting,
      trail: await listTrail(ctx.db, place.code),
      record: undefined,
      zone: zoneOfTerritory(place.code),
      now: ctx.now(),
      today: ctx.today(),
      about: renderMarkdown(textIn(meeting.about, language)),
      outcome: undefined,
      sections: [],
      at: `/desk/meetings/drafts/${draft.id}/preview`,
    }),
  )
}

const TEXT_LIMIT = 20_000

/** What each version changed of the one before it. */
function changesBetween(before: Draft['content'], after: Draft['content']): ShownVersion['changes'] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  return Object.keys({ ...was, ...is })
    .filter((field) => !field.endsWith('-count') && (was[field] ?? '') !== (is[field] ?? ''))
    .map((field) => {
      const [old, fresh] = [was[field] ?? '', is[field] ?? '']
      const edits = old.length + fresh.length > TEXT_LIMIT ? [] : diffWords(old, fresh)
      return { field, before: old, after: fresh, edits }
    })
}

export async function versionsPage(ctx: Context, frame: Frame, draft: Draft): Promise<Reply> {
  const versions = await listVersions(ctx.db, draft.id, VERSIONS)
  const shown = versions.map(({ number, savedAt, savedBy, content }, index): ShownVersion => {
    const before = versions[index + 1]
    return { number, savedAt, savedBy, changes: before ? changesBetween(before.content, content) : [] }
  })
  const open = !draft.announcedAt && !draft.discardedAt
  const zone = zoneOfTerritory(draft.organiser.code)
  return page(VersionsPage({ frame, id: draft.id, versions: shown, open, zone }))
}

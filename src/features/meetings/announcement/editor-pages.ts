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
import { announceBy } from '../deadline-model.ts'
import { isTime } from '../form-model.ts'
import { ownedBy } from '../model.ts'
import { MeetingPage } from '../pages/meeting-views.tsx'
import { meetingPermissions } from '../permissions.ts'
import { ConflictPage } from './conflict-views.tsx'
import { readPlaceCode } from './directory-model.ts'
import { findPlace, listOrganisations, listPeople, listPlaces, lookUp } from './directory-store.ts'
import { clockOf } from './draft-actions.ts'
import { fieldsOf } from './draft-form-model.ts'
import { findDraft, listVersions } from './draft-store.ts'
import { ClosedPage, previewFrame } from './draft-views.tsx'
import { EditorPage, type EditorPageProps } from './editor-views.tsx'
import type { DraftRows, MeetingDraft, MeetingDraftContent } from './model.ts'
import { previewOf } from './preview-model.ts'
import type { DraftProblems } from './problem-model.ts'
import { rebaseDraft } from './rebase-model.ts'
import { type ShownVersion, VersionsPage } from './version-views.tsx'

/** How many names the lists under the fields offer; any other name can be typed. */
const CHOICES = 1000
const PLACES = 400
const VERSIONS = 50

/** What was typed and what is wrong with it, where that differs from what is saved. */
export type EditorState = {
  readonly content?: MeetingDraftContent
  readonly problems?: DraftProblems
  readonly added?: DraftRows | undefined
  readonly later?: EditorPageProps['later']
  readonly uploadError?: string | undefined
  readonly sitting?: string
}

/** The notice that the law requires for the meeting of a draft. */
function noticeOf(content: MeetingDraftContent, today: string): EditorPageProps['notice'] {
  const by = announceBy(content, lawTerms, workCalendar)
  if (!by) return undefined
  const { law, article } = by.term
  return { day: by.day, article: [law, article].filter(Boolean).join(', '), late: by.day < today }
}

/** The form of a draft; its state stands over what is saved. */
export async function editorPage(
  ctx: Context,
  frame: Frame,
  draft: MeetingDraft,
  state: EditorState = {},
): Promise<Reply> {
  if (draft.announcedAt) return page(ClosedPage({ frame, draft, why: 'draft-announced' }))
  if (draft.discardedAt) return page(ClosedPage({ frame, draft, why: 'draft-discarded' }))
  if (draft.meeting?.withdrawn) return page(ClosedPage({ frame, draft, why: 'meeting-gone' }))
  const { organiser } = draft
  const { problems = {}, sitting, ...rest } = state
  const content = rebaseDraft(draft, clockOf, state.content)
  const [people, bodies, places] = await Promise.all([
    listPeople(ctx.db, CHOICES),
    listOrganisations(ctx.db, CHOICES),
    listPlaces(ctx.db, organiser, PLACES),
  ])
  const territory = readPlaceCode(content.territory) ?? organiser.code
  const chosen = places.some(({ code }) => code === territory)
    ? undefined
    : await findPlace(ctx.db, territory)
  const view = EditorPage({
    ...rest,
    frame,
    draft,
    content,
    problems,
    sitting: sitting || randomUUID(),
    mayAnnounce: may(ctx.actor, meetingPermissions.announce, ownedBy(organiser)),
    choices: { people, bodies, places: chosen ? [chosen, ...places] : places },
    notice: draft.meeting ? undefined : noticeOf(content, ctx.today()),
    zone: zoneOfTerritory(organiser.code),
    offset: clockOf(territory).at(ctx.now()).offset,
  })
  const isWrong = Object.keys(problems).length > 0 || state.later?.wrong || state.uploadError
  return page(view, isWrong ? 422 : 200)
}

/** The draft of an address; 404 when there is none. */
export async function getDraft(ctx: Context, id = ''): Promise<MeetingDraft> {
  const draft = await findDraft(ctx.db, id as Id<'meeting-draft'>)
  if (!draft) throw notFound()
  return draft
}

/** The draft was saved meanwhile, by somebody else or in another tab: both texts side by side. */
export const conflictPage = (
  { actor }: Context,
  frame: Frame,
  theirs: MeetingDraft,
  yours: MeetingDraftContent,
): Reply =>
  page(
    ConflictPage({
      frame,
      id: theirs.id,
      version: theirs.version,
      sitting: randomUUID(),
      own: actor !== undefined && theirs.changedById === actor.account,
      theirs: fieldsOf(rebaseDraft(theirs, clockOf)),
      yours: fieldsOf(rebaseDraft(theirs, clockOf, yours)),
    }),
    409,
  )

const hasTimes = ({ day, starts, ends }: MeetingDraftContent) =>
  isLocalDate(day) && isTime(starts) && isTime(ends)

/** The draft as readers would see it, under a notice that they do not see it yet. */
export async function previewPage(ctx: Context, frame: Frame, saved: MeetingDraft): Promise<Reply> {
  const { language } = frame
  const draft = { ...saved, content: rebaseDraft(saved, clockOf) }
  const directory = await lookUp(ctx.db, draft.content)
  const place = directory.place ?? (await findPlace(ctx.db, draft.organiser.code))
  if (!place) throw new Error(`the organiser of draft ${draft.id} has no place`)
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

/** Longer texts are not compared word by word. Characters of both versions together. */
const COMPARED_MAX = 20_000

function changesBetween(before: MeetingDraftContent, after: MeetingDraftContent): ShownVersion['changes'] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  return Object.keys({ ...was, ...is })
    .filter((field) => !field.endsWith('-count') && (was[field] ?? '') !== (is[field] ?? ''))
    .map((field) => {
      const [old, fresh] = [was[field] ?? '', is[field] ?? '']
      const edits = old.length + fresh.length > COMPARED_MAX ? [] : diffWords(old, fresh)
      return { field, before: old, after: fresh, edits }
    })
}

export async function versionsPage(ctx: Context, frame: Frame, draft: MeetingDraft): Promise<Reply> {
  const versions = await listVersions(ctx.db, draft.id, VERSIONS)
  const shown = versions.map(({ number, savedAt, savedBy, content }, index): ShownVersion => {
    const before = versions[index + 1]
    return { number, savedAt, savedBy, changes: before ? changesBetween(before.content, content) : [] }
  })
  const open = !draft.announcedAt && !draft.discardedAt
  const zone = zoneOfTerritory(draft.organiser.code)
  return page(VersionsPage({ frame, id: draft.id, versions: shown, open, zone }))
}

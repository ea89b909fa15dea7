import type { FormFields } from '#domain/base/form.ts'
import { isLocalDate } from '#domain/base/local-date.ts'
import { instantOf } from '#domain/base/local-time.ts'
import { geoJsonRefusals, LOCATION_LIMITS } from '#domain/location/index.ts'
import {
  type DraftPages,
  type DraftPart,
  findDraftSubject,
  openForPage,
  partPage,
  type ReadForm,
} from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import { findPlaceLink } from '#platform/db/index.ts'
import {
  DESK_POSTS_PER_HOUR,
  get,
  notFound,
  post,
  type Reply,
  type Route,
  type RouteRequest,
  seeOther,
} from '#platform/http/index.ts'
import { lawTerms, workCalendar, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { checkDocument, documentUpload, uploadMessages } from '#platform/uploads/index.ts'
import { announceBy } from '../deadlines/model.ts'
import { deskMessages } from '../desk/messages.ts'
import { drafts } from '../manifest/drafts.ts'
import { messages } from '../messages.ts'
import { DESK_PATH, meetingPath, sealFile } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { findMeetingSubject } from '../responses.ts'
import { addDraftDocument, beginCorrection, copyMeeting, putLocation } from './actions.ts'
import { type MeetingDraft, placeClockOf } from './checks.ts'
import { parsePlaceCode } from './directory-model.ts'
import { listDirectoryOrganisations, listDirectoryPeople, listDirectoryPlaces } from './directory-store.ts'
import { meetingFields, meetingProblemText } from './field-views.tsx'
import {
  readCheckedMeetingForm,
  readGeoJsonForm,
  readMeetingForm,
  readRowButtonField,
  readSealField,
} from './form.ts'
import { preparationMessages as words } from './messages.ts'
import { DRAFTS_PATH, draftPath, type MeetingContent } from './model.ts'
import { previewPage } from './preview-responses.ts'
import { problemMessages } from './problem-messages.ts'
import { changeRows, fieldsOf } from './row-model.ts'
import { EditForm, type LegalNotice, Remarks } from './views.tsx'

/** How many names the lists under the fields offer; any other name can be typed. */
const CHOICES_MAX = 1000
const VENUES_MAX = 400
/** UTF-8 takes up to three bytes for a character of a text that is pasted, and percent-encoding none in multipart. */
const geoJsonUpload = {
  bytes: 3 * LOCATION_LIMITS.characters,
  fieldBytes: 3 * LOCATION_LIMITS.characters,
  files: 1,
}
/** A draft in three languages with a hundred rows of agenda; percent-encoded Cyrillic takes six bytes a letter. */
const DRAFT_BYTES_MAX = 1_000_000

/** The notice that the law requires for the meeting of a draft. */
function noticeOf(ctx: Context, { state, content }: MeetingDraft): LegalNotice | undefined {
  const by = state === 'published' ? undefined : announceBy(content, lawTerms, workCalendar)
  if (!by) return undefined
  const { law, article } = by.term
  return { day: by.day, article: [law, article].filter(Boolean).join(', '), late: by.day < ctx.today() }
}

const isFile = (url: string) => url.startsWith('/files/')

/** The seals of the files that were uploaded for a draft: those that it has, and those of a form that carries their seal. */
function sealsOf(ctx: Context, id: string, known: MeetingContent, typed: FormFields): Map<string, string> {
  const seal = (url: string) => sealFile(ctx, 'meeting-document', id, url)
  const carried = readMeetingForm(typed, known).documents.flatMap(({ url }, at) =>
    isFile(url) && readSealField(typed, at) === seal(url) ? [url] : [],
  )
  const kept = known.documents.map(({ url }) => url).filter(isFile)
  return new Map([...kept, ...carried].map((url) => [url, seal(url)]))
}

const sealFields = ({ documents }: MeetingContent, seals: ReadonlyMap<string, string>) =>
  Object.fromEntries(documents.map(({ url }, at) => [`documents-${at}-seal`, seals.get(url) ?? '']))

/** Reads the whole form. Nothing is refused but files of others: everything else waits for the announcement. */
const readDraftPart: NonNullable<DraftPart<MeetingContent>['read']> = (
  ctx,
  known,
  fields,
  language,
  draft,
) => {
  const typed = readMeetingForm(fields, known)
  const seals = sealsOf(ctx, draft.id, known, fields)
  const { content, rows } = changeRows(typed, readRowButtonField(fields))
  const problems = content.documents.flatMap(({ url }, at) =>
    isFile(url) && !seals.has(url)
      ? [[`documents-${at}-url`, problemMessages['file-foreign'][language]] as const]
      : [],
  )
  return {
    content,
    rows,
    checked: readCheckedMeetingForm(fields, typed),
    typed: { ...fieldsOf(content), ...sealFields(content, seals) },
    problems: Object.fromEntries(problems),
    unsavable: problems.length > 0,
  } satisfies ReadForm<MeetingContent>
}

const formPart: DraftPart<MeetingContent> = {
  path: '',
  label: words.form,
  bytes: DRAFT_BYTES_MAX,
  autosave: true,
  read: readDraftPart,
  draw: async (ctx, { language }, opened, given) => {
    const { draft, rebased } = opened
    const { id, publisher } = draft
    const content = given.typed ? rebased(readMeetingForm(given.typed, draft.content)) : draft.content
    const [people, organisations, places] = await Promise.all([
      listDirectoryPeople(ctx.db, CHOICES_MAX),
      listDirectoryOrganisations(ctx.db, CHOICES_MAX),
      listDirectoryPlaces(ctx.db, publisher, VENUES_MAX),
    ])
    const territory = parsePlaceCode(content.territory) ?? publisher.code
    const listed = places.some(({ code }) => code === territory)
    const chosen = listed ? undefined : await findPlaceLink(ctx.db, territory)
    return EditForm({
      language,
      opened,
      given,
      content,
      seals: sealsOf(ctx, id, draft.content, given.typed ?? {}),
      choices: { people, organisations, places: chosen ? [chosen, ...places] : places },
      notice: noticeOf(ctx, { ...draft, content }),
      offset: placeClockOf(territory).at(ctx.now()).offset,
    })
  },
}

/** The pages on which meetings are written, beside what the pages of all drafts have. */
export const meetingPages: DraftPages<MeetingContent> = {
  words,
  parts: [formPart],
  lists: {
    label: deskMessages.sides,
    items: [
      { path: DESK_PATH, label: messages.ahead },
      { path: `${DESK_PATH}?show=past`, label: messages.past },
      { path: drafts.path, label: deskMessages.drafts },
    ],
  },
  fields: meetingFields,
  problemText: meetingProblemText,
  partOf: () => formPart.path,
  preview: previewPage,
  correctionReason: false,
  remarks: (ctx, { language }, { draft }) =>
    Remarks({
      language,
      notice: noticeOf(ctx, draft),
      announced: draft.state === 'published' ? draft.slug : null,
    }),
  // By the term of law, or before its day has passed.
  publishBy: (content) => {
    if (content.kind === '' || !isLocalDate(content.day)) return undefined
    const day = announceBy(content, lawTerms, workCalendar)?.day ?? content.day
    return instantOf(day, '23:59', zoneOfTerritory(parsePlaceCode(content.territory) ?? ''))
  },
  publicPath: (slug) => meetingPath({ slug }),
  clockPlace: async ({ db }, { territory }, language) =>
    (await findPlaceLink(db, parsePlaceCode(territory) ?? ''))?.label[language] ?? '',
}

const copying = {
  allow: meetingPermissions.write,
  of: findMeetingSubject,
  perHour: DESK_POSTS_PER_HOUR,
} as const

const beginDraft =
  (action: typeof copyMeeting | typeof beginCorrection) =>
  async ({ ctx, language, params }: Pick<RouteRequest, 'ctx' | 'language' | 'params'>): Promise<Reply> => {
    const begun = await action(ctx, { slug: params.slug ?? '' })
    if (!begun.ok) throw notFound()
    return seeOther(`/${language}${draftPath(begun.value.id)}`)
  }

/** What the pages of drafts do not have: drafts of announced meetings, uploaded documents, and an earlier address. */
export const preparationRoutes: readonly Route[] = [
  get(`${DESK_PATH}/new`, { allow: meetingPermissions.write }, async ({ language }) =>
    seeOther(`/${language}${drafts.path}`),
  ),
  post(`${DESK_PATH}/:slug/copy`, copying, beginDraft(copyMeeting)),
  post(`${DESK_PATH}/:slug/correct`, copying, beginDraft(beginCorrection)),
  post(
    `${DRAFTS_PATH}/:id/upload`,
    {
      allow: meetingPermissions.write,
      of: findDraftSubject(drafts),
      perHour: DESK_POSTS_PER_HOUR,
      uploads: documentUpload,
    },
    async (request) => {
      const { ctx, language, params, files } = request
      const opened = await openForPage(drafts, ctx, params.id)
      const refused = (file: string, status: number) =>
        partPage(drafts, meetingPages, request, formPart, opened, { errors: { file } }, status)
      const document = await checkDocument(files[0])
      if (!document.ok) return refused(uploadMessages[document.refusal][language], 422)
      const done = await addDraftDocument(ctx, opened.draft, document.value)
      if (done.ok) return seeOther(`/${language}${draftPath(opened.draft.id)}#documents`)
      if (done.refusal === 'draft-unknown') throw notFound()
      if (done.refusal === 'not-in-this-state') return refused('', 409)
      return refused(words['too-many-files'][language], 422)
    },
  ),
  post(
    `${DRAFTS_PATH}/:id/location`,
    {
      allow: meetingPermissions.write,
      of: findDraftSubject(drafts),
      perHour: DESK_POSTS_PER_HOUR,
      uploads: geoJsonUpload,
    },
    async (request) => {
      const { ctx, language, params, files, body } = request
      const opened = await openForPage(drafts, ctx, params.id)
      const { draft } = opened
      const read = readGeoJsonForm(body, files)
      const refused = (geojson: string, status: number) => {
        const typed = { ...fieldsOf(draft.content), ...read.form.typed }
        return partPage(
          drafts,
          meetingPages,
          request,
          formPart,
          opened,
          { typed, errors: { geojson } },
          status,
        )
      }
      if (!read.ok)
        return refused(geoJsonRefusals[read.form.problems.geojson ?? 'geojson-syntax'][language], 422)
      const { place } = read.value
      if (place !== null && !(await findPlaceLink(ctx.db, place)))
        return refused(problemMessages['territory-unknown'][language], 422)
      const done = await putLocation(ctx, draft, read.value)
      if (done.ok) return seeOther(`/${language}${draftPath(draft.id)}#point`)
      if (done.refusal === 'draft-unknown') throw notFound()
      return refused('', 409)
    },
  ),
]

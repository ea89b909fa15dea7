import type { DraftPart, ReadForm } from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import { findPlaceLink } from '#platform/db/index.ts'
import { lawTerms, workCalendar } from '#platform/jurisdiction.ts'
import { announceBy } from '../deadline-model.ts'
import { type MeetingDraft, placeClockOf } from './checks.ts'
import { listDirectoryOrganisations, listDirectoryPeople, listDirectoryPlaces } from './directory/store.ts'
import { parsePlaceCode } from './directory-model.ts'
import { isUploadedFile, sealFields, sealsOf } from './documents/responses.ts'
import { applyRowButton, fieldsOf } from './fields/model.ts'
import { readCheckedMeetingForm, readMeetingForm, readRowButtonField } from './form.ts'
import { preparationMessages } from './messages.ts'
import type { MeetingContent } from './model.ts'
import { problemMessages } from './problem-messages.ts'
import { EditForm, type LegalNotice } from './views.tsx'

/** How many names the lists under the fields offer; any other name can be typed. */
const CHOICES_MAX = 1000
const VENUES_MAX = 400
/** A draft in three languages with a hundred rows of agenda; percent-encoded Cyrillic takes six bytes a letter. */
const DRAFT_BYTES_MAX = 1_000_000

/** The notice that the law requires for the meeting of a draft. */
export function noticeOf(ctx: Context, { state, content }: MeetingDraft): LegalNotice | undefined {
  const by = state === 'published' ? undefined : announceBy(content, lawTerms, workCalendar)
  if (!by) return undefined
  return { day: by.day, term: by.term, late: by.day < ctx.today() }
}

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
  const { content, rows } = applyRowButton(typed, readRowButtonField(fields))
  const problems = content.documents.flatMap(({ url }, at) =>
    isUploadedFile(url) && !seals.has(url)
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

export const formPart: DraftPart<MeetingContent> = {
  path: '',
  label: preparationMessages.form,
  bytes: DRAFT_BYTES_MAX,
  autosave: true,
  read: readDraftPart,
  draw: async (ctx, { language }, opened, form) => {
    const { draft, rebased } = opened
    const { id, publisher } = draft
    const content = form.typed ? rebased(readMeetingForm(form.typed, draft.content)) : draft.content
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
      form,
      content,
      seals: sealsOf(ctx, id, draft.content, form.typed ?? {}),
      choices: { people, organisations, places: chosen ? [chosen, ...places] : places },
      notice: noticeOf(ctx, { ...draft, content }),
      offset: placeClockOf(territory).at(ctx.now()).offset,
    })
  },
}

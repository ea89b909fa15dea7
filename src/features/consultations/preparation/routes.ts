import { addDays } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import { dueOn } from '#domain/law-terms/index.ts'
import type { DraftPages, DraftPart } from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import { findPlaceLink } from '#platform/db/index.ts'
import { PASTED_FORM_BYTES } from '#platform/http/index.ts'
import { lawTerms, workCalendar } from '#platform/jurisdiction.ts'
import { formatDay } from '#ui/format/index.ts'
import { deskMessages } from '../desk/messages.ts'
import { messages } from '../messages.ts'
import { consultationPath, type DocumentKind, documentKinds } from '../model.ts'
import { ChangesForm } from './changes/views.tsx'
import { loadPrepared, termOf } from './checks.ts'
import { consultationFields, consultationProblemText } from './field-views.tsx'
import { readChangesForm, readConsultationForm } from './form.ts'
import { textsPart } from './import/responses.ts'
import { preparationMessages } from './messages.ts'
import { type ConsultationContent, changeNotes } from './model.ts'
import { previewPage } from './preview/responses.ts'
import { loadAcceptedWordings } from './responses.ts'
import { EditForm } from './views.tsx'

/** The suggested length of a discussion in days, where the law requires less. */
const USUAL_DAYS = 30

/** The minimum legal term of a kind of document, as a sentence. */
function leastOf(ctx: Context, kind: DocumentKind, language: Language): string {
  const term = termOf(kind)
  const day = dueOn(workCalendar, ctx.today(), term)
  const amount = term.unit === 'working_day' ? messages.workingDay : messages.calendarDay
  const law = term.law.replace(/^Law /, '№ ')
  const named = term.article ? messages.article[language](law, term.article) : law
  return deskMessages.least[language](
    amount[language](term.amount),
    named,
    day.ok ? formatDay(language, day.value) : '',
  )
}

/** The suggested days of the form: the usual length, and answers by the legal term. */
function usualDays(ctx: Context, kind: DocumentKind) {
  const opensOn = ctx.today()
  const closesOn = addDays(opensOn, USUAL_DAYS)
  const answers = lawTerms.get(documentKinds[kind].answer)
  const due = answers && dueOn(workCalendar, closesOn, answers)
  return { opensOn, closesOn, answersDueOn: due?.ok ? due.value : closesOn }
}

const descriptionPart: DraftPart<ConsultationContent> = {
  path: '',
  label: preparationMessages.description,
  bytes: PASTED_FORM_BYTES,
  autosave: true,
  read: readConsultationForm,
  draw: async (ctx, { language }, opened, form) => {
    const { kind } = opened.draft.content
    const { current } = await loadPrepared(ctx, opened.draft)
    const least = leastOf(ctx, kind, language)
    return EditForm({ language, opened, form, current, least, usualDays: usualDays(ctx, kind) })
  },
}

const changesPart: DraftPart<ConsultationContent> = {
  path: '/changes',
  label: preparationMessages.changes,
  shown: ({ state }) => state === 'published',
  bytes: PASTED_FORM_BYTES,
  autosave: true,
  read: readChangesForm,
  draw: async (ctx, { language }, opened, form) => {
    const { content, publicVersion } = opened.draft
    const { current, changes } = await loadPrepared(ctx, opened.draft)
    const accepted = await loadAcceptedWordings(ctx, current, changes)
    const notes = changeNotes(content, publicVersion)
    return ChangesForm({ language, opened, form, current, changes, notes, accepted })
  },
}

/** The pages on which a document and its discussion are prepared, beside what the pages of all drafts have. */
export const consultationPages: DraftPages<ConsultationContent> = {
  messages: preparationMessages,
  parts: [descriptionPart, textsPart, changesPart],
  fields: consultationFields,
  problemText: consultationProblemText,
  partOf: (control) => {
    if (/^(file|text)-/.test(control)) return textsPart.path
    return /^(summary|reason|cause|since)\b/.test(control) ? changesPart.path : descriptionPart.path
  },
  preview: previewPage,
  correctionReason: false,
  publicPath: (slug) => consultationPath({ slug }),
  clockPlace: async ({ db }, { territory }, language) =>
    (await findPlaceLink(db, territory))?.label[language] ?? '',
}

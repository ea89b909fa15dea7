import { isWritten, missingTexts, officialText } from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Text } from '#domain/base/text.ts'
import type { Recognition } from '#domain/law/index.ts'
import type { CheckedContent, FoundDraft } from '#features/drafts/index.ts'
import { type Context, dayOf } from '#platform/context.ts'
import { isTransaction } from '#platform/db/index.ts'
import { lawTerms, workCalendar } from '#platform/jurisdiction.ts'
import { type DocumentKind, documentKinds } from '../model.ts'
import type {
  ConsultationAnnouncement,
  ConsultationCorrection,
  ReadyConsultation,
} from '../publication/model.ts'
import { checkTerm, type TermRefusal } from '../state-model.ts'
import { findConsultation, lockConsultation } from '../store.ts'
import { loadPublishedText } from '../text/version-queries.ts'
import {
  CHANGES_MAX,
  type ConsultationContent,
  type ConsultationProblems,
  changeNotes,
  type DayName,
  dayNames,
  idsOf,
  type PreparedConsultation,
  problemsIn,
  reasonControl,
  type SourceLanguage,
  sourceLanguages,
} from './model.ts'
import { loadChanges, loadStructure, structureKey } from './queries.ts'
import { findSourceTexts } from './store.ts'

export type ConsultationDraft = FoundDraft<ConsultationContent>

/** The minimum legal term of a kind of document. */
export function termOf(kind: DocumentKind) {
  const term = lawTerms.get(documentKinds[kind].term)
  if (!term) throw new Error(`data/kz/law-terms.json has no ${documentKinds[kind].term}`)
  return term
}

/**
 * A document in preparation with what readers see of it. In the transaction of an act its consultation is locked, so
 * that it is neither closed nor commented until the act is done.
 */
export async function loadPrepared(
  { db }: Pick<Context, 'db'>,
  { id, content, publicVersion }: ConsultationDraft,
): Promise<PreparedConsultation> {
  const which = { document: idsOf({ id }).document }
  const find = () => (isTransaction(db) ? lockConsultation(db, which) : findConsultation(db, which))
  const found = publicVersion === null ? undefined : await find()
  const last = found?.versions.at(-1)
  const current = found && last && { ...found, last }
  const sources = sourceLanguages.flatMap((language) => content.sources[language] ?? [])
  const stored = await findSourceTexts(
    db,
    id,
    sources.map(({ hash }) => hash),
  )
  const recognised: Partial<Record<SourceLanguage, Recognition>> = {}
  for (const source of sources) {
    const text = stored.get(source.hash)
    if (text) recognised[source.language] = await loadStructure(text, source)
  }
  const before = last && {
    kk: await loadPublishedText(db, last.id, 'kk'),
    ru: await loadPublishedText(db, last.id, 'ru'),
  }
  const [kk, ru] = sourceLanguages.map(
    (sourceLanguage) => recognised[sourceLanguage]?.document ?? before?.[sourceLanguage].document,
  )
  const key = [last?.id, ...sources.map(structureKey)].join(' ')
  const texts = kk && ru && { kk, ru, key }
  const changes =
    last && before && texts && sources.length > 0 ? await loadChanges(last.id, before, texts) : []
  return { current, recognised, texts, before, changes: changes.slice(0, CHANGES_MAX) }
}

const wrong = (problems: ConsultationProblems) => ({ ok: false, problems }) as const

/** Everything that is wrong with a document, or what is announced or corrected of it. */
export async function checkConsultation(
  ctx: Context,
  draft: ConsultationDraft,
  at: Date,
): Promise<CheckedContent<ReadyConsultation>> {
  const { content, publicVersion } = draft
  const prepared = await loadPrepared(ctx, draft)
  const next =
    publicVersion === null
      ? checkAnnouncement(content, prepared, dayOf(at))
      : checkCorrection(draft, prepared)
  const problems = problemsIn(content)
  if (!next.ok) return { ok: false, problems: { ...problems, ...next.problems } }
  if (Object.keys(problems).length > 0) return wrong(problems)
  const { kind, territory, address, texts } = content
  const { title, purpose, note, promise } = texts
  return {
    ok: true,
    value: {
      kind,
      territory,
      address,
      title: officialText(title),
      purpose: officialText(purpose),
      explanatoryNote: officialText(note),
      promise: officialText(promise),
      next: next.value,
    },
  }
}

const fieldOfRefusal: Readonly<Partial<Record<TermRefusal, string>>> = {
  'opens-in-past': 'opensOn',
  'answers-before-close': 'answersDueOn',
}

const areGiven = (days: ConsultationContent['days']): days is Readonly<Record<DayName, LocalDate>> =>
  dayNames.every((name) => days[name] !== '')

/** What an announcement needs beside its description: both texts, and days within the legal term. */
function checkAnnouncement(
  { kind, participants, texts: { ground }, days }: ConsultationContent,
  { texts, recognised }: PreparedConsultation,
  today: LocalDate,
): CheckedContent<ConsultationAnnouncement> {
  const problems: ConsultationProblems = Object.fromEntries([
    ...sourceLanguages
      .filter((sourceLanguage) => !recognised[sourceLanguage])
      .map((sourceLanguage) => [`file-${sourceLanguage}`, `text-${sourceLanguage}-empty` as const]),
    ...dayNames.filter((name) => days[name] === '').map((name) => [name, 'day-empty' as const]),
  ])
  if (!texts || !areGiven(days) || Object.keys(problems).length > 0) return wrong(problems)
  const shorterGround: Text | null =
    isWritten(ground, 'kk') && isWritten(ground, 'ru') ? officialText(ground) : null
  const term = termOf(kind)
  const checked = checkTerm(workCalendar, { ...days, shorterGround }, term, today)
  if (!checked.ok) return wrong({ [fieldOfRefusal[checked.refusal] ?? 'closesOn']: checked.refusal })
  return {
    ok: true,
    value: {
      texts,
      participants,
      ...days,
      shorterGround,
      term: term.id,
      earliestClose: checked.value.earliestClose,
    },
  }
}

/** What a correction needs: a consultation that is not closed, what is new, and the reason of each change of the text. */
function checkCorrection(
  { id, content, publicVersion }: ConsultationDraft,
  { current, texts, before, changes }: PreparedConsultation,
): CheckedContent<ConsultationCorrection> {
  if (!current || !texts || !before) throw new Error(`document ${id} is published, but has no consultation`)
  if (current.closedAt) return wrong({ closed: 'closed-already' })
  const { summary, reasons, causes } = changeNotes(content, publicVersion)
  const anchors = [...new Set(changes.map(({ anchor }) => anchor))]
  const problems = Object.assign(
    missingTexts(summary, 'summary'),
    ...anchors.map((anchor) => missingTexts(reasons[anchor], reasonControl(anchor))),
  )
  if (Object.keys(problems).length > 0) return wrong(problems)
  return {
    ok: true,
    value: {
      current,
      text:
        changes.length > 0
          ? {
              before,
              after: texts,
              reasons: new Map(anchors.map((anchor) => [anchor, officialText(reasons[anchor] ?? {})])),
              causes: new Map(anchors.map((anchor) => [anchor, causes[anchor] ?? []])),
            }
          : undefined,
      summary: officialText(summary),
    },
  }
}

import type { TypedText } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Label, Text } from '#domain/base/text.ts'
import { type ModerationRule, moderationRuleNames } from '#domain/moderation/index.ts'
import type { PlaceRange } from '#domain/territory/index.ts'

export const PAGE_SIZE = 20
/** What waits for a moderator, on a page of the queue. */
export const QUEUE_PAGE_SIZE = 50
/** Characters of what the person who reports adds, of an appeal, and of the reason of a decision. */
export const NOTE_MAX = 1000
export const APPEAL_MAX = 5000
export const REASON_MAX = 2000
/** Characters of the key in the link with which an author appeals. */
export const APPEAL_KEY_MAX = 100
/** Reports and appeals that one network may send in an hour: each takes a moderator's time, and needs no account. */
export const REPORTS_PER_HOUR = 10

export const MODERATION_PATH = '/moderation'
/** The list of decisions as files. */
export const DOWNLOADS_PATH = `${MODERATION_PATH}/list`
export const DESK_PATH = '/desk/moderation'
/** Where reported content is decided about, and where an appeal is judged. */
export const reportedPath = ({ thing }: { readonly thing: string }): string => `${DESK_PATH}/things/${thing}`
export const judgePath = (number: number | ':number'): string => `${DESK_PATH}/appeals/${number}`
/** Content that can be reported, as addresses name it. */
type ModeratedAddress = { readonly kind: string; readonly thing: string }
/** The address of the report form. */
export const reportPath = ({ kind, thing }: ModeratedAddress): string =>
  `${MODERATION_PATH}/report/${kind}/${thing}`
export const decisionPath = (number: number | ':number'): string => `${MODERATION_PATH}/decisions/${number}`
export const appealPath = (number: number | ':number'): string => `${decisionPath(number)}/appeal`
/** Leads on to the decision that hid content. */
export const hidingPath = ({ kind, thing }: ModeratedAddress): string =>
  `${MODERATION_PATH}/hidden/${kind}/${thing}`

/** Keys of drafts that are stored on the author's device (`ui/draft`). */
export const reportDraft = (kind: string, thing: string): string => `reports/${kind}/${thing}`
export const appealDraft = (number: number): string => `appeals/${number}`

export const decisionOutcomes = ['hidden', 'kept'] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]
export const appealOutcomes = ['restored', 'upheld'] as const
export type AppealOutcome = (typeof appealOutcomes)[number]

/** The organisation and the place to which content belongs. */
export type ContentSubject = {
  readonly organisation: Id<'organisation'>
  readonly territory: string
}

/** Whose content is, and the range of its place, as the subject of a permission. */
export const subjectOfContent = ({
  organisation,
  range,
}: {
  readonly organisation: Id<'organisation'>
  readonly range: PlaceRange | undefined
}) => ({ organisation, territory: range })

export type Decision = ContentSubject & {
  readonly id: Id<'moderation-decision'>
  readonly number: number
  readonly kind: string
  readonly thing: string
  readonly outcome: DecisionOutcome
  readonly rule: string
  readonly reason: Text
  readonly author: Id<'account'> | null
  readonly moderator: Id<'account'>
  readonly decidedAt: Date
  readonly appeal: string | null
  readonly appealedAt: Date | null
  readonly appealOutcome: AppealOutcome | null
  readonly appealReason: Text | null
  readonly appealDecidedAt: Date | null
  readonly organisationName: Text
  readonly place: { readonly label: Label }
}

/** Reported content that waits for a decision. */
export type PendingContent = {
  readonly kind: string
  readonly thing: string
  readonly reports: number
  readonly rules: readonly string[]
  readonly since: Date
}

/** What waits for a moderator. */
export type QueueItem =
  | { readonly waits: 'appeal'; readonly number: number; readonly rule: string }
  | (PendingContent & {
      readonly waits: 'report'
      /** How its slice calls such content; undefined: no slice knows the kind any more. */
      readonly label: Label | undefined
    })

type TextRefusal = `reason-${'kk' | 'ru'}-${'empty' | 'long'}`
export type ReasonRefusal = 'rule-empty' | TextRefusal

/** Validates a public reason: both official languages are required, each up to `REASON_MAX` characters. */
export function checkReason({ kk, ru }: TypedText): Result<Text, TextRefusal> {
  if (kk === '') return refuse('reason-kk-empty')
  if (ru === '') return refuse('reason-ru-empty')
  if (kk.length > REASON_MAX) return refuse('reason-kk-long')
  return ru.length > REASON_MAX ? refuse('reason-ru-long') : accept({ kk, ru })
}

export const isRule = (rule: string): rule is ModerationRule =>
  (moderationRuleNames as readonly string[]).includes(rule)

/** Validates a report: its rule is one of the site, and what it adds has a limit. Answers with the trimmed note. */
export function checkReport({
  rule,
  note,
}: {
  readonly rule: string
  readonly note: string
}): Result<string, 'rule-empty' | 'note-long'> {
  if (!isRule(rule)) return refuse('rule-empty')
  const text = note.trim()
  return text.length > NOTE_MAX ? refuse('note-long') : accept(text)
}

/** On what a decision rests, as everyone reads it. */
export type PublicGrounds = { readonly rule: ModerationRule; readonly reason: Text }

/** Whether a moderator may decide so about reports: not about their own text, by a rule of the site, with a reason. */
export function checkReportDecision(
  author: Id<'account'> | null | undefined,
  { rule, reason }: { readonly rule: string; readonly reason: TypedText },
  moderator: Id<'account'>,
): Result<PublicGrounds, 'own-thing' | ReasonRefusal> {
  if (author === moderator) return refuse('own-thing')
  if (!isRule(rule)) return refuse('rule-empty')
  const checked = checkReason(reason)
  return checked.ok ? accept({ rule, reason: checked.value }) : checked
}

export type AppealRefusal = 'appeal-empty' | 'appeal-long' | 'appealed-already' | 'nothing-hidden'

/** Validates an appeal: once per decision, and only where something was hidden. */
export function checkAppeal(
  decision: Pick<Decision, 'outcome' | 'appeal'>,
  typed: string,
): Result<string, AppealRefusal> {
  if (decision.outcome !== 'hidden') return refuse('nothing-hidden')
  if (decision.appeal !== null) return refuse('appealed-already')
  const text = typed.trim()
  if (text === '') return refuse('appeal-empty')
  return text.length > APPEAL_MAX ? refuse('appeal-long') : accept(text)
}

export type JudgeRefusal = 'not-appealed' | 'judged-already' | 'same-moderator' | 'own-thing'

/** Whether a moderator may judge an appeal: not against their own decision, and not about their own text. */
export function checkJudge(
  decision: Pick<Decision, 'appeal' | 'appealOutcome' | 'moderator' | 'author'>,
  judge: Id<'account'>,
): Result<undefined, JudgeRefusal> {
  if (decision.appeal === null) return refuse('not-appealed')
  if (decision.appealOutcome !== null) return refuse('judged-already')
  if (decision.moderator === judge) return refuse('same-moderator')
  return decision.author === judge ? refuse('own-thing') : accept(undefined)
}

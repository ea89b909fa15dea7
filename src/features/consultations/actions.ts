import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { updateDeadlines } from '#features/deadlines/index.ts'
import type { TransactionContext } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { defineTransition } from '#platform/transition.ts'
import { consultationAct } from './manifest/journal-source.ts'
import {
  ANSWERS_DEADLINE_KIND,
  type ChangeMoment,
  type Consultation,
  type EventWhat,
  subjectOfConsultation,
} from './model.ts'
import { consultationPermissions } from './permissions.ts'
import { reasonOf } from './state-model.ts'
import { addEvent, lockConsultation, saveConsultation } from './store.ts'
import type { ConsultationRow } from './tables.ts'

type ConsultationId = Id<'consultation'>
type Details = Readonly<Record<string, unknown>>

/** Events from which the deadline of the answers follows. */
const movingEvents: ReadonlySet<EventWhat> = new Set(['announced', 'extended', 'paused', 'resumed', 'closed'])

/** Stores an event of a consultation, for its page and its feeds; its deadline follows from it. */
export async function recordEvent(
  inside: TransactionContext,
  consultation: ConsultationId,
  what: EventWhat,
  detail: Details,
): Promise<void> {
  await addEvent(inside.db, {
    id: newId(inside.now()),
    consultation_id: consultation,
    what,
    at: inside.now(),
    detail,
  })
  if (!movingEvents.has(what)) return
  const change = { reason: reasonOf(detail) ?? null, extends: what === 'extended' }
  await updateDeadlines(inside, [ANSWERS_DEADLINE_KIND], consultation, change)
}

/** Locks a consultation, or refuses because there is none. */
async function loadConsultation({ db }: TransactionContext, { id }: { readonly id: ConsultationId }) {
  const found = await lockConsultation(db, { id })
  return found ? accept(found) : refuse('consultation-unknown')
}

/** The codes of changes of an announced consultation in the audit record and the journal. */
const auditCodes = {
  extended: 'consultations.extended',
  paused: 'consultations.paused',
  resumed: 'consultations.resumed',
  closed: 'consultations.closed',
  decided: 'consultations.decided',
  'in-force': 'consultations.in-force',
} as const
type ChangeEvent = keyof typeof auditCodes

/** An event beside the one of the change. */
type FurtherEvent = { readonly event: ChangeEvent; readonly detail: Details }

/** Defines a change of an announced consultation that needs the permission to prepare documents of its organisation. */
export const defineConsultationChange = <
  Input extends { readonly id: ConsultationId },
  Refusal extends string,
>({
  event,
  implies = () => undefined,
  rule,
  columns,
  detail,
  audited,
  notify,
}: {
  readonly event: ChangeEvent
  /** What the change brings about besides: recorded and entered into the journal before it. */
  readonly implies?: (at: ChangeMoment) => FurtherEvent | undefined
  readonly rule: (consultation: Consultation, input: Input, today: LocalDate) => Result<undefined, Refusal>
  readonly columns: (input: Input, at: ChangeMoment) => Partial<ConsultationRow>
  /** The details stored with the event, beside its time. */
  readonly detail: (input: Input, before: Consultation) => Details
  readonly audited: (
    input: Input,
    before: Consultation,
  ) => { readonly before?: object; readonly after?: object }
  readonly notify: ((inside: TransactionContext, id: ConsultationId) => Promise<void>) | 'nobody'
}) =>
  defineTransition({
    load: (inside, input: Input): Promise<Result<Consultation, Refusal | 'consultation-unknown'>> =>
      loadConsultation(inside, input),
    allow: { permission: consultationPermissions.prepare, of: subjectOfConsultation },
    rule: ({ thing, input, today }): Result<undefined, Refusal | 'consultation-unknown'> =>
      rule(thing, input, today),
    write: async (inside, { input, thing, now }) => {
      const at = { before: thing, now, today: inside.today() }
      await saveConsultation(inside.db, input.id, columns(input, at))
      const further = implies(at)
      if (further) await recordEvent(inside, input.id, further.event, further.detail)
      await recordEvent(inside, input.id, event, detail(input, thing))
    },
    audit: ({ input, thing }) => ({
      what: auditCodes[event],
      thing: input.id,
      ...audited(input, thing),
    }),
    journal: async (inside, { input, thing, now, today }) => {
      const further = implies({ before: thing, now, today })
      const events = [...(further ? [further.event] : []), event]
      return Promise.all(events.map((item) => consultationAct(inside, input.id, auditCodes[item])))
    },
    notify: notify === 'nobody' ? notify : (inside, { input }) => notify(inside, input.id),
  })

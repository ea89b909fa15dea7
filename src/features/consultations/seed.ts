import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '#domain/base/id.ts'
import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import type { Language, Text } from '#domain/base/text.ts'
import { fold } from '#domain/kazakh/index.ts'
import { recognise } from '#domain/law/index.ts'
import { findOrAddAccount } from '#features/accounts/index.ts'
import { idsBySlug } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { Progress } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import type { Actor } from '#platform/identity/index.ts'
import { answerComments, linkChange } from './answers/actions.ts'
import { joinComment, submitComment, submitReply } from './comments/actions.ts'
import { lockComment } from './comments/store.ts'
import type { CommentKind, DocumentKind, Verdict } from './model.ts'
import { announceConsultation, publishNextVersion, startDocument } from './preparation/publication-actions.ts'
import { bringIntoForce, closeConsultation, decideConsultation } from './result/closing-actions.ts'
import { findConsultation } from './store.ts'

type DemoVersion = {
  daysAgo: number
  kk: readonly string[]
  ru: readonly string[]
  note?: Text
  reasons?: Readonly<Record<string, Text>>
  /** Keys of the comments that led to a change, by its provision. */
  causes?: Readonly<Record<string, readonly string[]>>
}

type DemoComment = {
  key: string
  daysAgo: number
  at: string
  kind: CommentKind
  language: Language
  author: string
  body: string
  wording?: string
  joins: number
  answer?: { daysAgo: number; verdict: Verdict; reason: Text }
  replies?: readonly { daysAgo: number; language: Language; author: string; body: string }[]
}

type DemoConsultation = {
  slug: string
  kind: DocumentKind
  organisation: string
  territory: string
  title: Text
  purpose: Text
  explanatoryNote: Text
  promise: Text
  announcedDaysAgo: number
  opensDaysAgo: number
  closesInDays: number
  answersDueInDays: number
  versions: readonly [DemoVersion, ...DemoVersion[]]
  comments: readonly DemoComment[]
  closedDaysAgo?: number
  decided?: { daysAgo: number; text: Text; early?: boolean }
  inForceDaysAgo?: number
}

/** A day's moment in the story: each act a minute after the one before. */
type Moment = { readonly daysAgo: number; readonly minute: number }

const NOON_MS = 11 * 3_600_000

const MINUTE_MS = 60_000

/** The same context, on a day of the story. The journal and the letters stay in the present. */
function storyteller(ctx: Context) {
  const today = ctx.today()
  return ({ daysAgo, minute }: Moment, actor?: Actor): Context & { readonly recordedAt: () => Date } => {
    const day: LocalDate = addDays(today, -daysAgo)
    const at = new Date(Date.parse(`${day}T00:00:00Z`) + NOON_MS - 5 * 60 * MINUTE_MS + minute * MINUTE_MS)
    return {
      ...ctx,
      now: () => at,
      today: () => day,
      actor,
      recordedAt: ctx.now,
      // Nobody is written to about a story.
      jobs: { enqueue: async () => {} },
    }
  }
}

const lawOf = (lines: readonly string[], language: 'kk' | 'ru') =>
  recognise(
    lines.map((text) => ({ type: 'paragraph', text })),
    language,
  ).document

const textsOf = ({ kk, ru }: DemoVersion) => ({ kk: lawOf(kk, 'kk'), ru: lawOf(ru, 'ru') })

/** '6' is the sixth point; whatever else is an eId. */
const anchorOf = (at: string) => (/^\d+$/.test(at) ? `point_${at}` : at)

/** The people of the story; nobody can sign in as them. */
function cast(ctx: Context) {
  const known = new Map<string, Promise<Id<'account'>>>()
  return (name: string, language: Language = 'ru') => {
    const key = fold(name).replaceAll(/[^a-z0-9]+/g, '-')
    const account =
      known.get(key) ??
      findOrAddAccount(ctx.db, {
        id: newId<'account'>(ctx.now()),
        email: `${key}@demo.invalid`,
        name,
        language,
        person_id: null,
        created_at: ctx.now(),
        erased_at: null,
        demo: true,
      })
    known.set(key, account)
    return account
  }
}

type Cast = ReturnType<typeof cast>

const actorOf = (account: Id<'account'>, name: string | null, official: boolean): Actor => ({
  account,
  session: String(account),
  name,
  email: null,
  language: 'ru',
  person: null,
  residence: null,
  grants: official ? [{ role: 'administrator', organisation: null, territory: null }] : [],
  signedInAt: new Date(0),
})

function mustBe<T>(
  what: string,
  result: { readonly ok: boolean; readonly refusal?: string; readonly value?: T },
): T {
  if (!result.ok) throw new Error(`data/demo/consultations, ${what}: ${result.refusal}`)
  return result.value as T
}

/** Writes the consultations of the demonstration by doing what they tell; returns how many. */
export async function seedConsultations(ctx: Context, folder: string, progress: Progress): Promise<number> {
  const files = (await readdir(join(folder, 'consultations'))).filter((name) => name.endsWith('.json')).sort()
  const organisations = await idsBySlug(ctx.db, 'organisation')
  const people = cast(ctx)
  for (const [done, file] of files.entries()) {
    const told: DemoConsultation = JSON.parse(await readFile(join(folder, 'consultations', file), 'utf8'))
    const organisation = organisations.get(told.organisation)
    if (organisation === undefined) throw new Error(`${file}: there is no ${told.organisation}`)
    await tell(ctx, told, organisation as Id<'organisation'>, people)
    progress(done + 1, files.length)
  }
  return files.length
}

async function tell(ctx: Context, told: DemoConsultation, organisation: Id<'organisation'>, people: Cast) {
  const onDay = storyteller(ctx)
  const official = actorOf(await people(`Official ${told.organisation}`), null, true)
  const id = await announce(
    onDay({ daysAgo: told.announcedDaysAgo, minute: 0 }),
    told,
    organisation,
    ctx.today(),
  )
  const numbers = new Map<string, number>()
  const acts = [
    ...told.versions.slice(1).map((version) => ({
      daysAgo: version.daysAgo,
      order: 2,
      act: (story: Context) => publish(story, id, version, numbers),
    })),
    ...told.comments.flatMap((comment) => [
      {
        daysAgo: comment.daysAgo,
        order: 0,
        act: (story: Context) => say(story, told.slug, comment, numbers, people),
      },
      ...(comment.replies ?? []).map((reply) => ({
        daysAgo: reply.daysAgo,
        order: 1,
        act: async (story: Context) => {
          const actor = actorOf(await people(reply.author, reply.language), reply.author, false)
          const to = { actor, officially: false, pageLanguage: reply.language }
          mustBe(comment.key, await submitReply(story, numbers.get(comment.key) ?? 0, reply.body, to))
        },
      })),
      ...(comment.answer
        ? [
            {
              daysAgo: comment.answer.daysAgo,
              order: 1,
              act: async (story: Context) => {
                const { verdict, reason } = comment.answer ?? { verdict: 'noted', reason: { kk: '', ru: '' } }
                const at = [numbers.get(comment.key) ?? 0]
                mustBe(comment.key, await answerComments(story, id, at, { verdict, reason, number: 1 }))
              },
            },
          ]
        : []),
    ]),
    ...(told.closedDaysAgo === undefined
      ? []
      : [
          {
            daysAgo: told.closedDaysAgo,
            order: 3,
            act: async (story: Context) => void mustBe('close', await closeConsultation(story, id)),
          },
        ]),
    ...(told.decided
      ? [{ daysAgo: told.decided.daysAgo, order: 4, act: (story: Context) => decideOn(story, id, told) }]
      : []),
    ...(told.inForceDaysAgo === undefined
      ? []
      : [
          {
            daysAgo: told.inForceDaysAgo,
            order: 5,
            act: async (story: Context) =>
              void mustBe('force', await bringIntoForce(story, id, story.today())),
          },
        ]),
  ].sort((a, b) => b.daysAgo - a.daysAgo || a.order - b.order)
  for (const [minute, { daysAgo, act }] of acts.entries())
    await act(onDay({ daysAgo, minute: minute + 1 }, official))
}

async function announce(
  story: Context,
  told: DemoConsultation,
  organisation: Id<'organisation'>,
  today: LocalDate,
) {
  const { document, version } = await startDocument(story, {
    slug: told.slug,
    kind: told.kind,
    title: told.title,
    organisation_id: organisation,
    territory_code: told.territory,
    demo: true,
  })
  const announced = await announceConsultation(story, {
    slug: told.slug,
    document,
    kind: told.kind,
    version,
    texts: textsOf(told.versions[0]),
    purpose: told.purpose,
    explanatoryNote: told.explanatoryNote,
    promise: told.promise,
    opensOn: addDays(today, -told.opensDaysAgo),
    closesOn: addDays(today, told.closesInDays),
    answersDueOn: addDays(today, told.answersDueInDays),
    shorterGround: null,
  })
  return mustBe(told.slug, announced)
}

async function say(
  story: Context,
  slug: string,
  told: DemoComment,
  numbers: Map<string, number>,
  people: Cast,
) {
  const account = await people(told.author, told.language)
  const taken = await submitComment(
    story,
    {
      slug,
      anchor: anchorOf(told.at),
      kind: told.kind,
      body: told.body,
      wording: told.wording
        ? { text: told.wording, language: told.language === 'kk' ? 'kk' : 'ru' }
        : undefined,
      pageLanguage: told.language,
    },
    { account, name: told.author },
  )
  const said = mustBe(told.key, taken)
  const number = 'number' in said ? said.number : 0
  numbers.set(told.key, number)
  for (let n = 1; n <= told.joins; n += 1)
    mustBe(told.key, await joinComment(story, number, { account: await people(`Resident ${n}`), name: null }))
}

async function publish(
  story: Context,
  id: Id<'consultation'>,
  told: DemoVersion,
  numbers: ReadonlyMap<string, number>,
) {
  const reasons = new Map(Object.entries(told.reasons ?? {}).map(([at, reason]) => [anchorOf(at), reason]))
  mustBe(
    'version',
    await publishNextVersion(story, id, {
      texts: textsOf(told),
      note: told.note ?? { kk: '', ru: '' },
      reasons,
    }),
  )
  const version = (await findConsultation(story.db, { id }))?.versions.at(-1)
  for (const [at, keys] of Object.entries(told.causes ?? {}))
    for (const key of keys) {
      const comment = await lockComment(story.db, { number: numbers.get(key) ?? 0 })
      if (comment && version) await linkChange(story, comment.id, version.id, anchorOf(at))
    }
}

async function decideOn(story: Context, id: Id<'consultation'>, { decided }: DemoConsultation) {
  if (!decided) return
  const { text: decision, early = false } = decided
  mustBe('decided', await decideConsultation(story, id, { on: story.today(), decision, early }))
}

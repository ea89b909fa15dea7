import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '#domain/base/id.ts'
import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import type { Language, Text } from '#domain/base/text.ts'
import type { CommentKind, Verdict } from '#domain/comment/index.ts'
import { recognise } from '#domain/law/index.ts'
import {
  answerComments,
  joinableComment,
  joinThing,
  submitComment,
  submitReply,
} from '#features/comments/index.ts'
import { findIdsBySlug } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { Progress } from '#platform/feature.ts'
import { bringIntoForce, closeConsultation, decideConsultation } from './lifecycle/actions.ts'
import { consultationTarget } from './manifest/comment-targets.ts'
import type { DocumentKind } from './model.ts'
import {
  actorOf,
  announceTexts,
  type DemoAccounts,
  demoAccounts,
  demoContexts,
  publishTexts,
  requireAccepted,
} from './preparation/seed.ts'

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

const lawOf = (lines: readonly string[], language: 'kk' | 'ru') =>
  recognise(
    lines.map((text) => ({ type: 'paragraph', text })),
    language,
  ).document

const textsOf = ({ kk, ru }: DemoVersion) => ({ kk: lawOf(kk, 'kk'), ru: lawOf(ru, 'ru') })

/** '6' is the sixth point; anything else is an eId. */
const anchorOf = (at: string) => (/^\d+$/.test(at) ? `point_${at}` : at)

/** Creates the consultations of the demonstration by performing their events; returns how many. */
export async function seedConsultations(ctx: Context, folder: string, progress: Progress): Promise<number> {
  const files = (await readdir(join(folder, 'consultations'))).filter((name) => name.endsWith('.json')).sort()
  const organisations = await findIdsBySlug(ctx.db, 'organisation')
  const people = demoAccounts(ctx)
  for (const [done, file] of files.entries()) {
    const demo: DemoConsultation = JSON.parse(await readFile(join(folder, 'consultations', file), 'utf8'))
    const organisation = organisations.get(demo.organisation)
    if (organisation === undefined) throw new Error(`${file}: there is no ${demo.organisation}`)
    await seedOne(ctx, demo, organisation as Id<'organisation'>, people)
    progress(done + 1, files.length)
  }
  return files.length
}

/** An event of the demonstration on a day; `order` sorts events within the day. */
type DemoEvent = {
  readonly daysAgo: number
  readonly order: number
  readonly act: (ctxOfDay: Context) => Promise<unknown>
}

/** A comment, its replies and its answer. */
const stepsOf = (
  id: Id<'consultation'>,
  comment: DemoComment,
  numbers: Map<string, number>,
  people: DemoAccounts,
): readonly DemoEvent[] => {
  const { daysAgo, replies = [], answer } = comment
  return [
    { daysAgo, order: 0, act: (ctxOfDay) => submit(ctxOfDay, id, comment, numbers, people) },
    ...replies.map((reply) => ({
      daysAgo: reply.daysAgo,
      order: 1,
      act: async (ctxOfDay: Context) => {
        const actor = actorOf(await people(reply.author, reply.language), reply.author, false)
        const written = { body: reply.body, asOrganisation: false, pageLanguage: reply.language }
        const number = numbers.get(comment.key) ?? 0
        return requireAccepted(
          comment.key,
          await submitReply({ ...ctxOfDay, actor }, { comment: number, ...written }),
        )
      },
    })),
    ...(answer ? [answer] : []).map(({ daysAgo, verdict, reason }) => ({
      daysAgo,
      order: 1,
      act: async (ctxOfDay: Context) => {
        const answered = await answerComments(ctxOfDay, {
          kind: consultationTarget,
          target: id,
          numbers: [numbers.get(comment.key) ?? 0],
          answer: { verdict, reason, number: 1 },
        })
        return requireAccepted(comment.key, answered)
      },
    })),
  ]
}

/** Its closing, decision and entry into force, if they have happened. */
const lastSteps = (
  id: Id<'consultation'>,
  { closedDaysAgo, decided, inForceDaysAgo }: DemoConsultation,
): readonly DemoEvent[] => [
  ...(closedDaysAgo === undefined ? [] : [closedDaysAgo]).map((daysAgo) => ({
    daysAgo,
    order: 3,
    act: async (ctxOfDay: Context) => requireAccepted('close', await closeConsultation(ctxOfDay, { id })),
  })),
  ...(decided ? [decided] : []).map(({ daysAgo, text: decision, early = false }) => ({
    daysAgo,
    order: 4,
    act: async (ctxOfDay: Context) =>
      requireAccepted(
        'decided',
        await decideConsultation(ctxOfDay, { id, on: ctxOfDay.today(), decision, early }),
      ),
  })),
  ...(inForceDaysAgo === undefined ? [] : [inForceDaysAgo]).map((daysAgo) => ({
    daysAgo,
    order: 5,
    act: async (ctxOfDay: Context) =>
      requireAccepted('force', await bringIntoForce(ctxOfDay, { id, on: ctxOfDay.today() })),
  })),
]

async function seedOne(
  ctx: Context,
  demo: DemoConsultation,
  organisation: Id<'organisation'>,
  people: DemoAccounts,
) {
  const onDay = demoContexts(ctx)
  const official = actorOf(await people(`Official ${demo.organisation}`), null, true)
  const first = onDay({ daysAgo: demo.announcedDaysAgo, minute: 0 }, official)
  const id = await announce(first, demo, organisation, ctx.today())
  const numbers = new Map<string, number>()
  const steps: readonly DemoEvent[] = [
    ...demo.versions.slice(1).map((version) => ({
      daysAgo: version.daysAgo,
      order: 2,
      act: (ctxOfDay: Context) => publish(ctxOfDay, id, version, numbers),
    })),
    ...demo.comments.flatMap((comment) => stepsOf(id, comment, numbers, people)),
    ...lastSteps(id, demo),
  ]
  const inOrder = steps.toSorted((a, b) => b.daysAgo - a.daysAgo || a.order - b.order)
  for (const [minute, { daysAgo, act }] of inOrder.entries())
    await act(onDay({ daysAgo, minute: minute + 1 }, official))
}

async function announce(
  ctxOfDay: Context,
  demo: DemoConsultation,
  organisation: Id<'organisation'>,
  today: LocalDate,
) {
  const { kind, territory, slug, title, purpose, explanatoryNote: note, promise } = demo
  const content = {
    kind,
    territory,
    address: slug,
    participants: 'contact' as const,
    texts: { title, purpose, note, promise, ground: {} },
    days: {
      opensOn: addDays(today, -demo.opensDaysAgo),
      closesOn: addDays(today, demo.closesInDays),
      answersDueOn: addDays(today, demo.answersDueInDays),
    },
  }
  return announceTexts(ctxOfDay, { organisation, demo: true }, content, textsOf(demo.versions[0]))
}

async function submit(
  ctxOfDay: Context,
  id: Id<'consultation'>,
  demo: DemoComment,
  numbers: Map<string, number>,
  people: DemoAccounts,
) {
  const account = await people(demo.author, demo.language)
  const submitted = requireAccepted(
    demo.key,
    await submitComment(ctxOfDay, {
      targetKind: consultationTarget,
      comment: {
        id,
        anchor: anchorOf(demo.at),
        kind: demo.kind,
        body: demo.body,
        wording: demo.wording
          ? { text: demo.wording, language: demo.language === 'kk' ? 'kk' : 'ru' }
          : undefined,
        pageLanguage: demo.language,
      },
      author: { account, name: demo.author },
    }),
  )
  const number = 'number' in submitted ? submitted.number : 0
  numbers.set(demo.key, number)
  for (let n = 1; n <= demo.joins; n += 1) {
    const author = { account: await people(`Resident ${n}`), name: null }
    requireAccepted(demo.key, await joinThing(ctxOfDay, joinableComment, { name: String(number), author }))
  }
}

async function publish(
  ctxOfDay: Context,
  id: Id<'consultation'>,
  demo: DemoVersion,
  numbers: ReadonlyMap<string, number>,
) {
  await publishTexts(ctxOfDay, id, textsOf(demo), {
    note: demo.note ?? { kk: '', ru: '' },
    reasons: new Map(Object.entries(demo.reasons ?? {}).map(([at, reason]) => [anchorOf(at), reason])),
    causes: new Map(
      Object.entries(demo.causes ?? {}).map(([at, keys]) => [
        anchorOf(at),
        keys.map((key) => numbers.get(key) ?? 0),
      ]),
    ),
  })
}

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
  join as joinThing,
  submitComment,
  submitReply,
} from '#features/comments/index.ts'
import { idsBySlug } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { Progress } from '#platform/feature.ts'
import { addAnswerChange, listIds } from './answers/change-store.ts'
import { consultationComments } from './comment-sections.ts'
import type { DocumentKind } from './model.ts'
import { announceConsultation, publishNextVersion, startDocument } from './preparation/publication-actions.ts'
import { bringIntoForce, closeConsultation, decideConsultation } from './result/closing-actions.ts'
import { findConsultation } from './store.ts'
import { actorOf, type Cast, cast, mustBe, storyteller } from './story-seed.ts'

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

/** '6' is the sixth point; whatever else is an eId. */
const anchorOf = (at: string) => (/^\d+$/.test(at) ? `point_${at}` : at)

/** Writes the consultations of the demonstration by doing what they tell; returns how many. */
export async function seedConsultations(ctx: Context, folder: string, progress: Progress): Promise<number> {
  const files = (await readdir(join(folder, 'consultations'))).filter((name) => name.endsWith('.json')).sort()
  const organisations = await idsBySlug(ctx.db, 'organisation')
  const people = cast(ctx)
  for (const [done, file] of files.entries()) {
    const demo: DemoConsultation = JSON.parse(await readFile(join(folder, 'consultations', file), 'utf8'))
    const organisation = organisations.get(demo.organisation)
    if (organisation === undefined) throw new Error(`${file}: there is no ${demo.organisation}`)
    await tell(ctx, demo, organisation as Id<'organisation'>, people)
    progress(done + 1, files.length)
  }
  return files.length
}

async function tell(ctx: Context, demo: DemoConsultation, organisation: Id<'organisation'>, people: Cast) {
  const onDay = storyteller(ctx)
  const official = actorOf(await people(`Official ${demo.organisation}`), null, true)
  const id = await announce(
    onDay({ daysAgo: demo.announcedDaysAgo, minute: 0 }),
    demo,
    organisation,
    ctx.today(),
  )
  const numbers = new Map<string, number>()
  const acts = [
    ...demo.versions.slice(1).map((version) => ({
      daysAgo: version.daysAgo,
      order: 2,
      act: (story: Context) => publish(story, id, version, numbers),
    })),
    ...demo.comments.flatMap((comment) => [
      {
        daysAgo: comment.daysAgo,
        order: 0,
        act: (story: Context) => submit(story, id, comment, numbers, people),
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
                mustBe(
                  comment.key,
                  await answerComments(story, consultationComments, id, at, { verdict, reason, number: 1 }),
                )
              },
            },
          ]
        : []),
    ]),
    ...(demo.closedDaysAgo === undefined
      ? []
      : [
          {
            daysAgo: demo.closedDaysAgo,
            order: 3,
            act: async (story: Context) => void mustBe('close', await closeConsultation(story, id)),
          },
        ]),
    ...(demo.decided
      ? [{ daysAgo: demo.decided.daysAgo, order: 4, act: (story: Context) => decideOn(story, id, demo) }]
      : []),
    ...(demo.inForceDaysAgo === undefined
      ? []
      : [
          {
            daysAgo: demo.inForceDaysAgo,
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
  demo: DemoConsultation,
  organisation: Id<'organisation'>,
  today: LocalDate,
) {
  const { document, version } = await startDocument(story, {
    slug: demo.slug,
    kind: demo.kind,
    title: demo.title,
    organisation_id: organisation,
    territory_code: demo.territory,
    demo: true,
  })
  const announced = await announceConsultation(story, {
    slug: demo.slug,
    document,
    kind: demo.kind,
    version,
    texts: textsOf(demo.versions[0]),
    purpose: demo.purpose,
    explanatoryNote: demo.explanatoryNote,
    promise: demo.promise,
    opensOn: addDays(today, -demo.opensDaysAgo),
    closesOn: addDays(today, demo.closesInDays),
    answersDueOn: addDays(today, demo.answersDueInDays),
    shorterGround: null,
  })
  return mustBe(demo.slug, announced)
}

async function submit(
  story: Context,
  id: Id<'consultation'>,
  demo: DemoComment,
  numbers: Map<string, number>,
  people: Cast,
) {
  const account = await people(demo.author, demo.language)
  const submitted = mustBe(
    demo.key,
    await submitComment(
      story,
      consultationComments,
      {
        id,
        anchor: anchorOf(demo.at),
        kind: demo.kind,
        body: demo.body,
        wording: demo.wording
          ? { text: demo.wording, language: demo.language === 'kk' ? 'kk' : 'ru' }
          : undefined,
        pageLanguage: demo.language,
      },
      { account, name: demo.author },
    ),
  )
  const number = 'number' in submitted ? submitted.number : 0
  numbers.set(demo.key, number)
  for (let n = 1; n <= demo.joins; n += 1) {
    const resident = { account: await people(`Resident ${n}`), name: null }
    mustBe(demo.key, await joinThing(story, joinableComment, String(number), resident))
  }
}

async function publish(
  story: Context,
  id: Id<'consultation'>,
  demo: DemoVersion,
  numbers: ReadonlyMap<string, number>,
) {
  const reasons = new Map(Object.entries(demo.reasons ?? {}).map(([at, reason]) => [anchorOf(at), reason]))
  mustBe(
    'version',
    await publishNextVersion(story, id, {
      texts: textsOf(demo),
      note: demo.note ?? { kk: '', ru: '' },
      reasons,
    }),
  )
  const version = (await findConsultation(story.db, { id }))?.versions.at(-1)
  const causes = Object.entries(demo.causes ?? {})
  const ids = await listIds(
    story.db,
    causes.flatMap(([, keys]) => keys.map((key) => numbers.get(key) ?? 0)),
  )
  for (const [at, keys] of causes)
    for (const key of keys) {
      const comment = ids.get(numbers.get(key) ?? 0)
      if (comment && version)
        await addAnswerChange(story.db, { comment_id: comment, version_id: version.id, anchor: anchorOf(at) })
    }
}

async function decideOn(story: Context, id: Id<'consultation'>, { decided }: DemoConsultation) {
  if (!decided) return
  const { text: decision, early = false } = decided
  mustBe('decided', await decideConsultation(story, id, { on: story.today(), decision, early }))
}

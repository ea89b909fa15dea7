import { textIn } from '#domain/base/text.ts'
import {
  CommentKinds,
  CommentList,
  CommentQuery,
  type CommentTarget,
  type CommentTargetKind,
  commentFormRoutes,
  getCommentPage,
  type Joinable,
  type JoinMessages,
  joinRoutes,
  kindsOf,
  verdictRoutes,
  withComments,
  withJoins,
} from '#features/comments/index.ts'
import type { Context } from '#platform/context.ts'
import { defineFeature, type Feature } from '#platform/feature.ts'
import { get, notFound, page } from '#platform/http/index.ts'
import { definePermissions } from '#platform/identity/index.ts'
import { Page } from '#ui/page/page.tsx'

const permissions = definePermissions('ideas', {
  answer: {
    label: { kk: 'Идеяларға жауап беру', ru: 'Отвечать на идеи', en: 'Answer ideas' },
    who: ['official'],
    whose: 'own',
  },
})

const supportMessages: JoinMessages = {
  title: { kk: 'Қолдаймын', ru: 'Поддержать идею', en: 'Support the idea' },
  help: { kk: 'Саналасыз.', ru: 'Вас посчитают.', en: 'You are counted.' },
  join: { kk: 'Қолдау', ru: 'Поддержать', en: 'Support' },
  joined: { kk: 'Қолдадыңыз', ru: 'Вы поддержали идею', en: 'You support the idea' },
  already: { kk: 'Қолдап қойғансыз.', ru: 'Вы уже поддержали эту идею.', en: 'You support it already.' },
  own: { kk: 'Өз идеяңыз.', ru: 'Это ваша идея.', en: 'This is your own idea.' },
  confirm: { kk: 'Қолдауды растаңыз', ru: 'Подтвердите поддержку', en: 'Confirm your support' },
  confirmHelp: { kk: 'Саналасыз.', ru: 'Вас посчитают.', en: 'You are counted.' },
}

type Find = (slug: string | undefined) => CommentTarget | undefined
const pathOf = ({ path }: CommentTarget) => `${path}/comment`

/** The page of an idea, with its comments. */
const pageRoute = (kind: CommentTargetKind, find: Find) =>
  get('/ideas/:slug', { query: CommentQuery, allow: 'anyone' }, async ({ ctx, frame, params, query }) => {
    const target = find(params.slug)
    const list = target && (await getCommentPage(ctx, target.id, query))
    if (!target || !list) throw notFound()
    const { language } = frame
    const clock = { today: ctx.today(), zone: 'Asia/Almaty' }
    return page(
      <Page {...frame} path={target.path} title={textIn(target.title, language)}>
        <CommentKinds language={language} target={target} kinds={kindsOf(kind)} path={pathOf(target)} />
        <CommentList language={language} target={target} clock={clock} path={target.path} {...list} />
      </Page>,
    )
  })

/** The form by which people support an idea itself. */
const supportRoutes = (support: Joinable, find: Find) =>
  joinRoutes({
    joinable: support,
    messages: supportMessages,
    path: '/ideas/:slug/support',
    show: async (_, __, { slug }) => {
      const idea = find(slug)
      if (!idea) return undefined
      const { id, path, territory, participation } = idea
      const shown = { section: 'ideas', territory, participation, above: null, content: null }
      return { name: idea.slug, id, author: null, path: `${path}/support`, back: path, ...shown }
    },
  })

type Given = Pick<CommentTarget, 'id' | 'slug' | 'organisation' | 'territory' | 'range'>
const ideaOf = (idea: Given): CommentTarget => ({
  ...idea,
  kind: 'ideas',
  title: { kk: `Идея ${idea.slug}`, ru: `Идея ${idea.slug}` },
  path: `/ideas/${idea.slug}`,
  section: { path: '/ideas', label: { kk: 'Идеялар', ru: 'Идеи', en: 'Ideas' } },
  answeringOrganisation: { slug: 'akimat', name: { kk: 'Әкімдік', ru: 'Акимат' } },
  intake: 'open',
  participation: { who: 'contact' },
  closed: false,
  answersDueOn: null,
  desk: { path: `/desk/ideas/${idea.id}`, section: '/desk/ideas' },
  anchors: null,
})

/** A small slice whose ideas are commented and supported; it stores them in memory. */
export function ideas() {
  const known = new Map<string, CommentTarget>()
  // Ideas that were supported and numbers of comments that were answered, in their order.
  const supported: string[] = []
  const answered: number[] = []
  const find: Find = (slug) => [...known.values()].find((item) => item.slug === slug)

  const kind: CommentTargetKind = {
    kind: 'ideas',
    answer: permissions.answer,
    auditCodes: { answered: 'ideas.answered' },
    cacheTags: [],
    commentKinds: ['question', 'remark'],
    verdicts: ['accepted', 'noted'],
    find: async (_, ids) => new Map([...known].filter(([id]) => ids.includes(id))),
    onAnswered: async (_, { number }) => void answered.push(number),
  }
  const support: Joinable = {
    kind: 'idea',
    lock: async (_, slug) => {
      const idea = find(slug)
      if (!idea) return undefined
      const { id, intake, participation, path } = idea
      return { id, author: null, intake, participation, path, purpose: 'ideas.support' }
    },
    count: async (_, { id }) => supported.push(id),
    journal: 'none',
  }
  const form = commentFormRoutes({
    kind,
    path: '/ideas/:slug/comment',
    find: async (_, { slug }) => {
      const target = find(slug)
      return target && { target, anchor: '', path: pathOf(target), back: target.path }
    },
  })

  const joins = {
    joinable: support,
    messages: supportMessages,
    purpose: 'ideas.support',
    find: async (_: Context, ids: readonly string[]) =>
      new Map([...known].filter(([id]) => ids.includes(id))),
  }
  const feature: Feature = defineFeature(
    {
      name: 'ideas',
      permissions,
      routes: [
        pageRoute(kind, find),
        ...form,
        ...supportRoutes(support, find),
        ...verdictRoutes(kind, '/desk/ideas/:id'),
      ],
    },
    withComments([kind]),
    withJoins(joins),
  )

  return {
    feature,
    supported,
    answered,
    add: (idea: Given) => void known.set(idea.id, ideaOf(idea)),
    /** Closes the discussion of an idea, opens it again, or opens it to others. */
    set: (id: string, state: Partial<Pick<CommentTarget, 'intake' | 'closed' | 'participation'>>) => {
      const idea = known.get(id)
      if (idea) known.set(id, { ...idea, ...state })
    },
  }
}

import { Type } from 'typebox'
import { filledForm } from '#domain/base/form.ts'
import { type Id, isId } from '#domain/base/id.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { textIn } from '#domain/base/text.ts'
import { organisationPath } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  page,
  post,
  type Route,
  type RouteRequest,
  SINGLE_POSTS_PER_HOUR,
  seeOther,
} from '#platform/http/index.ts'
import { type Actor, hintCookie, roleNames, sessionCookie } from '#platform/identity/index.ts'
import { displayEmail } from '#platform/mail/address.ts'
import { renderSections } from '#platform/page-sections.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { signInMethodNames, messages as words } from '../messages.ts'
import { ACCOUNT_PATH, PREFERENCES_PATH, SESSIONS_PATH, SIGN_OUT_PATH } from '../model.ts'
import { accountPermissions } from '../permissions.ts'
import { changePreferences, endOtherSessions, endOwnSession, signOut } from './actions.ts'
import { readPreferencesForm } from './form.ts'
import { getPreferences, listNames, listSessions } from './store.ts'
import { AccountPage, PreferencesPage, SessionsPage } from './views.tsx'

const { own } = accountPermissions

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    /** The first page of a person's account. */
    account: { readonly id: Id<'account'> }
  }
}

async function accountPage(ctx: Context, actor: Actor, frame: Frame) {
  const { language } = frame
  const { grants, residence } = actor
  const { organisations, places } = await listNames(
    ctx.db,
    grants.flatMap(({ organisation }) => organisation ?? []),
    [...grants.flatMap(({ territory }) => territory?.first ?? []), ...(residence ? [residence.ordinal] : [])],
  )
  const placeOf = (ordinal: number | undefined) =>
    ordinal === undefined ? undefined : places.get(ordinal)?.label[language]
  const roles = grants.map(({ role, organisation, territory }) => {
    const ownOrganisation = organisation === null ? undefined : organisations.get(organisation)
    const place = placeOf(territory?.first)
    return {
      role: roleNames[role][language],
      where: ownOrganisation ? textIn(ownOrganisation.name, language) : (place ?? words.everywhere[language]),
      href: ownOrganisation && `/${language}${organisationPath(ownOrganisation)}`,
    }
  })
  const level = residence
    ? words.levelResident[language](placeOf(residence.ordinal) ?? residence.code)
    : words.levelSignedIn[language]
  const member = grants.length > 0 || actor.person !== null
  return page(
    AccountPage({
      frame,
      name: actor.name,
      email: actor.email && displayEmail(actor.email),
      level: member ? [words.levelMember[language], ...(residence ? [level] : [])].join('. ') : level,
      roles,
      withheld: (actor.withheldRoles ?? []).map((role) => roleNames[role][language]),
      sections: await renderSections(ctx, 'account', { id: actor.account }, language),
    }),
  )
}

type Asking = { readonly actor: Actor; readonly frame: Frame }

async function preferencesPage(ctx: Context, { actor, frame }: Asking, saved: boolean) {
  const { name, language } = await getPreferences(ctx.db, actor.account)
  return page(PreferencesPage({ frame, form: filledForm({ name: name ?? '', language }), saved }))
}

async function submitPreferences(ctx: Context, { actor, frame }: Asking, body: RouteRequest['body']) {
  const read = readPreferencesForm(body, actor.language)
  if (!read.ok) return page(PreferencesPage({ frame, form: read.form }), 422)
  await changePreferences(ctx, actor, read.value)
  const { language } = frame
  return seeOther(`/${language}${PREFERENCES_PATH}?done=saved`)
}

async function sessionsPage(ctx: Context, actor: Actor, frame: Frame) {
  const { language } = frame
  const when = (at: Date) => formatDateTime(language, at.toISOString(), CAPITAL_ZONE)
  const open = await listSessions(ctx.db, actor.account, ctx.now())
  const sessions = open.map(({ id, device, way, opened_at, seen_at }) => ({
    id,
    device,
    opened: words.opened[language](when(opened_at), signInMethodNames[way][language]),
    seen: words.seen[language](when(seen_at)),
    here: id === actor.session,
  }))
  return page(SessionsPage({ frame, sessions }))
}

const Saved = Type.Object({ done: Type.Optional(Type.Literal('saved')) })
const changing = { allow: own, perHour: SINGLE_POSTS_PER_HOUR } as const
const endingOne = { ...changing, relation: 'only a session of their own ends' } as const

/** A person's own account: profile, preferences, sessions. */
export const accountRoutes: readonly Route[] = [
  get(ACCOUNT_PATH, { allow: own }, ({ ctx, actor, frame }) => accountPage(ctx, actor, frame)),

  get(PREFERENCES_PATH, { allow: own, query: Saved }, ({ ctx, actor, frame, query }) =>
    preferencesPage(ctx, { actor, frame }, query.done === 'saved'),
  ),
  post(PREFERENCES_PATH, changing, ({ ctx, actor, frame, body }) =>
    submitPreferences(ctx, { actor, frame }, body),
  ),

  get(SESSIONS_PATH, { allow: own }, ({ ctx, actor, frame }) => sessionsPage(ctx, actor, frame)),
  post(`${SESSIONS_PATH}/:session/end`, endingOne, async ({ ctx, actor, language, params }) => {
    const session = params.session ?? ''
    if (!isId(session)) throw notFound()
    await endOwnSession(ctx, actor, session)
    return seeOther(`/${language}${SESSIONS_PATH}`)
  }),
  post(`${SESSIONS_PATH}/end-others`, changing, async ({ ctx, actor, language }) => {
    await endOtherSessions(ctx, actor)
    return seeOther(`/${language}${SESSIONS_PATH}`)
  }),

  // A person who is signed out already is redirected as well: there is nothing to refuse.
  post(
    SIGN_OUT_PATH,
    { allow: 'anyone', perHour: SINGLE_POSTS_PER_HOUR },
    async ({ ctx, actor, frame, language }) => {
      if (actor) await signOut(ctx, actor)
      return seeOther(`/${language}`, [sessionCookie(frame.origin), hintCookie(frame.origin)])
    },
  ),
]

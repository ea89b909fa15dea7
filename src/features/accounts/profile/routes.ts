import { Type } from 'typebox'
import type { FormFields } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { isLanguage, type Language, textIn } from '#domain/base/text.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { searchPlaces } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, get, page, post, type Route, readForm, seeOther } from '#platform/http/index.ts'
import { type Actor, roleNames, sessionCookie } from '#platform/identity/index.ts'
import { displayEmail } from '#platform/mail/address.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { signInMethodNames, messages as words } from '../messages.ts'
import { ACCOUNT, NAME_MAX, type NotificationOption, PREFERENCES, SESSIONS } from '../model.ts'
import { accountPermissions } from '../permissions.ts'
import { endSession } from '../store.ts'
import { endSessions, findPreferences, listNames, listSessions, savePreferences } from './store.ts'
import { AccountPage, type FoundPlace, PreferencesPage, SessionsPage } from './views.tsx'

const { own } = accountPermissions

const CHANGES_PER_HOUR = 120
const PLACES_SHOWN = 8

async function accountPage(ctx: Context, actor: Actor, frame: Frame) {
  const { language } = frame
  const { grants, residence } = actor
  const { bodies, places } = await listNames(
    ctx.db,
    grants.flatMap(({ organisation }) => organisation ?? []),
    [...grants.flatMap(({ territory }) => territory?.first ?? []), ...(residence ? [residence.ordinal] : [])],
  )
  const placeOf = (ordinal: number | undefined) =>
    ordinal === undefined ? undefined : places.get(ordinal)?.label[language]
  const roles = grants.map(({ role, organisation, territory }) => {
    const body = organisation === null ? undefined : bodies.get(organisation)
    const where = placeOf(territory?.first)
    return {
      role: roleNames[role][language],
      body: body ? textIn(body.name, language) : (where ?? words.everywhere[language]),
      href: body && `/${language}${organisationPath(body)}`,
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
    }),
  )
}

const Preferences = Type.Object({
  name: Type.Optional(Type.String({ maxLength: NAME_MAX, problems: { otherwise: 'name-long' } })),
  language: Type.String({ problems: { required: 'language-wrong', otherwise: 'language-wrong' } }),
  place: Type.Optional(Type.String({ maxLength: 200, problems: { otherwise: 'territory-unknown' } })),
  code: Type.Optional(Type.String({ maxLength: 9, problems: { otherwise: 'territory-unknown' } })),
})
type Asking = { readonly actor: Actor; readonly frame: Frame }

/** The notifications that a person may subscribe to. */
const offersIn = ({ features }: Context): readonly NotificationOption[] =>
  features.flatMap(({ name, notificationSource }) =>
    notificationSource ? [{ kind: name, label: notificationSource.label }] : [],
  )

const tick = (offer: NotificationOption) => `told-${offer.kind}`
const withTicks = (offers: readonly NotificationOption[]) =>
  Type.Object({
    ...Preferences.properties,
    ...Object.fromEntries(offers.map((offer) => [tick(offer), Type.Optional(Type.String())])),
  })

/** The place that was typed: the one followed already, the chosen one, or the only one with that name. */
async function findPlace(
  ctx: Context,
  language: Language,
  typed: string,
  code: string,
  before: string | null,
) {
  if (typed === '') return { code: null } as const
  const found = await searchPlaces(ctx, typed, language)
  const named = ({ label }: (typeof found)[number]) =>
    Object.values(label).some((name) => name.toLowerCase() === typed.toLowerCase())
  const exact = found.filter(named)
  const chosen =
    found.find((place) => place.code === code) ??
    exact.find((place) => place.code === before) ??
    (exact.length === 1 ? exact[0] : undefined)
  if (chosen) return { code: chosen.code } as const
  const places: FoundPlace[] = found.slice(0, PLACES_SHOWN).map((place) => ({
    code: place.code,
    name: place.label[language],
    within: place.trail.map(({ label }) => label[language]).join(', '),
  }))
  return { places, problem: places.length > 0 ? 'territory-many' : 'territory-unknown' } as const
}

async function preferencesPage(ctx: Context, { actor, frame }: Asking, saved: boolean) {
  const offers = offersIn(ctx)
  const now = await findPreferences(ctx.db, actor.account)
  return page(
    PreferencesPage({
      frame,
      offers,
      name: now.name ?? '',
      chosen: now.language,
      place: now.label?.[frame.language] ?? '',
      told: now.told ?? [],
      saved,
    }),
  )
}

async function changePreferences(ctx: Context, { actor, frame }: Asking, body: FormFields) {
  const offers = offersIn(ctx)
  const { language } = frame
  const read = readForm(withTicks(offers), body, words)
  const { typed } = read
  const told = offers.filter((offer) => typed[tick(offer)]).map(({ kind }) => kind)
  const chosen = isLanguage(typed.language ?? '') ? (typed.language as Language) : actor.language
  const before = await findPreferences(ctx.db, actor.account)
  const place = await findPlace(ctx, language, (typed.place ?? '').trim(), typed.code ?? '', before.code)
  const nowhere = told.length > 0 && 'code' in place && place.code === null
  const long = (typed.name ?? '').length > NAME_MAX
  if ('problem' in place || long || nowhere) {
    const problems = {
      ...(long ? { name: words['name-long'][language] } : {}),
      ...('problem' in place ? { place: words[place.problem][language] } : {}),
      ...(nowhere ? { place: words['place-needed'][language] } : {}),
    }
    const places = ('problem' in place ? place.places : undefined) ?? []
    const shown = {
      frame,
      offers,
      name: typed.name ?? '',
      chosen,
      place: typed.place ?? '',
      told,
      problems,
      places,
    }
    return page(PreferencesPage(shown), 422)
  }
  const name = read.ok ? (read.value.name ?? null) : (typed.name ?? '').trim() || null
  const wish = { name, language: chosen, territory: place.code, told }
  await savePreferences(ctx.db, actor.account, wish, ctx.now())
  return seeOther(`/${language}${PREFERENCES}?saved=yes`)
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

const Saved = Type.Object({ saved: Type.Optional(Type.Literal('yes')) })
const changing = { allow: own, perHour: CHANGES_PER_HOUR } as const
const endingOne = { ...changing, relation: 'only a session of their own ends' } as const

/** A person's own account: profile, preferences, sessions. */
export const accountRoutes: readonly Route[] = [
  get(ACCOUNT, { allow: own }, ({ ctx, actor, frame }) => accountPage(ctx, actor, frame)),

  get(PREFERENCES, { allow: own, query: Saved }, ({ ctx, actor, frame, query }) =>
    preferencesPage(ctx, { actor, frame }, query.saved === 'yes'),
  ),
  post(PREFERENCES, changing, ({ ctx, actor, frame, body }) =>
    changePreferences(ctx, { actor, frame }, body),
  ),

  get(SESSIONS, { allow: own }, ({ ctx, actor, frame }) => sessionsPage(ctx, actor, frame)),
  post(`${SESSIONS}/:session/end`, endingOne, async ({ ctx, actor, language, params }) => {
    const session = params.session ?? ''
    if (isId(session)) await endSession(ctx.db, actor.account, session)
    return seeOther(`/${language}${SESSIONS}`)
  }),
  post(`${SESSIONS}/end-others`, changing, async ({ ctx, actor, language }) => {
    await endSessions(ctx.db, actor.account, actor.session)
    return seeOther(`/${language}${SESSIONS}`)
  }),

  // A person who is signed out already is redirected as well: there is nothing to refuse.
  post(
    '/account/sign-out',
    { allow: 'anyone', perHour: CHANGES_PER_HOUR },
    async ({ ctx, actor, frame, language }) => {
      if (actor) await endSession(ctx.db, actor.account, actor.session)
      return seeOther(`/${language}`, sessionCookie(frame.origin))
    },
  ),
]

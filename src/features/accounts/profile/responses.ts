import { type FormState, filledForm } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { textIn } from '#domain/base/text.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { formPage, page, type SignedInRequest } from '#platform/http/index.ts'
import { roleNames } from '#platform/identity/index.ts'
import { displayEmail } from '#platform/mail/address.ts'
import { renderSections } from '#platform/page-sections.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { type AccountProblem, messages, signInMethodNames } from '../messages.ts'
import { getPreferences, listNames, listSessions } from './store.ts'
import { AccountPage, PreferencesPage, SessionsPage } from './views.tsx'

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    /** The first page of a person's account. */
    account: { readonly id: Id<'account'> }
  }
}

/** The first page of a person's account. */
export async function accountPage({ ctx, actor, frame }: SignedInRequest) {
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
      where: ownOrganisation
        ? textIn(ownOrganisation.name, language)
        : (place ?? messages.everywhere[language]),
      href: ownOrganisation && `/${language}${organisationPath(ownOrganisation)}`,
    }
  })
  const level = residence
    ? messages.levelResident[language](placeOf(residence.ordinal) ?? residence.code)
    : messages.levelSignedIn[language]
  const member = grants.length > 0 || actor.person !== null
  return page(
    AccountPage({
      frame,
      name: actor.name,
      email: actor.email && displayEmail(actor.email),
      level: member ? [messages.levelMember[language], ...(residence ? [level] : [])].join('. ') : level,
      roles,
      withheld: (actor.withheldRoles ?? []).map((role) => roleNames[role][language]),
      sections: await renderSections(ctx, 'account', { id: actor.account }, language),
    }),
  )
}

/** How a person is called, and the language of their letters. */
export async function preferencesPage(
  { ctx, actor, frame }: SignedInRequest,
  typed?: FormState<AccountProblem>,
  done?: 'saved',
) {
  const { name, language } = await getPreferences(ctx.db, actor.account)
  const form = typed ?? filledForm({ name: name ?? '', language })
  return formPage(PreferencesPage({ frame, form, done }), form)
}

/** Where a person is signed in. */
export async function sessionsPage({ ctx, actor, frame }: SignedInRequest) {
  const { language } = frame
  const when = (at: Date) => formatDateTime(language, at.toISOString(), CAPITAL_ZONE)
  const open = await listSessions(ctx.db, actor.account, ctx.now())
  const sessions = open.map(({ id, device, way, opened_at, seen_at }) => ({
    id,
    device,
    opened: messages.opened[language](when(opened_at), signInMethodNames[way][language]),
    seen: messages.seen[language](when(seen_at)),
    here: id === actor.session,
  }))
  return page(SessionsPage({ frame, sessions }))
}

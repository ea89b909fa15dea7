import type { LocalDate } from '#domain/base/local-date.ts'
import { accepted } from '#domain/base/result.ts'
import { type PlaceRange, rangeOf } from '#domain/territory/index.ts'
import { findOrganisation } from '#features/organisations/index.ts'
import {
  addAccountAsOperator,
  grantRoleAsOperator,
  listRolesInForce,
  roleProblemMessages,
} from '#features/roles/index.ts'
import { findTerritory } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import type { Role } from '#platform/identity/index.ts'
import { readEmail } from '#platform/mail/address.ts'

function emailOf(typed: string): string {
  const email = readEmail(typed)
  if (!email) throw new Error(`«${typed}» is not an e-mail address.`)
  return email
}

async function give(ctx: Context, email: string, role: Role, where: Where): Promise<void> {
  const granted = await grantRoleAsOperator(ctx, {
    email,
    role,
    organisation: where.organisation,
    territory: where.territory,
    post: null,
    startsOn: ctx.today(),
    endsOn: where.until,
  })
  if (!granted.ok)
    throw new Error(
      granted.refusal === 'email-without-account' ? unknown(email) : roleProblemMessages[granted.refusal].en,
    )
}

const unknown = (email: string) =>
  `No account has the address ${email}. The person can sign in once, or run: kenes admin create ${email}`

type Where = {
  readonly organisation: string | null
  readonly territory: (PlaceRange & { readonly code: string }) | null
  readonly until: LocalDate | null
}
const everywhere: Where = { organisation: null, territory: null, until: null }

/** Creates an account, unless the address has one, and makes its holder an administrator of the whole site. */
export async function createAdministrator(
  ctx: Context,
  typed: string,
  { name, language }: { readonly name?: string; readonly language: 'kk' | 'ru' | 'en' },
): Promise<string> {
  const email = emailOf(typed)
  const { added } = accepted(await addAccountAsOperator(ctx, { email, name, language }))
  await give(ctx, email, 'administrator', everywhere)
  return added
    ? `${email} has an account now and is an administrator of the whole site.`
    : `${email} had an account and is now an administrator of the whole site.`
}

/** Grants a role in an organisation, a territory, or everywhere. */
export async function grantRoleByCommand(
  ctx: Context,
  typed: string,
  role: Role,
  options: { readonly organisation?: string; readonly territory?: string; readonly until?: LocalDate },
): Promise<string> {
  const email = emailOf(typed)
  const chosen = options.organisation ? await findOrganisation(ctx.db, options.organisation) : undefined
  if (options.organisation && !chosen) throw new Error(`There is no organisation «${options.organisation}».`)
  const place = options.territory ? await findTerritory(ctx.db, options.territory) : undefined
  if (options.territory && !place) throw new Error(`There is no territory «${options.territory}».`)
  await give(ctx, email, role, {
    organisation: chosen?.id ?? null,
    territory: place ? { code: place.code, ...rangeOf(place) } : null,
    until: options.until ?? null,
  })
  const where = [
    chosen ? `in «${chosen.slug}»` : 'in every organisation',
    place ? `of ${place.label.en}` : '',
  ]
  const until = options.until ? ` until ${options.until}` : ''
  return `${email} is now ${role} ${where.filter(Boolean).join(' ')}${until}.`
}

/** One line for each role: person, role, scope, last day. */
export async function describeRoles(ctx: Context): Promise<string> {
  const roles = await listRolesInForce(ctx.db, ctx.today())
  if (roles.length === 0) return 'Nobody holds a role. The first: kenes admin create EMAIL'
  return roles
    .map(({ role, email, organisation, place, endsOn }) =>
      [
        role,
        email ?? '',
        organisation?.slug ?? 'every organisation',
        place?.label.en ?? 'everywhere',
        endsOn ?? 'no end',
      ].join('\t'),
    )
    .join('\n')
}

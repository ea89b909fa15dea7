import { MINUTE_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import type { Db } from '#platform/db/index.ts'
import { type Permission, type Role, roles } from '#platform/identity/index.ts'
import type { SignedIn } from './people.ts'
import type { TestSite } from './site.ts'

/** Where a role is granted: for the thing's organisation, for its region, for others, everywhere, or ended a minute ago. */
const roleReaches = [
  'organisation',
  'place',
  'other-organisation',
  'other-place',
  'everywhere',
  'ended',
] as const
export type Reach = (typeof roleReaches)[number]

/** The kinds of people who send a request, as in the rows of docs/permissions.md. */
export type Requester =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'resident'; readonly lives: 'here' | 'elsewhere' }
  | { readonly kind: 'role'; readonly role: Role; readonly reach: Reach }

export const requesterName = (asker: Requester): string => {
  if (asker.kind === 'role') return `${asker.role} (${asker.reach})`
  return asker.kind === 'resident' ? `resident (${asker.lives})` : asker.kind
}

/** All requesters worth testing: a role that the permission does not name only where it reaches furthest. */
export const requestersFor = ({ who }: Permission): readonly Requester[] => [
  { kind: 'visitor' },
  { kind: 'signed-in' },
  { kind: 'resident', lives: 'here' },
  { kind: 'resident', lives: 'elsewhere' },
  ...roles.flatMap((role) =>
    (who.includes(role) ? roleReaches : (['everywhere'] as const)).map(
      (reach): Requester => ({ kind: 'role', role, reach }),
    ),
  ),
]

export type Answer = 'sign-in' | 'forbidden' | 'not-found' | 'allowed'

const holds = (asker: Requester, { who }: Permission): boolean =>
  who.some(
    (one) => one === 'signed-in' || (one === 'resident' ? asker.kind === 'resident' : holdsRole(asker, one)),
  )
const holdsRole = (asker: Requester, role: Role) =>
  asker.kind === 'role' && asker.role === role && asker.reach !== 'ended'

/**
 * The answer that the permission promises, computed without the code that decides: `thing` describes the addressed
 * thing, undefined where the address names none; `own` says whether it belongs to the requester.
 */
export function expectedAnswer(
  asker: Requester,
  permission: Permission,
  thing?: { readonly without?: 'organisation' | 'territory' | 'both' | undefined; readonly own: boolean },
): Answer {
  if (asker.kind === 'visitor') return 'sign-in'
  if (!holds(asker, permission)) return 'forbidden'
  if (!thing || permission.whose === 'any') return 'allowed'
  if (permission.whose === 'self') return thing.own ? 'allowed' : 'not-found'
  if (permission.who.includes('signed-in')) return 'allowed'
  const lacks = (what: 'organisation' | 'territory') => thing.without === what || thing.without === 'both'
  const reached =
    asker.kind === 'resident'
      ? asker.lives === 'here' && !lacks('territory')
      : asker.kind === 'role' &&
        (asker.reach === 'everywhere' ||
          (asker.reach === 'organisation' && !lacks('organisation')) ||
          (asker.reach === 'place' && !lacks('territory')))
  return reached ? 'allowed' : 'not-found'
}

/** The city of Kostanay in its region, and Pavlodar, which contains nothing of it. */
export const HERE = { territory: '391010000', region: '390000000' }
export const ELSEWHERE = { territory: '551010000', region: '550000000' }

/** Two organisations, one in each place. */
export async function createOrganisations(db: Db) {
  return {
    own: await createAkimat(db, 'body-here', HERE.territory),
    other: await createAkimat(db, 'body-elsewhere', ELSEWHERE.territory),
  }
}

/** Signs in as the requester; undefined for a visitor. */
export async function signInAs(
  site: TestSite,
  organisations: { readonly own: Id<'organisation'>; readonly other: Id<'organisation'> },
  asker: Requester,
): Promise<SignedIn | undefined> {
  if (asker.kind === 'visitor') return undefined
  if (asker.kind === 'signed-in') return site.signIn()
  if (asker.kind === 'resident') return site.signIn([], (asker.lives === 'here' ? HERE : ELSEWHERE).territory)
  const { role, reach } = asker
  const where = {
    organisation: { organisation: organisations.own },
    place: { territory: HERE.region },
    'other-organisation': { organisation: organisations.other },
    'other-place': { territory: ELSEWHERE.region },
    everywhere: {},
    ended: {},
  }[reach]
  const person = await site.signIn([{ role, ...where }])
  if (reach === 'ended')
    await site.db
      .updateTable('role_grant')
      .set({ ended_at: new Date(site.context().now().getTime() - MINUTE_MS) })
      .where('account_id', '=', person.account)
      .execute()
  return person
}

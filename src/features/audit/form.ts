import { Type } from 'typebox'
import { type Id, isId } from '#domain/base/id.ts'
import { addDays, isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { placeAndOrganisationFields, readPlaceAndOrganisationForm } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { badRequest } from '#platform/http/index.ts'
import { EMAIL_MAX, readEmail } from '#platform/mail/address.ts'
import { wallClock } from '#ui/format/index.ts'
import type { AuditQuery } from './model.ts'
import type { AuditFilter } from './store.ts'

/** The longest parameter is an address. */
const short = Type.Optional(Type.String({ maxLength: EMAIL_MAX }))
/** The parameters of the list. */
export const AuditFilterAndPage = Type.Object({
  what: Type.Optional(Type.String({ pattern: '^[a-z-]+(\\.[a-z-]+)?$' })),
  who: short,
  organisation: placeAndOrganisationFields.organisation,
  thing: short,
  from: short,
  until: short,
  before: short,
})

/** The first instant of a day in the capital. */
const beginOf = (day: LocalDate): Date =>
  new Date(`${day}T00:00:00${wallClock(`${day}T12:00:00Z`, CAPITAL_ZONE).offset}`)

function dayIn(query: AuditQuery, name: 'from' | 'until'): LocalDate | undefined {
  const day = query[name]
  if (day !== undefined && !isLocalDate(day)) throw badRequest(name)
  return day
}

function idIn(typedId: string | undefined, name: string): string | undefined {
  if (typedId !== undefined && !isId(typedId)) throw badRequest(name)
  return typedId
}

/** What the list is narrowed to; 400 with the name of a parameter that is no day, no id or no organisation. */
export async function readAuditFilterForm(ctx: Context, query: AuditQuery): Promise<AuditFilter> {
  const { organisation } = await readPlaceAndOrganisationForm(ctx, { organisation: query.organisation })
  const [from, until] = [dayIn(query, 'from'), dayIn(query, 'until')]
  return {
    what: query.what,
    // An invalid address belongs to nobody, so the list is empty.
    who: query.who && (readEmail(query.who) ?? query.who),
    organisation: organisation?.id,
    thing: idIn(query.thing, 'thing'),
    from: from && beginOf(from),
    until: until && beginOf(addDays(until, 1)),
  }
}

/** The last entry of the page before. */
export const readBeforeField = (before: string | undefined): Id<'audit-entry'> | undefined =>
  idIn(before, 'before')

import { Type } from 'typebox'
import { isId } from '#domain/base/id.ts'
import { addDays, isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import type { Label, Language } from '#domain/base/text.ts'
import { readEmail } from '#features/accounts/index.ts'
import { mergeManifests } from '#platform/feature.ts'
import { badRequest, get, page, type Route } from '#platform/http/index.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { wallClock } from '#ui/format/index.ts'
import { DESK_PATH, PAGE_SIZE } from './model.ts'
import { auditPermissions } from './permissions.ts'
import { type AuditFilter, listAuditEntries } from './store.ts'
import { AuditPage, type Query } from './views.tsx'

const allow = auditPermissions.read

const short = Type.Optional(Type.String({ maxLength: 254 }))
const List = Type.Object({
  what: Type.Optional(Type.String({ pattern: '^[a-z-]+(\\.[a-z-]+)?$' })),
  who: short,
  organisation: short,
  thing: short,
  from: short,
  until: short,
  before: short,
})

/** The first instant of a day in the capital. */
const beginOf = (day: LocalDate): Date =>
  new Date(`${day}T00:00:00${wallClock(`${day}T12:00:00Z`, CAPITAL_ZONE).offset}`)

function dayIn(query: Query, name: 'from' | 'until'): LocalDate | undefined {
  const day = query[name]
  if (day !== undefined && !isLocalDate(day)) throw badRequest(name)
  return day
}

function idIn(given: string | undefined, name: string): string | undefined {
  if (given !== undefined && !isId(given)) throw badRequest(name)
  return given
}

function filterOf(query: Query): AuditFilter {
  const [from, until] = [dayIn(query, 'from'), dayIn(query, 'until')]
  return {
    what: query.what,
    // An invalid address belongs to nobody, so the list is empty.
    who: query.who && (readEmail(query.who) ?? query.who),
    organisation: query.organisation,
    thing: idIn(query.thing, 'thing'),
    from: from && beginOf(from),
    until: until && beginOf(addDays(until, 1)),
  }
}

export const routes: readonly Route[] = [
  get(DESK_PATH, { allow, query: List }, async ({ ctx, actor, frame, language, query: request }) => {
    const { before, ...query } = request
    const last = idIn(before, 'before')
    const found = await listAuditEntries(ctx.db, scopesOf(actor, allow), filterOf(query), last, PAGE_SIZE + 1)
    const entries = found.slice(0, PAGE_SIZE)
    const older = found.length > PAGE_SIZE ? entries.at(-1)?.id : undefined
    const deep = last !== undefined
    return page(
      AuditPage({
        frame,
        query,
        entries,
        kinds: kindsIn(mergeManifests(ctx.features, 'auditNames'), language),
        zone: CAPITAL_ZONE,
        older,
        deep,
      }),
    )
  }),
]

const kindsIn = (words: Readonly<Record<string, Label>>, language: Language) =>
  Object.fromEntries(Object.entries(words).map(([what, label]) => [what, label[language]]))

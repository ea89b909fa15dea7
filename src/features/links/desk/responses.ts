import { type FormState, filledForm } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import { sameThing, type ThingAddress, thingKey } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import { formPage, notFound, type SignedInRequest, type SubjectOf } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { describeThings, findThing, type LinkableKind } from '../kinds.ts'
import type { LinkDeskProblem } from '../messages.ts'
import type { ShownThing } from '../model.ts'
import { loadLinks } from '../queries.ts'
import { listFoundThings } from './queries.ts'
import { ThingPage } from './views.tsx'

/** What the permission to link a thing of a kind is asked of. */
export const findLinkableSubject =
  (linkable: LinkableKind): SubjectOf =>
  async (ctx, { id = '' }) =>
    isId(id) ? (await linkable.find(ctx, [id])).get(id)?.subject : undefined

/** The thing of an address as the desk shows it; 404 where it is not public. */
async function getShownThing(ctx: Context, address: ThingAddress): Promise<ShownThing> {
  const found = (await findThing(ctx, address))?.thing
  const stored = found ? [{ ...address, title: found.title, at: found.at, withdrawnAt: null }] : []
  const shown = (await describeThings(ctx, stored)).get(thingKey(address))
  if (!shown) throw notFound()
  return shown
}

/** The links of a thing, with the form of a new one; `form` has the words of its search. */
export async function thingLinksPage(
  { ctx, frame }: SignedInRequest,
  address: ThingAddress,
  form: FormState<LinkDeskProblem> = filledForm({ q: '' }),
) {
  const thing = await getShownThing(ctx, address)
  const [links, found] = await Promise.all([
    loadLinks(ctx, address),
    listFoundThings(ctx, form.typed.q ?? '', frame.language),
  ])
  const offered = found.map(({ shown }) => shown).filter((item) => !sameThing(item, address))
  return formPage(ThingPage({ frame, thing, links, offered, form, zoneOf: zoneOfTerritory }), form)
}

import { isId } from '#domain/base/id.ts'
import { accept, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { sameThing, type ThingAddress, thingKey } from '#domain/base/thing.ts'
import type { TransactionContext } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import type { Permission, Subject } from '#platform/identity/index.ts'
import { toJournalContent } from '#platform/journal/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { findLinkableThings, findThing, type LinkableKind, type LinkableThing } from './kinds.ts'
import { LINKS_PER_THING_MAX, type LinkEnd, type Relation, type ThingLink } from './model.ts'
import {
  addLinks,
  countMost,
  lockLink,
  markThingWithdrawn,
  removeLink,
  removeLinksFrom,
  saveThings,
} from './store.ts'

type Linked = { readonly linkable: LinkableKind; readonly thing: LinkableThing }
const DENIED: Permission['who'] = []
/** Of a kind that nobody links at the desk. */
const permissionOf = ({ own: { linkable } }: { readonly own: Linked }): Permission =>
  linkable.permission ?? { name: `${linkable.kind}.link`, label: linkable.label, who: DENIED, whose: 'own' }
const subjectOfLink = ({ own }: { readonly own: Linked }): Subject => own.thing.subject

const oriented = (end: LinkEnd, own: ThingAddress, other: ThingAddress) =>
  end === 'earlier' ? { earlier: own, later: other } : { earlier: other, later: own }

const contentOf = ({ relation, earlier, later }: Omit<ThingLink, 'id'>) => ({ relation, earlier, later })

type NewLink = {
  /** The thing at whose desk the link is made. */
  readonly own: ThingAddress
  readonly relation: Relation
  /** The end at which the own thing stands. */
  readonly end: LinkEnd
  readonly other: ThingAddress
}

/** Links a thing with another public thing. The value is the id of the link. */
export const linkThings = defineTransition({
  load: async (ctx, { own, other }: NewLink) => {
    const [ownThing, otherThing] = await Promise.all([findThing(ctx, own), findThing(ctx, other)])
    if (!ownThing) return refuse('thing-unknown')
    return otherThing ? accept({ own: ownThing, other: otherThing }) : refuse('other-withdrawn-already')
  },
  allow: { permission: permissionOf, of: subjectOfLink },
  rule: ({ input: { own, other } }) => (sameThing(own, other) ? refuse('same-thing') : accept(undefined)),
  write: async ({ db }, { input: { own, relation, end, other }, thing, now }) => {
    await saveThings(db, [
      { ...own, title: thing.own.thing.title, at: thing.own.thing.at },
      { ...other, title: thing.other.thing.title, at: thing.other.thing.at },
    ])
    // The rows of both things are locked now, so that nobody else adds to them.
    if ((await countMost(db, [own, other])) >= LINKS_PER_THING_MAX) return refuse('too-many-links')
    const id = newId<'thing-link'>(now)
    const added = await addLinks(db, [
      { id, relation, ...oriented(end, own, other), origin: 'desk', addedAt: now },
    ])
    return added === 1 ? id : refuse('linked-already')
  },
  audit: ({ input: { own, relation, end, other } }, id) => ({
    what: 'links.added',
    thing: own.id,
    after: { link: id, ...contentOf({ relation, ...oriented(end, own, other) }) },
  }),
  journal: (_inside, { input: { own, relation, end, other }, thing }, id) => ({
    type: 'links.added',
    act: id,
    territory: thing.own.thing.territory,
    body: thing.own.thing.subject.organisation ?? null,
    content: toJournalContent(contentOf({ relation, ...oriented(end, own, other) })),
  }),
  notify: 'nobody',
})

/** States a link of the demonstration, for which nobody is asked for a permission. */
export const addDemonstrationLink = defineTransition({
  load: async (ctx, input: Omit<ThingLink, 'id'>) => {
    const [earlier, later] = await Promise.all([findThing(ctx, input.earlier), findThing(ctx, input.later)])
    return earlier && later ? accept({ earlier: earlier.thing, later: later.thing }) : refuse('thing-unknown')
  },
  allow: 'anyone',
  rule: () => accept(undefined),
  write: async ({ db }, { input: { relation, earlier, later }, thing, now }) => {
    await saveThings(db, [
      { ...earlier, title: thing.earlier.title, at: thing.earlier.at },
      { ...later, title: thing.later.title, at: thing.later.at },
    ])
    const id = newId<'thing-link'>(now)
    await addLinks(db, [{ id, relation, earlier, later, origin: 'desk', addedAt: now }])
    return id
  },
  audit: 'none',
  journal: (_inside, { input: { relation, earlier, later }, thing }, id) => ({
    type: 'links.added',
    act: id,
    territory: thing.later.territory,
    body: thing.later.subject.organisation ?? null,
    content: toJournalContent({ relation, earlier, later }),
  }),
  notify: 'nobody',
})

/** Removes a link; whoever may link the thing at either end may do so. */
export const unlinkThings = defineTransition({
  load: async (ctx, { own, link }: { readonly own: ThingAddress; readonly link: string }) => {
    const ownThing = await findThing(ctx, own)
    const stored = isId(link) ? await lockLink(ctx.db, link) : undefined
    if (!ownThing || !stored || !(sameThing(stored.earlier, own) || sameThing(stored.later, own)))
      return refuse('link-unknown')
    return accept({ own: ownThing, stored })
  },
  allow: { permission: permissionOf, of: subjectOfLink },
  rule: () => accept(undefined),
  write: async ({ db }, { input: { link } }) => {
    await removeLink(db, link)
  },
  audit: ({ input: { own }, thing: { stored } }) => ({
    what: 'links.removed',
    thing: own.id,
    before: { link: stored.id, ...contentOf(stored) },
  }),
  journal: (_inside, { thing: { own, stored } }) => ({
    type: 'links.removed',
    act: stored.id,
    territory: own.thing.territory,
    body: own.thing.subject.organisation ?? null,
    content: toJournalContent(contentOf(stored)),
  }),
  notify: 'nobody',
})

/**
 * Replaces the links of one relation that a slice has made from its thing to things of one kind: for imports, whose own
 * act is what the journal records. Links that people made at the desk stay.
 */
export async function replaceLinks(
  inside: TransactionContext,
  from: ThingAddress & { readonly title: Text; readonly at: Date | null },
  relation: Relation,
  laterKind: string,
  ids: readonly string[],
): Promise<void> {
  await removeLinksFrom(inside.db, from, relation, laterKind)
  const later = ids.map((id) => ({ kind: laterKind, id }))
  const found = await findLinkableThings(inside, later)
  const known = later.flatMap((address) => {
    const thing = found.get(thingKey(address))?.thing
    return thing ? [{ ...address, title: thing.title, at: thing.at }] : []
  })
  if (known.length === 0) return
  await saveThings(inside.db, [from, ...known])
  const now = inside.now()
  await addLinks(
    inside.db,
    known.map(({ kind, id }) => ({
      id: newId<'thing-link'>(now),
      relation,
      earlier: { kind: from.kind, id: from.id },
      later: { kind, id },
      origin: 'slice',
      addedAt: now,
    })),
  )
}

/**
 * Keeps the title of a thing that is about to be withdrawn: pages of what it was linked with go on to say that it was
 * there, and no more. `features/withdrawals` calls it while the thing is still public.
 */
export async function recordWithdrawal(inside: TransactionContext, address: ThingAddress): Promise<void> {
  const found = await findThing(inside, address)
  if (found) await markThingWithdrawn(inside.db, address, found.thing.title, inside.now())
}

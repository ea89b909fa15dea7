import type { ThingAddress } from '#domain/base/thing.ts'
import type { Db } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { Relation } from './model.ts'
import { addLinks, saveThings } from './store.ts'

/** The form that removes a link of a thing, for the test of every route by every role. */
export const linkForm = async (db: Db, thing: ThingAddress) => ({
  link: await createLink(db, thing, 'led-to', { kind: thing.kind, id: newId(new Date(0)) }),
})

/** A link between two things that exist, made at the desk. Returns its id. */
export async function createLink(
  db: Db,
  earlier: ThingAddress,
  relation: Relation,
  later: ThingAddress,
): Promise<string> {
  const id = newId<'thing-link'>(new Date(0))
  await saveThings(
    db,
    [earlier, later].map((thing) => ({
      kind: thing.kind,
      id: thing.id,
      title: { kk: 'Атауы', ru: 'Название' },
      at: new Date(0),
    })),
  )
  await addLinks(db, [{ id, relation, earlier, later, origin: 'desk', addedAt: new Date(0) }])
  return id
}

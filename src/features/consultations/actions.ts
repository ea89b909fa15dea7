import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { type Permission, permit } from '#platform/identity/index.ts'
import type { EventWhat } from './state-model.ts'
import { addEvent, findOwner } from './store.ts'

export const note = (
  inside: Context,
  consultation: Id<'consultation'>,
  what: EventWhat,
  detail: Readonly<Record<string, unknown>> = {},
) =>
  addEvent(inside.db, {
    id: newId(inside.now()),
    consultation_id: consultation,
    what,
    at: inside.now(),
    detail,
  })

export const owned = async (inside: Context, permission: Permission, id: Id<'consultation'>) =>
  permit(inside, permission, (await findOwner(inside.db, id)) ?? {})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import type { Progress } from '#platform/feature.ts'
import { followThing } from './following/actions.ts'
import { findFollowerAccount } from './following/store.ts'
import { findFollowable } from './kinds.ts'
import type { Frequency } from './model.ts'

type DemoFollow = ThingAddress & { readonly email: string; readonly frequency: Frequency }

/** Writes what people of the demonstration follow; returns the number. */
export async function seedFollows(ctx: Context, folder: string, progress: Progress): Promise<number> {
  const follows: DemoFollow[] = JSON.parse(await readFile(join(folder, 'follows.json'), 'utf8'))
  for (const [done, { email, kind, id, frequency }] of follows.entries()) {
    const account = await findFollowerAccount(ctx.db, email)
    if (!account) throw new Error(`follows.json: there is no ${email}`)
    if (!(await findFollowable(ctx, { kind, id }))) throw new Error(`follows.json: there is no ${kind} ${id}`)
    await followThing(ctx, account.id, { thing: { kind, id }, frequency })
    progress(done + 1, follows.length)
  }
  return follows.length
}

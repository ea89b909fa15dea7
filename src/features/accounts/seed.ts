import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Progress } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import { addAccount } from './store.ts'

type DemoAccount = {
  readonly email: string
  readonly name: string
  readonly language: Language
}

/** Writes the people of the demonstration; `features/roles` grants their roles. Returns the number. */
export async function seedAccounts(ctx: Context, folder: string, progress: Progress) {
  const people: DemoAccount[] = JSON.parse(await readFile(join(folder, 'accounts.json'), 'utf8'))
  let done = 0
  for (const { email, name, language } of people) {
    await addAccount(ctx.db, {
      id: newId<'account'>(ctx.now()),
      email,
      name,
      language,
      person_id: null,
      created_at: ctx.now(),
      erased_at: null,
      demo: true,
    })
    done += 1
    progress(done, people.length)
  }
  return people.length
}

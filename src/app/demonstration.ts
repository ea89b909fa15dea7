import { sql } from 'kysely'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db/index.ts'

/** The demonstration was asked for, or found in the database, where others could take it for a real site. */
class DemonstrationRefused extends Error {
  override readonly name = 'DemonstrationRefused'
}

/** Why these settings do not allow the demonstration, one reason a line; empty: they do. */
export function reasonsAgainstDemonstration(
  config: Pick<Config, 'origin' | 'production' | 'smtpUrl'>,
): readonly string[] {
  const reasons: string[] = []
  if (config.origin.startsWith('https:')) reasons.push('KENES_URL is an https address')
  if (config.production) reasons.push('NODE_ENV is production')
  if (config.smtpUrl !== undefined) reasons.push('SMTP_URL names a mail server')
  return reasons
}

/**
 * The demonstration has an administrator of the whole site whom anybody at this machine can become.
 * @throws DemonstrationRefused with all reasons and with what to do instead
 */
export function assertDemonstrationAllowed(config: Pick<Config, 'origin' | 'production' | 'smtpUrl'>): void {
  const reasons = reasonsAgainstDemonstration(config)
  if (reasons.length === 0) return
  throw new DemonstrationRefused(
    `The demonstration is for one machine only, and it was not started:\n${reasons
      .map((reason) => `  ${reason}`)
      .join(
        '\n',
      )}\nA real site starts on an empty database with: kenes init, then kenes serve (docs/install.md).`,
  )
}

const isMarked = async (db: Db): Promise<boolean> =>
  (await sql`select from demonstration`.execute(db)).rows.length > 0

/**
 * Whether the database is one of the demonstration. With `requested` an empty one becomes one; one that holds
 * organisations or accounts of a real site is refused.
 * @throws DemonstrationRefused
 */
export async function openDemonstration(
  db: Db,
  config: Pick<Config, 'origin' | 'production' | 'smtpUrl'>,
  { requested, now }: { readonly requested: boolean; readonly now: Date },
): Promise<boolean> {
  const found = await isMarked(db)
  if (found || requested) assertDemonstrationAllowed(config)
  if (found || !requested) return found
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from organisation) or exists (select from account) as used`.execute(db)
  if (rows[0]?.used)
    throw new DemonstrationRefused(
      'The database holds the data of a site, and the demonstration was not written into it. Name another folder in KENES_DATA, or another database in DATABASE_URL.',
    )
  await sql`insert into demonstration (made_at) values (${now}) on conflict do nothing`.execute(db)
  return true
}

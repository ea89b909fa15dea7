import { existsSync } from 'node:fs'
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseEnv } from 'node:util'
import pg from 'pg'
import type { Application } from '#app/application.ts'
import { createAdministrator } from '#app/commands/admin/action.ts'
import type { InitOptions } from '#app/commands/init.ts'
import { commandConfig, SETTINGS_FILE } from '#app/commands/settings.ts'
import { startFailure } from '#app/commands/start-failure.ts'
import { withApplication } from '#app/commands/with-application.ts'
import { CLASSIFIER, importTerritories } from '#app/demo.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import { addOrganisationAsOperator, organisationProblemMessages } from '#features/organisations/index.ts'
import { findCurrentSite, inviteAdministrator, saveSiteAsOperator, siteNameOf } from '#features/site/index.ts'
import { findTerritory } from '#features/territories/index.ts'
import { assertNoServer } from '#platform/db/index.ts'
import { packagePath } from '#platform/package-path.ts'
import { inTransaction } from '#platform/transition.ts'
import { type Answers, databaseLine, readAnswers, settingsText } from './answers.ts'

/** Milliseconds that a database server has to answer. */
const CONNECT_MS = 5000

/** Begins a production site; what is there already is kept. */
export async function runInit(options: InitOptions): Promise<void> {
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined
  const { databaseUrl } = commandConfig()
  const answers = await readAnswers(
    { ...(databaseUrl ? { database: databaseUrl } : {}), ...options },
    terminal,
  ).finally(() => terminal?.close())
  await writeSettings(answers)
  await withApplication((application) => fill(application, answers), { create: true })
  console.log(`
Next:
  kenes serve     starts the site; ${answers.administrator} gets a letter with the way to a passkey
  kenes doctor    looks at the installation and says what to do
  ${answers.url}/${answers.language}/desk shows the first steps that are left`)
}

/**
 * Writes the settings where the service and every command find them. A file that is there is kept; it only gets the
 * database, without which they would open another one.
 */
async function writeSettings(answers: Answers) {
  const { data } = commandConfig()
  const file = join(data, SETTINGS_FILE)
  if (answers.database) await assertServerFits(answers.database, data)
  else assertNoServer(data)
  if (existsSync(file)) {
    const isNamed = parseEnv(await readFile(file, 'utf8')).DATABASE_URL !== undefined
    const isAdded = answers.database !== '' && !isNamed
    if (isAdded) await appendFile(file, `\n${databaseLine(answers.database)}\n`)
    console.log(`${file} is kept as it is${isAdded ? '; DATABASE_URL is added' : ''}.`)
    return
  }
  await mkdir(data, { recursive: true, mode: 0o700 })
  // It may hold the password of the mail server.
  await writeFile(file, settingsText(answers), { mode: 0o600, flag: 'wx' })
  console.log(`${file} is written.`)
  // This process works with them too.
  process.loadEnvFile(file)
}

/** Before anything is written: the server answers, and the folder does not belong to an embedded database. */
async function assertServerFits(address: string, data: string) {
  if (existsSync(join(data, 'database')))
    throw new Error(
      `${data} has an embedded database already, which would not be used any more. Name another folder in KENES_DATA.`,
    )
  process.env.DATABASE_URL = address
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: CONNECT_MS })
  try {
    await client.connect()
    await client.end()
  } catch (error) {
    throw new Error(startFailure(error, commandConfig()))
  }
}

async function fill(application: Application, answers: Answers) {
  const ctx = application.context()
  if (ctx.demonstration)
    throw new Error(
      'The database holds the demonstration. Name another folder in KENES_DATA, or another database.',
    )
  if (!(await findTerritory(ctx.db, answers.territory))) {
    const known = await ctx.db.selectFrom('territory').select('code').limit(1).executeTakeFirst()
    if (!known) await importTerritories(application, packagePath(CLASSIFIER))
  }
  const place = await findTerritory(ctx.db, answers.territory)
  if (!place) throw new Error(`--territory: «${answers.territory}» is no place of the classifier.`)
  if (await findCurrentSite(ctx.db))
    console.log('The site has its settings already; change them at the desk.')
  else await enterSite(application, answers, place)
  console.log(
    await createAdministrator(ctx, answers.administrator, { language: answers.language }).catch(
      (error: Error) => error.message,
    ),
  )
  await inviteAdministrator(ctx, answers.administrator)
}

/** The settings and the first organisation, both or neither. */
async function enterSite(
  { context }: Application,
  answers: Answers,
  { code, first, last }: PlaceRange & { readonly code: string },
) {
  const { nameKk, nameRu, nameEn, organisationKk, organisationRu, kind, email, phone } = answers
  await inTransaction(context(), async (inside) => {
    const saved = await saveSiteAsOperator(inside, {
      settings: {
        name: siteNameOf(nameKk, nameRu, nameEn || undefined),
        territory: code,
        email,
        phone: phone || null,
        address: null,
        lead: null,
        imprint: null,
        accessibility: null,
        privacy: null,
      },
    })
    if (!saved.ok) throw new Error(saved.refusal)
    const added = await addOrganisationAsOperator(inside, {
      kind,
      name: { kk: organisationKk, ru: organisationRu },
      shortName: null,
      place: { code, first, last },
      url: null,
      about: null,
    })
    if (!added.ok) throw new Error(organisationProblemMessages[added.refusal].en)
  })
  console.log(`The site is called «${nameRu}»; its first organisation is «${organisationRu}».`)
}

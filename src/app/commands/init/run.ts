import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { Application } from '#app/application.ts'
import { createAdministrator } from '#app/commands/admin/action.ts'
import type { InitOptions } from '#app/commands/init.ts'
import { commandConfig, SETTINGS_FILE } from '#app/commands/settings.ts'
import { withApplication } from '#app/commands/with-application.ts'
import { CLASSIFIER, importTerritories } from '#app/demo.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import {
  addOrganisationAsOperator,
  isOrganisationKind,
  organisationRefusals,
} from '#features/organisations/index.ts'
import { findSiteVersion, inviteAdministrator, saveSiteAsOperator, siteNameOf } from '#features/site/index.ts'
import { findTerritory } from '#features/territories/index.ts'
import { packagePath } from '#platform/package-path.ts'
import { inTransaction } from '#platform/transition.ts'
import { type Answers, readAnswers, settingsText } from './answers.ts'

/** Begins a production site; what is there already is kept. */
export async function runInit(options: InitOptions): Promise<void> {
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined
  const answers = await readAnswers(options, terminal).finally(() => terminal?.close())
  if (!isOrganisationKind(options.kind))
    throw new Error(`--kind: «${options.kind}» is no kind of organisation.`)
  await writeSettings(answers)
  await withApplication((application) => fill(application, answers, options))
  console.log(`
Next:
  kenes serve     starts the site; ${answers.administrator} gets a letter with the way to a passkey
  kenes doctor    looks at the installation and says what to do
  ${answers.url}/kk/desk shows the first steps that are left`)
}

async function writeSettings(answers: Answers) {
  const { data } = commandConfig()
  const file = join(data, SETTINGS_FILE)
  if (existsSync(file)) {
    console.log(`${file} is kept as it is.`)
    return
  }
  await mkdir(data, { recursive: true, mode: 0o700 })
  // It may hold the password of the mail server.
  await writeFile(file, settingsText(answers), { mode: 0o600, flag: 'wx' })
  console.log(`${file} is written.`)
  // This process works with them too.
  process.loadEnvFile(file)
}

async function fill(application: Application, answers: Answers, options: InitOptions) {
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
  if (await findSiteVersion(ctx.db))
    console.log('The site has its settings already; change them at the desk.')
  else await enterSite(application, answers, options, place)
  console.log(
    await createAdministrator(ctx, answers.administrator, { language: options.language }).catch(
      (error: Error) => error.message,
    ),
  )
  await inviteAdministrator(ctx, answers.administrator)
}

/** The settings and the first organisation, both or neither. */
async function enterSite(
  { context }: Application,
  answers: Answers,
  { kind }: InitOptions,
  { code, first, last }: PlaceRange & { readonly code: string },
) {
  const { nameKk, nameRu, nameEn, organisationKk, organisationRu, email, phone } = answers
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
    if (!isOrganisationKind(kind)) throw new Error(kind)
    const added = await addOrganisationAsOperator(inside, {
      kind,
      name: { kk: organisationKk, ru: organisationRu },
      shortName: null,
      place: { code, first, last },
      url: null,
      about: null,
    })
    if (!added.ok) throw new Error(organisationRefusals[added.refusal].en)
  })
  console.log(`«${nameRu}» is named, and «${organisationRu}» can publish.`)
}

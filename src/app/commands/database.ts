import type { Command } from 'commander'
import { addOrganisationImport } from './organisations.ts'
import { addProgrammeImport } from './programme.ts'
import { commandConfig } from './settings.ts'
import { withApplication } from './with-application.ts'

export function addDatabaseCommands(program: Command) {
  program
    .command('migrate')
    .description('run the migrations that the database lacks')
    .action(async () => {
      const { migrate, openDatabase } = await import('#platform/db/index.ts')
      const { packagePath } = await import('#platform/package-path.ts')
      const config = commandConfig()
      const database = await openDatabase({ url: config.databaseUrl, folder: config.data })
      try {
        const done = await migrate(database, packagePath('migrations'))
        console.log(done.length > 0 ? `Migrated: ${done.join(', ')}` : 'Nothing to migrate.')
      } finally {
        await database.close()
      }
    })

  const imports = program.command('import').description('import data of other publishers')
  imports
    .command('territories')
    .description(
      'import the classifier of territories (KATO) from a CSV file; a file with an error changes nothing',
    )
    .argument('<csv>', 'file with the columns kato, kato_version, level, type_code, name_ru, name_kk')
    .action(async (csv: string) => {
      const { importTerritories } = await import('#app/demo.ts')
      await withApplication((application) => importTerritories(application, csv), { create: true })
    })

  addOrganisationImport(imports)
  addProgrammeImport(imports)

  program
    .command('seed')
    .description(
      'write the demonstration: organisations, people, news, meetings and programmes, into an empty database that is never served to the public',
    )
    .action(async () => {
      const { prepareDemo } = await import('#app/demo.ts')
      await withApplication(prepareDemo, { demo: true })
    })
}

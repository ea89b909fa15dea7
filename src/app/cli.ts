import { Command } from 'commander'
import { programVersion } from '#platform/version.ts'
import { addAdminCommands } from './commands/admin.ts'
import { addBackupCommands } from './commands/backup.ts'
import { addDatabaseCommands } from './commands/database.ts'
import { addDoctorCommand } from './commands/doctor.ts'
import { addIdentityCommand } from './commands/identity.ts'
import { addInitCommand } from './commands/init.ts'
import { addLawCommand } from './commands/law.ts'
import { addLogCommand } from './commands/log.ts'
import { addOpinionCommand } from './commands/opinion.ts'
import { addPermissionsCommand } from './commands/permissions.ts'
import { addProgrammeCommands } from './commands/programme.ts'
import { addSearchCommand } from './commands/search.ts'
import { addServeCommand } from './commands/serve.ts'
import { addTallyCommand } from './commands/tally.ts'

const program = new Command('kenes')
  .description('An open platform for dialogue between people and their local government.')
  .version(programVersion(), '-V, --version', 'show the version of the program')
  .showHelpAfterError()
program
  .command('version')
  .description('show the version of the program')
  .action(() => console.log(programVersion()))
addServeCommand(program)
addInitCommand(program)
addDoctorCommand(program)
addBackupCommands(program)
addDatabaseCommands(program)
addLawCommand(program)
addAdminCommands(program)
addPermissionsCommand(program)
addIdentityCommand(program)
addLogCommand(program)
addOpinionCommand(program)
addProgrammeCommands(program)
addSearchCommand(program)
addTallyCommand(program)

// `kenes … | head` closes the pipe when it has enough: that ends the command and is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(process.exitCode ?? 0)
  })

try {
  await program.parseAsync()
} catch (error) {
  if (process.env.KENES_LOG === 'debug') throw error
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

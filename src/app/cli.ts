import { Command } from 'commander'
import { addLogCommand } from './commands/log.ts'

const program = new Command('kenes')
  .description('An open platform for dialogue between people and their local government.')
  .showHelpAfterError()
addLogCommand(program)

await program.parseAsync()

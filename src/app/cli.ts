import { Command } from 'commander'
import { addTallyCommand } from './commands/tally.ts'

const program = new Command('kenes')
  .description('An open platform for dialogue between people and their local government.')
  .showHelpAfterError()

addTallyCommand(program)

await program.parseAsync()

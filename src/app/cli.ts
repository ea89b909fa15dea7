import { Command } from 'commander'
import { addOpinionCommand } from './commands/opinion.ts'

const program = new Command('kenes')
  .description('An open platform for dialogue between people and their local government.')
  .showHelpAfterError()

addOpinionCommand(program)

await program.parseAsync()

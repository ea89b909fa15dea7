import { Command } from 'commander'

const program = new Command('kenes')
  .description('An open platform for dialogue between people and their local government.')
  .showHelpAfterError()

await program.parseAsync()

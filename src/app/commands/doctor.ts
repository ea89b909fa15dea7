import type { Command } from 'commander'

/** `kenes doctor`: looks at an installation and says what to do. */
export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .summary('check an installation, and say what to do')
    .description(
      'Check settings, database, mail, clock, keys and their copies, witnesses, disk and proxy. Changes nothing. Exit code 1: something has to be done.',
    )
    .option('--mail <address>', 'send a test letter to this address')
    .option('--copies <folder>', 'compare the copies of the keys in this folder with the keys')
    .action(async (options: { mail?: string; copies?: string }) => {
      const { runDoctor } = await import('./doctor/run.ts')
      process.exitCode = await runDoctor(options)
    })
}

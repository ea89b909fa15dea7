import type { Command } from 'commander'
import { withApplication } from './with-application.ts'

/** `kenes identity …`: the keys with which residents' identities are hashed. */
export function addIdentityCommand(program: Command): void {
  program
    .command('identity')
    .description('Manage the keys with which the identities of residents are hashed.')
    .command('rotate')
    .description(
      'Apply one more key to every resident, all or none. Copy the keys to a safe place before and after.',
    )
    .action(async () => {
      const [{ rotateKeys }, { showProgress }] = await Promise.all([
        import('#features/residents/index.ts'),
        import('#app/progress.ts'),
      ])
      await withApplication(async (application) => {
        const bar = showProgress('Residents')
        try {
          const rotated = await rotateKeys(application.context(), bar.update)
          bar.stop()
          if (!rotated.ok)
            throw new Error(
              'A vote is open: its voters would be counted twice. Change the key after it is closed.',
            )
          const { number, identities } = rotated.value
          console.log(`Key ${number} is in force; it was applied to ${identities} residents.`)
        } finally {
          bar.stop()
        }
      })
    })
}

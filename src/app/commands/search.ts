import type { Command } from 'commander'
import { withApplication } from './with-application.ts'

/** `kenes search …`: the index of the search. */
export function addSearchCommand(program: Command): void {
  program
    .command('search')
    .description('Keep the index of the search.')
    .command('rebuild')
    .description('Write the whole index anew. The site may run meanwhile and stays searchable.')
    .action(async () => {
      const [{ rebuildIndex }, { showProgress }] = await Promise.all([
        import('#platform/search/index.ts'),
        import('#app/progress.ts'),
      ])
      await withApplication(async (application) => {
        const bar = showProgress('Search index')
        try {
          const entries = await rebuildIndex(application.context(), bar.update)
          bar.stop()
          console.log(`${entries} things were looked at and indexed.`)
        } finally {
          bar.stop()
        }
      })
    })
}

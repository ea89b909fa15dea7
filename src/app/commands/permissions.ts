import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'

/** `kenes permissions`: the table of docs/permissions.md. */
export function addPermissionsCommand(program: Command): void {
  program
    .command('permissions')
    .description('print the table of permissions as Markdown (docs/permissions.md)')
    .option('--write <file>', 'write it into a file instead')
    .action(async ({ write }: { write?: string }) => {
      const { permissionsAsMarkdown } = await import('#app/permissions.ts')
      if (write === undefined) process.stdout.write(permissionsAsMarkdown())
      else await writeFile(write, permissionsAsMarkdown())
    })
}

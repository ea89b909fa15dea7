import type { Command } from 'commander'

/** `kenes permissions`: the table of docs/permissions.md. */
export function addPermissionsCommand(program: Command): void {
  program
    .command('permissions')
    .description('print the table of permissions as Markdown (docs/permissions.md)')
    .action(async () => {
      const { permissionsAsMarkdown } = await import('#app/permissions.ts')
      process.stdout.write(permissionsAsMarkdown())
    })
}

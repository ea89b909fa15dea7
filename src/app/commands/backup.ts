import { type Command, InvalidArgumentError } from 'commander'

/** `kenes backup` and `kenes restore`: database, files and keys. */
export function addBackupCommands(program: Command): void {
  program
    .command('backup')
    .summary('write a backup of database, files and keys')
    .description(
      'Write a backup into a new folder: the database, the files, and the keys apart from them. A PostgreSQL server is dumped while the site runs (pg_dump); for the embedded database stop the program first.',
    )
    .argument('<folder>', 'folder that will contain the backup')
    .option('--without-keys', 'leave out the keys and settings, which you copy elsewhere', false)
    .option(
      '--keep <count>',
      'afterwards remove older complete backups of this folder, beyond this many',
      asCount,
    )
    .action(async (folder: string, { withoutKeys, keep }: { withoutKeys: boolean; keep?: number }) => {
      const [{ writeBackup }, { commandConfig }] = await Promise.all([
        import('./backup/write.ts'),
        import('./settings.ts'),
      ])
      console.log(await writeBackup(commandConfig(), folder, { keys: !withoutKeys, keep }))
    })

  program
    .command('restore')
    .summary('restore a backup into an empty installation')
    .description(
      'Check every file of a backup, then restore it into an empty data folder (KENES_DATA) and an empty database. Nothing is overwritten.',
    )
    .argument('<backup>', 'folder that kenes backup has written')
    .option('--keys <folder>', 'folder with the keys, if the backup has none')
    .option(
      '--take-settings',
      'this site takes the place of the one that was backed up: take its address, mail server and port too',
      false,
    )
    .action(async (backup: string, options: { keys?: string; takeSettings: boolean }) => {
      const [{ restoreBackup }, { commandConfig }] = await Promise.all([
        import('./backup/restore.ts'),
        import('./settings.ts'),
      ])
      console.log(await restoreBackup(commandConfig(), backup, options))
    })
}

function asCount(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Expected a number from 1 on.')
  return Number(text)
}

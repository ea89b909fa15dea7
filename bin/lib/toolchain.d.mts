/** The folder of the clone. */
export const root: string
/** The packages that are missing in the folder of a package, and whether tools for tests belong to it. */
export function findMissingPackages(
  folder: string,
  wanted: { readonly everything: boolean },
): { readonly names: readonly string[]; readonly wanted: boolean }
/** Installs the exact versions of package-lock.json where they are missing; `everything` adds what tests need. */
export function install(wanted: { readonly everything: boolean }): void
/** The path of a Node 24: the one that runs this, else the one that npm installed as a package. */
export function node24(): string
/** Whether this is an unpacked release: built, with its packages, without its sources. */
export const isRelease: boolean
/** Whether dist/ is newer than every source. */
export function isBuilt(): boolean
/** Bundles the program and the pages' assets into dist/, unless nothing changed since the last time. */
export function build(): Promise<void>
/** Runs a program under Node 24 in the clone, passing signals on, and ends with its exit code. */
export function run(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<number>

import { packagePath } from '#platform/package-path.ts'

/** Where the fonts of exported documents and of charts are. */
export const fontsFolder = packagePath('src/platform/exports/fonts')

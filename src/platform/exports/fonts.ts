import { packagePath } from '#platform/package-path.ts'

/** The folder of the fonts of exported documents and charts. */
export const fontsFolder = packagePath('src/platform/exports/fonts')

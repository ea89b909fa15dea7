import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Application } from '#app/application.ts'
import { commandConfig } from '#app/commands/settings.ts'
import { showProgress } from '#app/progress.ts'
import type { Language } from '#domain/base/text.ts'
import { composeReport, writeReportFile } from '#features/programmes/index.ts'
import { fontsFolder } from '#platform/exports/index.ts'

/** Writes the final report of a programme to a file with a progress bar; the file extension sets the format. */
export async function writeProgrammeReport(
  { context }: Application,
  slug: string,
  out: string,
  language: Language,
): Promise<void> {
  const format = extname(out).slice(1).toLowerCase()
  if (format !== 'docx' && format !== 'pdf') throw new Error(`${out}: the file must end in .docx or .pdf`)
  const found = await composeReport(context(), slug, language, commandConfig().origin)
  if (!found) throw new Error(`There is no programme ${slug}.`)
  const bar = showProgress('Report')
  const bytes = await writeReportFile(found.report, format, fontsFolder, bar.update).finally(bar.stop)
  await writeFile(out, bytes)
  console.log(`${out}: ${bytes.length} bytes`)
}

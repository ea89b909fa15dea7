import type { Language } from '#domain/base/text.ts'
import { uiMessages } from '#ui/messages.ts'

export type DownloadsProps = {
  readonly language: Language
  /** The address of the files after the language, without their extension: '/meetings/list'. */
  readonly path: string
  /** The filter of the page, with its question mark; '' for the whole list. */
  readonly query?: string
  /** What is downloaded, where a page has several lists. */
  readonly what?: string
}

/** A list as files: CSV, a spreadsheet, JSON, and what the fields mean. */
export const Downloads = ({ language, path, query = '', what }: DownloadsProps) => (
  <p class="downloads no-print">
    {what ?? uiMessages.download[language]}:
    {(['csv', 'xlsx', 'json'] as const).map((format) => (
      <>
        {' '}
        <a href={`/${language}${path}.${format}${query}`} download>
          {format.toUpperCase()}
        </a>
        {' ·'}
      </>
    ))}{' '}
    <a href={`/${language}${path}/datapackage.json${query}`}>{uiMessages.fieldsOfFile[language]}</a>
  </p>
)

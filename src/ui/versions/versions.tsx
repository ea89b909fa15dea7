import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import type { WordEdit } from '#domain/law/index.ts'
import { formatDayTime, isoDateTime } from '#ui/format/index.ts'
import { languageNames, uiMessages } from '#ui/messages.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import type { Locale } from '#ui/types.ts'
import { versionMessages } from './messages.ts'

/** A word-by-word difference; screen readers announce removed and added words. */
export const Difference = ({
  language,
  lang,
  edits,
}: {
  readonly language: Language
  /** The language of the text. */
  readonly lang: Language
  readonly edits: readonly WordEdit[]
}) => (
  <p class="diff" lang={lang}>
    {edits.map(({ op, text }) =>
      op === 'same' ? (
        text
      ) : op === 'removed' ? (
        <del>
          <span class="vh" lang={language}>
            {versionMessages.removed[language]}:{' '}
          </span>
          {text}
        </del>
      ) : (
        <ins>
          <span class="vh" lang={language}>
            {versionMessages.added[language]}:{' '}
          </span>
          {text}
        </ins>
      ),
    )}
  </p>
)

export type VersionEntry = {
  /** The number of the save; not every number is kept. */
  readonly number: number
  /** ISO 8601. */
  readonly at: string
  /** The name of the author. */
  readonly who: string
  /** What was done, in words: «Сохранено», «Восстановлена версия 3». */
  readonly what: string
  /** The address of the version with its changes. */
  readonly href?: string | undefined
  readonly children?: ComponentChildren
}

/** The versions of a text, newest first. */
export const VersionList = ({
  language,
  zone,
  versions,
}: Locale & { readonly versions: readonly VersionEntry[] }) => (
  <ol class="versions" reversed>
    {versions.map(({ number, at, who, what, href, children }) => (
      <li value={number}>
        {href ? (
          <a href={safeHref(href)}>{versionMessages.version[language](String(number))}</a>
        ) : (
          <b>{versionMessages.version[language](String(number))}</b>
        )}
        <span>{what}</span>
        <span class="quiet">
          {who}, <time dateTime={isoDateTime(at, zone)}>{formatDayTime(language, at, zone)}</time>
        </span>
        {children}
      </li>
    ))}
  </ol>
)

export type ConflictProps = {
  readonly language: Language
  /** The name of the control that carries the merged text: 'title-kk'. */
  readonly name: string
  /** What text this is: «Тақырып». */
  readonly label: string
  readonly textLanguage: Language
  readonly theirs: string
  readonly yours: string
  readonly rows?: number
}

/** A conflict of two authors: the saved text to read, and the person's own to edit; nothing is lost. */
export const Conflict = ({ language, name, label, textLanguage, theirs, yours, rows = 3 }: ConflictProps) => (
  <fieldset class="conflict">
    <legend>
      {label}, <span lang={textLanguage}>{languageNames[textLanguage].name}</span>
    </legend>
    <div>
      <p class="quiet">{versionMessages.theirs[language]}</p>
      <p class="diff" lang={textLanguage}>
        {theirs || versionMessages.nothing[language]}
      </p>
    </div>
    <div class="field">
      <label for={name}>{versionMessages.yours[language]}</label>
      <textarea id={name} name={name} lang={textLanguage} rows={rows} value={yours} />
    </div>
  </fieldset>
)

/** «Было» and «Стало» for values that are not texts: a topic, a place. */
export const BeforeAndAfter = ({
  language,
  before,
  after,
}: {
  readonly language: Language
  readonly before: string
  readonly after: string
}) => (
  <p class="diff">
    <del>
      <span class="vh">{uiMessages.was[language]}: </span>
      {before || '—'}
    </del>{' '}
    <ins>
      <span class="vh">{uiMessages.became[language]}: </span>
      {after || '—'}
    </ins>
  </p>
)

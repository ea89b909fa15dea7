import type { Language } from '#domain/base/text.ts'
import { formatDayTime, isoDateTime } from '#ui/format/index.ts'
import { messages } from './messages.ts'
import type { Happening } from './model.ts'

/** What one slice has to tell of a place: its newest entries and the way to all of them. */
export const HappeningSection = ({
  happening: { title, path, entries },
  language,
  zone,
}: {
  happening: Happening
  language: Language
  zone: string
}) => (
  <section class="happening">
    <h3>
      <a href={`/${language}${path}`}>{title[language]}</a>
    </h3>
    <ul>
      {entries.map(({ path: entryPath, title: words, titleLanguage, at, note }) => (
        <li>
          <a href={`/${language}${entryPath}`} lang={titleLanguage === language ? undefined : titleLanguage}>
            {words}
          </a>
          <p class="meta">
            <time dateTime={isoDateTime(at.toISOString(), zone)}>
              {formatDayTime(language, at.toISOString(), zone)}
            </time>
            {note ? <span>{note}</span> : null}
          </p>
        </li>
      ))}
    </ul>
    <p>
      <a href={`/${language}${path}`}>
        {messages.all[language]}: {title[language]}
      </a>
    </p>
  </section>
)

import type { Language } from '#domain/base/text.ts'
import { FindingGroup } from '#ui/finding/finding.tsx'
import { formatNumber } from '#ui/format/index.ts'
import { renderText } from '#ui/official-text/official-text.tsx'
import { messages } from '../../messages.ts'
import { type Programme, programmePath, type RecurringTheme } from '../../model.ts'

/** Problems that several regions share. */
export function Recurring({
  language,
  programme,
  themes,
}: {
  readonly language: Language
  readonly programme: Programme
  readonly themes: readonly RecurringTheme[]
}) {
  if (themes.length === 0) return null
  return (
    <FindingGroup title={messages.across[language]}>
      <ul class="findings">
        {themes.map(({ key, title, regions }) => (
          <li>
            <p>{renderText(title, language)}</p>
            <p class="meta">
              <a href={`/${language}${programmePath(programme, '/findings?kind=problem')}#${key}`}>
                {messages.inRegions[language](formatNumber(language, regions.length), regions.length)}
              </a>
              <span>
                {programme.territories
                  .filter(({ code }) => regions.includes(code))
                  .map(({ label }) => label[language])
                  .join(', ')}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </FindingGroup>
  )
}

import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import type { JournalCheck, StoredFinding } from '#domain/journal-entry/finding.ts'
import { DateTime } from '#ui/date-time/date-time.tsx'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Facts } from '#ui/facts/facts.tsx'
import { formatNumber } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Table } from '#ui/table/table.tsx'
import { messages } from '../messages.ts'
import { DESK_PATH } from '../model.ts'

type JournalChecksPageProps = {
  readonly frame: DeskFrame
  /** The last check of the whole journal; undefined before the first night. */
  readonly check: JournalCheck | undefined
  readonly findings: readonly StoredFinding[]
}

/** What the site found when it compared its journal with what was signed. */
export function JournalChecksPage({ frame, check, findings }: JournalChecksPageProps) {
  const { language } = frame
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      title={messages.checks[language]}
      lead={messages.checksLead[language]}
    >
      <Facts
        items={[
          {
            term: messages.lastCheck[language],
            value: check ? (
              <DateTime language={language} start={check.checkedAt.toISOString()} zone={CAPITAL_ZONE} />
            ) : (
              messages.notChecked[language]
            ),
          },
          ...(check
            ? [
                { term: messages.checkedEntries[language], value: formatNumber(language, check.entries) },
                { term: messages.erasedContents[language], value: formatNumber(language, check.erased) },
              ]
            : []),
        ]}
      />
      <Section title={messages.findings[language]}>
        {findings.length === 0 ? (
          <p>{messages.noFindings[language]}</p>
        ) : (
          <>
            <p>{messages.alteredWhat[language]}</p>
            <Table
              caption={messages.findings[language]}
              columns={[
                { title: messages.finding[language] },
                { title: messages.where[language] },
                { title: messages.foundAt[language] },
              ]}
              rows={findings.map(({ code, subject, foundAt }) => [
                messages[code][language],
                <code>{subject}</code>,
                <DateTime language={language} start={foundAt.toISOString()} zone={CAPITAL_ZONE} />,
              ])}
            />
          </>
        )}
      </Section>
    </DeskPage>
  )
}

import type { Language } from '#domain/base/text.ts'
import { Button, Form } from '#ui/form/index.ts'
import { formatDayTime } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { BeforeAndAfter, Difference, VersionList, type WordEdit } from '#ui/versions/versions.tsx'
import { languageNames } from '#ui/words.ts'
import { DraftPage, type Frame, partPath } from './frame-views.tsx'
import { messages } from './messages.ts'
import type { Draft } from './model.ts'

export type VersionItem = {
  readonly number: number
  readonly at: Date
  readonly who: string
  readonly what: string
}

export type VersionsPageProps = {
  readonly frame: Frame
  readonly draft: Draft
  readonly zone: string
  readonly versions: readonly VersionItem[]
}

/** Every save of an item, who made it and when. */
export const VersionsPage = ({ frame, draft, zone, versions }: VersionsPageProps) => {
  const { language } = frame
  return (
    <DraftPage frame={frame} draft={draft} zone={zone} part="versions">
      <VersionList
        language={language}
        zone={zone}
        versions={versions.map(({ number, at, who, what }) => ({
          number,
          at: at.toISOString(),
          who,
          what: [
            what,
            number === draft.publicVersion ? messages.seenByReaders[language] : '',
            number === draft.version ? messages.newest[language] : '',
          ]
            .filter(Boolean)
            .join(' · '),
          href: `/${language}${partPath(draft.id, 'versions')}/${number}`,
        }))}
      />
    </DraftPage>
  )
}

/** One text that differs between two versions, word by word; or a value that is not a text. */
export type TextChange =
  | { readonly label: string; readonly tongue: Language; readonly edits: readonly WordEdit[] }
  | { readonly label: string; readonly before: string; readonly after: string }

export const Changed = ({
  language,
  changes,
}: {
  readonly language: Language
  readonly changes: readonly TextChange[]
}) =>
  changes.length === 0 ? (
    <p>{messages.nothingChanged[language]}</p>
  ) : (
    <dl class="changed">
      {changes.map((change) => (
        <>
          <dt>
            {change.label}
            {'tongue' in change ? (
              <>
                , <span lang={change.tongue}>{languageNames[change.tongue].name}</span>
              </>
            ) : null}
          </dt>
          <dd>
            {'edits' in change ? (
              <Difference language={language} lang={change.tongue} edits={change.edits} />
            ) : (
              <BeforeAndAfter language={language} before={change.before} after={change.after} />
            )}
          </dd>
        </>
      ))}
    </dl>
  )

export type VersionPageProps = {
  readonly frame: Frame
  readonly draft: Draft
  readonly zone: string
  readonly version: VersionItem
  /** Against the version before it; undefined for the first. */
  readonly changes: readonly TextChange[] | undefined
  /** Against the newest one: what restoring it would undo. */
  readonly since: readonly TextChange[]
  readonly editable: boolean
  readonly title: string
  readonly sinceTitle: string
}

/** What one save changed, and what was changed since. */
export function VersionPage(props: VersionPageProps) {
  const { frame, draft, zone, version, changes, since, editable, title, sinceTitle } = props
  const { language } = frame
  const when = formatDayTime(language, version.at.toISOString(), zone)
  return (
    <DraftPage frame={frame} draft={draft} zone={zone} part="versions">
      <Section title={title}>
        <p class="quiet">
          {version.what}. {messages.byline[language](version.who, when)}
        </p>
        {changes ? (
          <Changed language={language} changes={changes} />
        ) : (
          <p>{messages.firstVersion[language]}</p>
        )}
      </Section>
      {version.number === draft.version ? null : (
        <Section title={sinceTitle}>
          <Changed language={language} changes={since} />
          {editable ? (
            <Form
              language={language}
              action={`/${language}${partPath(draft.id, 'versions')}/${version.number}/restore`}
            >
              <Button kind="quiet">{messages.restore[language]}</Button>
            </Form>
          ) : null}
        </Section>
      )}
    </DraftPage>
  )
}

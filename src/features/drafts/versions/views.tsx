import type { Language } from '#domain/base/text.ts'
import type { DeskFrame } from '#ui/desk/index.ts'
import { Button, Form } from '#ui/form/index.ts'
import { formatDayTime } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { languageNames } from '#ui/messages.ts'
import { BeforeAndAfter, Difference, VersionList } from '#ui/versions/versions.tsx'
import { DraftFrame, type ShownDraft, VERSIONS_PATH } from '../views.tsx'
import { versionMessages } from './messages.ts'
import type { FieldChange } from './model.ts'

export type VersionItem = {
  readonly number: number
  readonly at: Date
  readonly who: string
  readonly what: string
}

export type DraftVersionsPageProps = {
  readonly frame: DeskFrame
  readonly shown: ShownDraft
  readonly versions: readonly VersionItem[]
}

/** Every save of a draft, who made it and when. */
export const DraftVersionsPage = ({ frame, shown, versions }: DraftVersionsPageProps) => {
  const { language } = frame
  const { draft, kind } = shown
  return (
    <DraftFrame {...shown} frame={frame} part={VERSIONS_PATH}>
      <VersionList
        language={language}
        zone={shown.zone}
        versions={versions.map(({ number, at, who, what }) => ({
          number,
          at: at.toISOString(),
          who,
          what: [
            what,
            number === draft.publicVersion ? versionMessages.seenByReaders[language] : '',
            number === draft.version ? versionMessages.newest[language] : '',
          ]
            .filter(Boolean)
            .join(' · '),
          href: `/${language}${kind.path}/${draft.id}${VERSIONS_PATH}/${number}`,
        }))}
      />
    </DraftFrame>
  )
}

/** What changed, field by field: texts word by word, values as they were and are. */
export const FieldChanges = ({
  language,
  changes,
}: {
  readonly language: Language
  readonly changes: readonly FieldChange[]
}) =>
  changes.length === 0 ? (
    <p>{versionMessages.nothingChanged[language]}</p>
  ) : (
    <dl class="changed">
      {changes.map((change) => (
        <>
          <dt>
            {change.label}
            {'edits' in change ? (
              <>
                , <span lang={change.language}>{languageNames[change.language].name}</span>
              </>
            ) : null}
          </dt>
          <dd>
            {'edits' in change ? (
              <Difference language={language} lang={change.language} edits={change.edits} />
            ) : (
              <BeforeAndAfter language={language} before={change.before} after={change.after} />
            )}
          </dd>
        </>
      ))}
    </dl>
  )

export type VersionPageProps = {
  readonly frame: DeskFrame
  readonly shown: ShownDraft
  readonly version: VersionItem
  /** Against the version before it; undefined for the first. */
  readonly changes: readonly FieldChange[] | undefined
  /** Against the newest one: what restoring it would undo. */
  readonly since: readonly FieldChange[]
  readonly editable: boolean
}

/** What one save changed, and what was changed since. */
export function VersionPage({ frame, shown, version, changes, since, editable }: VersionPageProps) {
  const { language } = frame
  const { draft, kind, zone } = shown
  const when = formatDayTime(language, version.at.toISOString(), zone)
  return (
    <DraftFrame {...shown} frame={frame} part={VERSIONS_PATH}>
      <Section title={versionMessages.whatInVersion[language](String(version.number))}>
        <p class="quiet">
          {version.what}. {versionMessages.byline[language](version.who, when)}
        </p>
        {changes ? (
          <FieldChanges language={language} changes={changes} />
        ) : (
          <p>{versionMessages.firstVersion[language]}</p>
        )}
      </Section>
      {version.number === draft.version ? null : (
        <Section title={versionMessages.whatSince[language]}>
          <FieldChanges language={language} changes={since} />
          {editable ? (
            <Form
              language={language}
              action={`/${language}${kind.path}/${draft.id}${VERSIONS_PATH}/${version.number}/restore`}
            >
              <Button kind="quiet">{versionMessages.restore[language]}</Button>
            </Form>
          ) : null}
        </Section>
      )}
    </DraftFrame>
  )
}

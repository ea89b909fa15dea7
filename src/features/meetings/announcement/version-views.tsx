import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Button, Form } from '#ui/form/index.ts'
import { BeforeAndAfter, Difference, VersionList, type WordEdit } from '#ui/versions/versions.tsx'
import { DESK } from '../model.ts'
import { languageOfField } from './draft-form-model.ts'
import { fieldLabel } from './field-messages.ts'
import { draftMessages as words } from './messages.ts'
import { draftPath } from './model.ts'

export type ShownVersion = {
  readonly number: number
  readonly savedAt: Date
  readonly savedBy: string | null
  /** Its changes by field: texts word by word, other fields before and after. */
  readonly changes: readonly {
    readonly field: string
    readonly before: string
    readonly after: string
    readonly edits: readonly WordEdit[]
  }[]
}

export type VersionsPageProps = {
  readonly frame: DeskFrame
  readonly id: string
  readonly versions: readonly ShownVersion[]
  readonly open: boolean
  readonly zone: string
}

/** The versions of a draft with their changes; each can be restored. */
export function VersionsPage({ frame, id, versions, open, zone }: VersionsPageProps) {
  const { language } = frame
  const action = `/${language}${draftPath(id)}`
  return (
    <DeskPage
      {...frame}
      at={DESK}
      above={<a href={action}>{words.backToDraft[language]}</a>}
      title={words.versions[language]}
    >
      <VersionList
        language={language}
        zone={zone}
        versions={versions.map(({ number, savedAt, savedBy, changes }, index) => ({
          number,
          at: savedAt.toISOString(),
          who: savedBy ?? '…',
          what: index === 0 ? words.current[language] : '',
          children: (
            <>
              {changes.map(({ field, before, after, edits }) => {
                const textLanguage = languageOfField(field)
                return (
                  <div>
                    <b>{fieldLabel(field, language)}</b>
                    {textLanguage ? (
                      <Difference language={language} lang={textLanguage} edits={edits} />
                    ) : (
                      <BeforeAndAfter language={language} before={before} after={after} />
                    )}
                  </div>
                )
              })}
              {open && index > 0 ? (
                <Form language={language} action={`${action}/restore`}>
                  <input type="hidden" name="number" value={String(number)} />
                  <Button kind="quiet">{words.restore[language]}</Button>
                </Form>
              ) : null}
            </>
          ),
        }))}
      />
    </DeskPage>
  )
}

import { DeskPage } from '#ui/desk/index.ts'
import { Button, Form } from '#ui/form/index.ts'
import { Difference, VersionList, WasNow, type WordEdit } from '#ui/versions/versions.tsx'
import type { Frame } from '../desk/frame.ts'
import { draftPath, MEETINGS_DESK } from '../desk/model.ts'
import { labelOf, tongueOf } from './fields.ts'
import { draftMessages as words } from './messages.ts'

export type ShownVersion = {
  readonly number: number
  readonly savedAt: Date
  readonly savedBy: string | null
  /** What it changed, by field: texts word by word, other fields as they were and became. */
  readonly changes: readonly {
    readonly field: string
    readonly before: string
    readonly after: string
    readonly edits: readonly WordEdit[]
  }[]
}

export type VersionsPageProps = {
  readonly frame: Frame
  readonly id: string
  readonly versions: readonly ShownVersion[]
  readonly open: boolean
  readonly zone: string
}

/** All versions of a draft with what each changed; any of them can be put in force again. */
export function VersionsPage({ frame, id, versions, open, zone }: VersionsPageProps) {
  const { language } = frame
  const action = `/${language}${draftPath(id)}`
  return (
    <DeskPage
      {...frame}
      at={MEETINGS_DESK}
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
                const tongue = tongueOf(field)
                return (
                  <div>
                    <b>{labelOf(field, language)}</b>
                    {tongue ? (
                      <Difference language={language} lang={tongue} edits={edits} />
                    ) : (
                      <WasNow language={language} before={before} after={after} />
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

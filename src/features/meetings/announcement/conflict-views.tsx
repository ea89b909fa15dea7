import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Button, Form } from '#ui/form/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { BeforeAndAfter, Conflict } from '#ui/versions/versions.tsx'
import { DESK } from '../model.ts'
import { languageOfField } from './draft-form-model.ts'
import { fieldLabel } from './field-messages.ts'
import { draftMessages as words } from './messages.ts'
import { draftPath } from './model.ts'

export type ConflictPageProps = {
  readonly frame: DeskFrame
  readonly id: string
  /** The version that was saved meanwhile; saving this page replaces it. */
  readonly version: number
  readonly sitting: string
  /** Whether the same person saved it, in another tab. */
  readonly own: boolean
  /** All fields as they are saved now, and as this person typed them. */
  readonly theirs: Readonly<Record<string, string>>
  readonly yours: Readonly<Record<string, string>>
}

const TEXT_ROWS = 8

/** Two people, or one in two tabs, changed the draft: the second sees both texts, and nothing is lost. */
export function ConflictPage({ frame, id, version, sitting, own, theirs, yours }: ConflictPageProps) {
  const { language } = frame
  const action = `/${language}${draftPath(id)}`
  const names = [...new Set([...Object.keys(yours), ...Object.keys(theirs)])]
  const differing = names.filter((name) => (theirs[name] ?? '') !== (yours[name] ?? ''))
  const texts = differing.filter((name) => languageOfField(name) !== undefined && name in yours)
  const others = differing.filter((name) => !texts.includes(name) && !name.endsWith('-count'))
  return (
    <DeskPage {...frame} at={DESK} title={words.editTitle[language]}>
      <Notice kind="attention" title={(own ? words.ownConflict : words.conflict)[language]}>
        <p>{words.conflictHelp[language]}</p>
      </Notice>
      <Form wide language={language} action={action}>
        <input type="hidden" name="version" value={String(version)} />
        <input type="hidden" name="sitting" value={sitting} />
        {Object.entries(yours)
          .filter(([name]) => !texts.includes(name))
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        {texts.map((name) => (
          <Conflict
            language={language}
            name={name}
            label={fieldLabel(name, language)}
            textLanguage={languageOfField(name) ?? language}
            theirs={theirs[name] ?? ''}
            yours={yours[name] ?? ''}
            rows={name.startsWith('about') ? TEXT_ROWS : 2}
          />
        ))}
        {others.length > 0 ? (
          <Section title={words.otherFields[language]}>
            {others.map((name) => (
              <div>
                <b>{fieldLabel(name, language)}</b>
                <BeforeAndAfter language={language} before={theirs[name] ?? ''} after={yours[name] ?? ''} />
              </div>
            ))}
          </Section>
        ) : null}
        <Button>{words.save[language]}</Button>
      </Form>
    </DeskPage>
  )
}

import type { Language } from '#domain/base/text.ts'
import { Button, ButtonLink, Form } from '#ui/form/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { Conflict } from '#ui/versions/versions.tsx'
import { DraftPage, type DraftPart, type Frame, partPath } from './frame-views.tsx'
import { messages } from './messages.ts'
import type { Draft } from './model.ts'

export type ConflictText = {
  readonly name: string
  readonly label: string
  readonly tongue: Language
  readonly theirs: string
  readonly yours: string
}

export type ConflictPageProps = {
  readonly frame: Frame
  /** As it is saved now. */
  readonly draft: Draft
  readonly zone: string
  readonly sitting: string
  /** The same person saved it, in another tab. */
  readonly own: boolean
  /** Which form came too late. */
  readonly part: DraftPart
  readonly texts: readonly ConflictText[]
  /** Every other field of the form, as it was typed. */
  readonly rest: Readonly<Record<string, string>>
}

/** Two people, or two tabs, wrote at once: both texts beside each other, and one's own to be merged and saved. */
export function ConflictPage({ frame, draft, zone, sitting, own, part, texts, rest }: ConflictPageProps) {
  const { language } = frame
  const action = `/${language}${partPath(draft.id, part)}`
  return (
    <DraftPage frame={frame} draft={draft} zone={zone} part={part}>
      <div role="alert">
        <Notice kind="attention" title={(own ? messages.ownConflict : messages.conflict)[language]}>
          <p>{messages.conflictHelp[language]}</p>
        </Notice>
      </div>
      <Form language={language} action={action} wide>
        <input type="hidden" name="version" value={String(draft.version)} />
        <input type="hidden" name="sitting" value={sitting} />
        {Object.entries(rest).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {texts.map((text) => (
          <Conflict
            language={language}
            {...text}
            rows={Math.min(14, 2 + Math.ceil(text.yours.length / 60))}
          />
        ))}
        <p class="btns">
          <Button>{messages.saveMerged[language]}</Button>
          <ButtonLink kind="quiet" href={action}>
            {messages.dropMine[language]}
          </ButtonLink>
        </p>
      </Form>
    </DraftPage>
  )
}

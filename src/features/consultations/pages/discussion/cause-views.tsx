import type { Language } from '#domain/base/text.ts'
import { versionPath } from '../../model.ts'
import { textMessages } from '../../text/messages.ts'

export type LinkedChangesProps = {
  readonly language: Language
  /** Of the consultation. */
  readonly slug: string
  readonly changes: readonly {
    readonly number: number
    readonly anchor: string
    readonly provision: string
  }[]
}

/** The changes of later versions that a comment caused. */
export const LinkedChanges = ({ language, slug, changes }: LinkedChangesProps) => (
  <ul class="plain">
    {changes.map(({ number, anchor, provision }) => (
      <li>
        <a href={`/${language}${versionPath({ slug }, number)}#${anchor}`}>
          {provision}, {textMessages.version[language](number).toLowerCase()}
        </a>
      </li>
    ))}
  </ul>
)

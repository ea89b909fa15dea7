import type { Language, Text } from '#domain/base/text.ts'
import type { ParticipationRefusal, ParticipationRule } from '#domain/participation/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { messages } from '../messages.ts'
import { RESIDENCE_PATH } from '../model.ts'
import { participantNames, participantsText, participationProblemMessages, whoTakesPart } from './messages.ts'

/** Says who takes part here to somebody who may not, and what they can do, before they type anything. */
export const ParticipationNotice = ({
  language,
  who,
  organisation,
  refusal,
}: {
  readonly language: Language
  readonly who: ParticipationRule['who']
  /** The organisation whose members take part, where the page has one. */
  readonly organisation: Text | undefined
  readonly refusal: ParticipationRefusal | undefined
}) => {
  if (!refusal) return null
  const participants = organisation
    ? participantsText(who, organisation, language)
    : participantNames[who][language]
  return (
    <Notice kind="attention" title={`${whoTakesPart[language]}: ${participants}`}>
      <p>{participationProblemMessages[refusal][language]}</p>
      {who === 'resident' ? (
        <p>
          <a href={`/${language}${RESIDENCE_PATH}`}>{messages.title[language]}</a>
        </p>
      ) : null}
    </Notice>
  )
}

import type { Language } from '#domain/base/text.ts'
import type { ParticipationRefusal, ParticipationRule } from '#domain/participation/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { messages } from './messages.ts'
import { RESIDENCE_PATH } from './model.ts'
import { participantNames, participationRefusals, whoTakesPart } from './participation-messages.ts'

/** Says who takes part here to somebody who may not, and what they can do, before they type anything. */
export const ParticipationNotice = ({
  language,
  who,
  refusal,
}: {
  readonly language: Language
  readonly who: ParticipationRule['who']
  readonly refusal: ParticipationRefusal | undefined
}) =>
  refusal ? (
    <Notice kind="attention" title={`${whoTakesPart[language]}: ${participantNames[who][language]}`}>
      <p>{participationRefusals[refusal][language]}</p>
      {who === 'resident' ? (
        <p>
          <a href={`/${language}${RESIDENCE_PATH}`}>{messages.title[language]}</a>
        </p>
      ) : null}
    </Notice>
  ) : null

import type { Language } from '#domain/base/text.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { renderText } from '#ui/official-text/official-text.tsx'
import { WorkPlan } from '#ui/work-plan/work-plan.tsx'
import { activityStateNames, messages } from '../messages.ts'
import type { ProgrammeActivity, ProgrammeStage } from '../model.ts'
import { formatDays } from './text-views.tsx'

/** The work plan with planned and actual days. */
export const StagePlan = ({
  language,
  stages,
}: {
  readonly language: Language
  readonly stages: readonly ProgrammeStage[]
}) => (
  <WorkPlan
    stages={stages.map((stage) => ({
      title: renderText(stage.title, language),
      when: formatDays(language, stage.startsOn, stage.endsOn),
      items: stage.activities.map((activity) => ({
        title: renderText(activity.title, language),
        state: activity.state,
        stateName: activityStateNames[activity.state][language],
        when: formatDays(language, activity.startsOn, activity.endsOn),
        actual: actual(language, activity),
        who: who(language, activity),
      })),
    }))}
  />
)

/** Its actual days, if they differ from the planned ones. */
function actual(language: Language, activity: ProgrammeActivity): string | undefined {
  const { startsOn, endsOn, actualStartsOn, actualEndsOn } = activity
  if (!actualStartsOn || (actualStartsOn === startsOn && actualEndsOn === endsOn)) return undefined
  return messages.actual[language](formatDays(language, actualStartsOn, actualEndsOn ?? actualStartsOn))
}

const who = (language: Language, { responsible, place }: ProgrammeActivity) =>
  responsible || place ? (
    <>
      {responsible ? (
        <a href={`/${language}${organisationPath(responsible)}`}>{renderText(responsible.name, language)}</a>
      ) : null}
      {responsible && place ? ', ' : ''}
      {place ? place.label[language] : null}
    </>
  ) : undefined

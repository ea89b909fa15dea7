import type { PlaceLink } from '#domain/base/link.ts'
import type { Language } from '#domain/base/text.ts'
import { FindingGroup } from '#ui/finding/finding.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { type Programme, type ProgrammeFinding, type ProgrammeListItem, programmePath } from '../../model.ts'
import { FindingList } from '../findings/list-views.tsx'
import { ProgrammeCards } from '../list-views.tsx'
import { RegionFigures } from './views.tsx'

export type ProgrammeInPlace = {
  readonly entry: ProgrammeListItem
  /** Whether the place is itself one of the programme's territories. */
  readonly region: PlaceLink | undefined
  readonly programme: Programme | undefined
  readonly findings: readonly ProgrammeFinding[]
}

/** The programmes of a place: with findings and figures if it is one of their territories, otherwise by name. */
export const InPlace = ({
  language,
  programmes,
}: {
  readonly language: Language
  readonly programmes: readonly ProgrammeInPlace[]
}) => (
  <>
    {programmes.map(({ entry, region, programme, findings }) =>
      programme && region && findings.length > 0 ? (
        <FindingGroup
          title={
            <a href={`/${language}${programmePath(entry, `/regions/${region.slug}`)}`}>
              {renderText(entry.name, language)}
            </a>
          }
        >
          <FindingList language={language} programme={entry} findings={findings} kind />
          {programme.indicators.length > 0 ? (
            <RegionFigures language={language} programme={programme} place={region} />
          ) : null}
        </FindingGroup>
      ) : (
        <ProgrammeCards language={language} programmes={[entry]} level={3} />
      ),
    )}
  </>
)

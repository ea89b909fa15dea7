import type { Language } from '#domain/base/text.ts'
import { FindingGroup } from '#ui/finding/finding.tsx'
import { type Finding, type Place, type Programme, type ProgrammeEntry, programmePath } from '../model.ts'
import { FindingList } from './finding-list-views.tsx'
import { ProgrammeCards } from './list-views.tsx'
import { RegionFigures } from './region-views.tsx'
import { said } from './text-views.tsx'

export type ProgrammeInPlace = {
  readonly entry: ProgrammeEntry
  /** The place itself, when it is one of the programme's territories. */
  readonly region: Place | undefined
  readonly programme: Programme | undefined
  readonly findings: readonly Finding[]
}

/** The programmes of a place: those of which it is a territory with findings and figures, the others by name. */
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
              {said(entry.name, language)}
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

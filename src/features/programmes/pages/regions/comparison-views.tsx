import type { PlaceLink } from '#domain/base/link.ts'
import { Sides } from '#ui/finding/finding.tsx'
import { Button, Select } from '#ui/form/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { findingMessages, messages } from '../../messages.ts'
import { findingKinds, type Programme, type ProgrammeFinding, programmePath } from '../../model.ts'
import { FindingList } from '../findings/list-views.tsx'
import { programmeTrail } from '../list-views.tsx'
import { RegionFigures } from './views.tsx'

export type ComparePageProps = {
  readonly frame: PageFrame
  readonly programme: Programme
  readonly pair: readonly [PlaceLink, PlaceLink]
  readonly findings: readonly ProgrammeFinding[]
}

/** Two regions side by side, by kind of finding. */
export function ComparePage({ frame, programme, pair, findings }: ComparePageProps) {
  const { language } = frame
  const path = programmePath(programme, '/compare')
  const names = pair.map(({ label }) => label[language])
  return (
    <Page
      {...frame}
      section="programmes"
      title={`${messages.compare[language]}: ${names.join(' – ')}`}
      description={messages.compareLead[language]}
      noindex
    >
      <PageHead
        above={<TerritoryTrail language={language} trail={programmeTrail(language, programme)} />}
        title={messages.compare[language]}
        lead={messages.compareLead[language]}
      />
      <form class="form" action={`/${language}${path}`}>
        {(['first', 'second'] as const).map((name, index) => (
          <Select
            language={language}
            name={name}
            label={messages[name][language]}
            value={pair[index]?.code}
            options={programme.territories.map(({ code, label }) => ({
              value: code,
              label: label[language],
            }))}
          />
        ))}
        <Button kind="quiet">{messages.show[language]}</Button>
      </form>
      <Section title={messages.figures[language]}>
        <Sides>
          {pair.map((place) => (
            <div>
              <RegionFigures language={language} programme={programme} place={place} />
            </div>
          ))}
        </Sides>
      </Section>
      {findingKinds.map((kind) => (
        <Section title={findingMessages[kind].many[language]} id={kind}>
          <Sides>
            {pair.map((place) => (
              <div>
                <h3>{place.label[language]}</h3>
                <FindingList
                  language={language}
                  programme={programme}
                  findings={findings.filter(
                    (finding) => finding.region === place.code && finding.kind === kind,
                  )}
                />
              </div>
            ))}
          </Sides>
        </Section>
      ))}
    </Page>
  )
}

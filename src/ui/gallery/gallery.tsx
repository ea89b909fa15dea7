import type { Language } from '#domain/base/text.ts'
import { examples as agenda } from '#ui/agenda/examples.tsx'
import { examples as article } from '#ui/article/examples.tsx'
import { examples as blockquote } from '#ui/blockquote/examples.tsx'
import { examples as calendarMonth } from '#ui/calendar-month/examples.tsx'
import { examples as changes } from '#ui/changes/examples.tsx'
import { examples as chartBars } from '#ui/chart/bars/examples.tsx'
import { examples as chartFlow } from '#ui/chart/flow/examples.tsx'
import { examples as chartIcicle } from '#ui/chart/icicle/examples.tsx'
import { examples as chartMap } from '#ui/chart/map/examples.tsx'
import { examples as chartMultiples } from '#ui/chart/multiples/examples.tsx'
import { examples as chartPath } from '#ui/chart/path/examples.tsx'
import { examples as chartTrend } from '#ui/chart/trend/examples.tsx'
import { examples as checkList } from '#ui/check-list/examples.tsx'
import { examples as comment } from '#ui/comment/examples.tsx'
import { examples as confirmation } from '#ui/confirmation/examples.tsx'
import { examples as dateTime } from '#ui/date-time/examples.tsx'
import { examples as desk } from '#ui/desk/examples.tsx'
import { examples as disclosure } from '#ui/disclosure/examples.tsx'
import { examples as documents } from '#ui/documents/examples.tsx'
import { examples as downloads } from '#ui/downloads/examples.tsx'
import { examples as draft } from '#ui/draft/examples.tsx'
import { examples as editor } from '#ui/editor/examples.tsx'
import { examples as empty } from '#ui/empty/examples.tsx'
import { examples as entries } from '#ui/entries/examples.tsx'
import { examples as errorPage } from '#ui/error-page/examples.tsx'
import { examples as facts } from '#ui/facts/examples.tsx'
import { examples as feed } from '#ui/feed/examples.tsx'
import { examples as filters } from '#ui/filters/examples.tsx'
import { examples as finding } from '#ui/finding/examples.tsx'
import { examples as follow } from '#ui/follow/examples.tsx'
import { examples as followButton } from '#ui/follow-button/examples.tsx'
import { examples as form } from '#ui/form/examples.tsx'
import { examples as icon } from '#ui/icon/examples.tsx'
import { examples as inlineForm } from '#ui/inline-form/examples.tsx'
import { examples as lawText } from '#ui/law-text/examples.tsx'
import { PageHead } from '#ui/layout/layout.tsx'
import { examples as live } from '#ui/live/examples.tsx'
import { examples as location } from '#ui/location/examples.tsx'
import { examples as meetingCard } from '#ui/meeting-card/examples.tsx'
import { examples as myPlace } from '#ui/my-place/examples.tsx'
import { examples as notice } from '#ui/notice/examples.tsx'
import { examples as officialText } from '#ui/official-text/examples.tsx'
import { examples as openItem } from '#ui/open-item/examples.tsx'
import { examples as organisationLink } from '#ui/organisation-link/examples.tsx'
import { examples as ornament } from '#ui/ornament/examples.tsx'
import { examples as pagination } from '#ui/pagination/examples.tsx'
import { examples as person } from '#ui/person/examples.tsx'
import { examples as picture } from '#ui/picture/examples.tsx'
import { examples as place } from '#ui/place/examples.tsx'
import { examples as prose } from '#ui/prose/examples.tsx'
import { examples as reads } from '#ui/read-count/examples.tsx'
import { examples as recorded } from '#ui/recorded/examples.tsx'
import { examples as related } from '#ui/related/examples.tsx'
import { examples as safeLink } from '#ui/safe-link/examples.tsx'
import { examples as searchBox } from '#ui/search-box/examples.tsx'
import { examples as searchResults } from '#ui/search-results/examples.tsx'
import { examples as share } from '#ui/share/examples.tsx'
import { examples as slides } from '#ui/slides/examples.tsx'
import { examples as stackedTable } from '#ui/stacked-table/examples.tsx'
import { examples as stats } from '#ui/stats/examples.tsx'
import { examples as status } from '#ui/status/examples.tsx'
import { examples as steps } from '#ui/steps/examples.tsx'
import { examples as subNav } from '#ui/sub-nav/examples.tsx'
import { examples as subscribe } from '#ui/subscribe/examples.tsx'
import { examples as table } from '#ui/table/examples.tsx'
import { examples as territoryList } from '#ui/territory-list/examples.tsx'
import type { Examples } from '#ui/types.ts'
import { examples as upload } from '#ui/upload/examples.tsx'
import { examples as versions } from '#ui/versions/examples.tsx'
import { examples as workPlan } from '#ui/work-plan/examples.tsx'

/** All components with their states, by the name of the folder. */
export const components: Readonly<Record<string, Examples>> = {
  agenda,
  article,
  'organisation-link': organisationLink,
  'calendar-month': calendarMonth,
  changes,
  'chart-bars': chartBars,
  'chart-flow': chartFlow,
  'chart-icicle': chartIcicle,
  'chart-map': chartMap,
  'chart-multiples': chartMultiples,
  'chart-path': chartPath,
  'chart-trend': chartTrend,
  comment,
  'check-list': checkList,
  confirmation,
  'date-time': dateTime,
  desk,
  documents,
  downloads,
  draft,
  editor,
  empty,
  'error-page': errorPage,
  entries,
  facts,
  feed,
  filters,
  finding,
  disclosure,
  follow,
  'follow-button': followButton,
  'inline-form': inlineForm,
  form,
  icon,
  'law-text': lawText,
  live,
  'meeting-card': meetingCard,
  location,
  'my-place': myPlace,
  notice,
  'official-text': officialText,
  'open-item': openItem,
  ornament,
  pagination,
  person,
  picture,
  place,
  prose,
  blockquote,
  reads,
  recorded,
  related,
  'safe-link': safeLink,
  'search-box': searchBox,
  'search-results': searchResults,
  share,
  slides,
  'stacked-table': stackedTable,
  stats,
  status,
  steps,
  'sub-nav': subNav,
  subscribe,
  table,
  'territory-list': territoryList,
  'work-plan': workPlan,
  upload,
  versions,
}

const texts = {
  title: { kk: 'Компоненттер', ru: 'Компоненты', en: 'Components' },
  lead: {
    kk: 'Сайттың беттері осы бөлшектерден құралады. Әрқайсысы барлық күйінде көрсетілген.',
    ru: 'Из этих деталей собраны страницы сайта. Каждая показана во всех своих состояниях.',
    en: 'The pages of the site are made of these parts. Each is shown in all its states.',
  },
} as const

/** The content of the gallery page: all components in all states, in one language. */
export const Gallery = ({ language }: { readonly language: Language }) => (
  <>
    <PageHead title={texts.title[language]} lead={texts.lead[language]} />
    {Object.entries(components).map(([name, examples]) => (
      <section class="show" id={name}>
        <h2 lang="en">{name}</h2>
        {Object.entries(examples).map(([state, draw]) => (
          <div>
            <p class="quiet" lang="en">
              {state}
            </p>
            {draw(language)}
          </div>
        ))}
      </section>
    ))}
  </>
)

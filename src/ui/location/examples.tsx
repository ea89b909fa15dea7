import type { Language } from '#domain/base/text.ts'
import { distanceMetres } from '#domain/location/index.ts'
import type { Examples } from '#ui/types.ts'
import { NearList } from './near-list.tsx'
import { Plan } from './plan.tsx'
import { PointField, PointLink } from './point.tsx'

const at = (latitude: number, longitude: number) => ({ latitude, longitude })
/** Invented places on an invented map. */
const from = at(10.02, 20.01)
const places = [
  { point: at(10.0312, 20.0421), kk: 'Мектеп', ru: 'Школа', en: 'School' },
  { point: at(10.0105, 20.0032), kk: 'Мәдениет үйі', ru: 'Дом культуры', en: 'House of culture' },
  { point: at(10.0102, 20.0036), kk: 'Кітапхана', ru: 'Библиотека', en: 'Library' },
  { point: at(10.0704, 19.9512), kk: 'Стадион', ru: 'Стадион', en: 'Stadium' },
  { point: null, kk: 'Ауыл әкімінің аппараты', ru: 'Аппарат акима села', en: 'Office of the akim' },
]
const titles = { kk: 'Жақын орындар', ru: 'Места поблизости', en: 'Places nearby' }
/** In the order in which a database lists them: by their distance, without a point last. */
const near = places
  .map((place) => ({ ...place, metres: place.point && distanceMetres(from, place.point) }))
  .sort(
    (left, right) => (left.metres ?? Number.POSITIVE_INFINITY) - (right.metres ?? Number.POSITIVE_INFINITY),
  )
const drawn = near.flatMap(({ point }) => (point ? [point] : []))
const label = { kk: 'Картадағы нүкте', ru: 'Точка на карте', en: 'Point on the map' }

const PlanWithList = ({ language }: { readonly language: Language }) => (
  <>
    <Plan language={language} title={titles[language]} points={drawn} from={from} />
    <NearList
      language={language}
      items={near.map((place) => ({
        title: place[language],
        href: '#',
        point: place.point,
        metres: place.metres,
      }))}
    />
  </>
)

export const examples: Examples = {
  'a plan without foreign tiles, with the list of its numbers': (language) => (
    <PlanWithList language={language} />
  ),
  'one point': (language) => (
    <Plan language={language} title={label[language]} points={[at(10.0312, 20.0421)]} />
  ),
  'coordinates that a telephone opens': (language) => (
    <p>
      <PointLink language={language} point={at(10.0312, 20.0421)} />
    </p>
  ),
  'a point that is typed or taken from the device': (language) => (
    <form class="form">
      <PointField language={language} name="venue-point" label={label[language]} decimals={5} optional />
    </form>
  ),
}

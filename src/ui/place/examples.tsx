import { sampleTrail } from '#ui/samples/samples.ts'
import type { Examples } from '#ui/types.ts'
import { TerritoryTrail, Venue } from './place.tsx'

const venue = { kk: 'Достық үйі', ru: 'Дом дружбы', en: 'House of Friendship' }
const address = {
  kk: 'Б. Момышұлы даңғылы, 24/9',
  ru: 'пр. Б. Момышулы, 24/9',
  en: '24/9 B. Momyshuly Avenue',
}

export const examples: Examples = {
  'a trail': (language) => <TerritoryTrail language={language} trail={sampleTrail(language)} />,
  'a trail with the place itself': (language) => (
    <TerritoryTrail
      language={language}
      trail={sampleTrail(language).slice(0, 2)}
      current={sampleTrail(language)[2]?.text}
      label={sampleTrail(language)[2]?.text}
    />
  ),
  'where a meeting is': (language) => (
    <Venue
      language={language}
      venue={venue[language]}
      address={address[language]}
      territory={sampleTrail(language)[1]}
      point={{ latitude: 10.0312, longitude: 20.0421 }}
      mapHref="https://www.openstreetmap.org/?mlat=51.12&amp;mlon=71.43"
      onlineHref="https://meet.example.kz/kenes"
    />
  ),
}

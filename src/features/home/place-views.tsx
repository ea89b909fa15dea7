import type { Language } from '#domain/base/text.ts'
import { ChoosePlace } from '#ui/my-place/my-place.tsx'
import { OpenItems } from './item-views.tsx'
import { messages } from './messages.ts'
import type { OpenItem } from './model.ts'

export type PlaceItemsProps = {
  readonly language: Language
  readonly place: { readonly slug: string; readonly name: string }
  /** In the place and its parts. */
  readonly here: readonly OpenItem[]
  /** In the places that contain it. */
  readonly around: readonly OpenItem[]
}

/** What is open in a place and in the places that contain it; the way to see it first on the home page. */
export const PlaceItems = ({ language, place, here, around }: PlaceItemsProps) => (
  <>
    <ChoosePlace
      slug={place.slug}
      name={place.name}
      label={messages.choosePlace[language]}
      chosen={messages.placeChosen[language]}
    />
    {/* The home page shows this part too, once the place is chosen. */}
    <div data-place-items>
      {here.length > 0 ? (
        <OpenItems language={language} items={here} />
      ) : (
        <p class="quiet">{messages.openNoneHere[language](place.name)}</p>
      )}
    </div>
    {around.length > 0 ? (
      <>
        <h3 class="around">{messages.openAround[language]}</h3>
        <OpenItems language={language} items={around} />
      </>
    ) : null}
  </>
)

import type { HTMLAttributes } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { formatPoint, geoUri, type Point } from '#domain/location/index.ts'
import { type FieldProps, TextField } from '#ui/form/index.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { locationMessages } from './messages.ts'

/** The coordinates of a point; a telephone opens them in its maps. */
export const PointLink = ({ language, point }: { readonly language: Language; readonly point: Point }) => (
  <a href={geoUri(point)}>
    <Icon name="place" /> <span class="vh">{locationMessages.coordinates[language]}: </span>
    {formatPoint(point)}
  </a>
)

export type PointFieldProps = FieldProps & {
  readonly value?: string | undefined
  /**
   * Decimals of a point that the device gives: 5 is a metre, for a venue; 2 is a kilometre, for somebody who looks for
   * what is near.
   */
  readonly decimals: 2 | 5
}

/**
 * A point typed as «latitude, longitude» (`readPoint` of `domain/location`), or another text where a place may be typed
 * too. The button that asks the device appears where the browser can.
 */
export const PointField = ({ decimals, ...props }: PointFieldProps) => {
  const { language, name, help = locationMessages.pointHelp[language] } = props
  return (
    <kenes-point class="point-field" data-field={name} data-decimals={String(decimals)}>
      <TextField {...props} help={help} autocomplete="off" maxLength={100} />
      <div hidden>
        <button type="button" class="btn calm">
          {locationMessages.here[language]}
        </button>
      </div>
      <p class="error" role="alert" hidden>
        {locationMessages.denied[language]}
      </p>
    </kenes-point>
  )
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'kenes-point': HTMLAttributes<HTMLElement> & { 'data-field': string; 'data-decimals': string }
    }
  }
}

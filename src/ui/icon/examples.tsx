import type { Examples } from '#ui/types.ts'
import { Icon, iconNames } from './icon.tsx'

export const examples: Examples = {
  all: () => (
    <p>
      {iconNames.map((name) => (
        <>
          <Icon name={name} />{' '}
        </>
      ))}
    </p>
  ),
}

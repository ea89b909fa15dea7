import type { Language } from '#domain/base/text.ts'
import type { Point, TileSource } from '#domain/location/index.ts'
import { NearList, Plan, PointField } from '#ui/location/index.ts'

export const example = (
  language: Language,
  title: string,
  polls: readonly { name: string; href: string; point: Point | null; metres: number | null }[],
  point: Point,
  frame: { readonly tiles?: TileSource | undefined },
) => {
  // README src/ui/location
  const field = <PointField language={language} name="near" label={title} decimals={2} optional />
  const items = polls.map(({ name, ...poll }) => ({ title: name, ...poll })) // the nearest first
  const points = items.flatMap((item) => (item.point ? [item.point] : []))
  const plan = <Plan language={language} title={title} points={points} from={point} tiles={frame.tiles} />
  const list = <NearList language={language} items={items} /> // with the numbers of the plan
  // end
  return [field, plan, list]
}

import { Plots } from '#ui/chart/chart-figure.tsx'
import { NARROW, WIDE } from '#ui/chart/draw.tsx'
import { drawPath } from './draw-path.tsx'
import type { Path } from './model.ts'

/** The path of a matter as a picture, for a phone and for a desk. The page has the same as a list. */
export function PathFigure({ path }: { readonly path: Path }) {
  const [narrow, wide] = [drawPath(path, NARROW), drawPath(path, WIDE)]
  if (!narrow || !wide) return null
  return (
    <figure class="chart" id={path.id}>
      <figcaption>{path.title}</figcaption>
      <Plots
        id={path.id}
        title={path.title}
        description={path.description}
        linked={path.steps.some(({ href }) => href)}
        narrow={narrow}
        wide={wide}
      />
    </figure>
  )
}

import type { Language } from '#domain/base/text.ts'
import { chartRoutes } from '#platform/charts/index.ts'
import { type Chart, ChartFigure, filesOfChart } from '#ui/chart/index.ts'

export const example = (language: Language) => {
  const bars = [{ name: 'Kostanay Region', value: 190 }]
  const names = { unit: 'people', names: 'Region', valueName: 'Came' }
  // README src/ui/chart
  const title = 'In Kostanay more people came than expected'
  const chart: Chart = { kind: 'bars', id: 'came', title, ...names, bars }
  const figure = <ChartFigure language={language} chart={chart} files={`/${language}/x/charts/came`} />
  const routes = chartRoutes('/x/charts/:chart', { shows: ['meeting'] }, async ({ frame, language }) => {
    return filesOfChart(chart, { language, source: `${frame.origin}/${language}/x`, name: 'came' })
  }) // chartRoutes: platform/charts
  // end
  return { figure, routes }
}

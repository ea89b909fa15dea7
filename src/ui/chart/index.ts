export { ChartFigure, type ChartFigureProps } from './chart-figure.tsx'
export { chartRows, chartSvg, filesOfChart } from './chart-file.tsx'
export { type MapTile, TileMap } from './map/tile-map.tsx'
export type {
  Amount,
  Bar,
  BarsChart,
  Chart,
  ChartPart,
  ChartTile,
  FlowChart,
  FlowLink,
  IcicleChart,
  MapChart,
  MultiplesChart,
  Panel,
  Series,
  TrendChart,
} from './model.ts'
export { PATH_STEPS, type Path, type PathArrow, type PathStep } from './path/model.ts'
export { PathFigure } from './path/path-figure.tsx'

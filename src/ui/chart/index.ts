export { ChartFigure, type ChartFigureProps } from './chart-figure.tsx'
export { chartRows, chartSvg } from './chart-file.tsx'
export { type RegionTile, TileMap } from './map/tile-map.tsx'
export type {
  Amount,
  Bar,
  BarsChart,
  Chart,
  FlowChart,
  FlowLink,
  IcicleChart,
  MapChart,
  MultiplesChart,
  Panel,
  Part,
  Series,
  Tile,
  TrendChart,
} from './model.ts'

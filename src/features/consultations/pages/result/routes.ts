import { Type } from 'typebox'
import { chartRoutes } from '#platform/charts/index.ts'
import { mediaTypes } from '#platform/exports/index.ts'
import { file, get, pageNumber, type Route, streamed } from '#platform/http/index.ts'
import { describeList, listFile } from '#platform/open-lists/index.ts'
import { CACHE_TAGS } from '../../responses.ts'
import type { ExportTools } from '../downloads/exports.ts'
import { filesOf } from './chart-views.tsx'
import { answerTableDocument, getAnswerTableList, writeResultJson } from './file-exports.ts'
import { dataPath, resultPackagePath, resultPath, tableFormats, tablePath } from './model.ts'
import { getResult, loadMinutes, resultPage } from './responses.ts'

const RESULT_CACHE_TAGS = [...CACHE_TAGS, 'document_version', 'answer', 'reply'] as const
const ResultPageQuery = Type.Object({ page: Type.Optional(pageNumber) })

/** Routes of the result of a consultation and of its files. */
export const resultRoutes = (tools: ExportTools): readonly Route[] => [
  get(resultPath({ slug: ':slug' }), { query: ResultPageQuery, cacheTags: RESULT_CACHE_TAGS }, (request) =>
    resultPage(request),
  ),

  ...tableFormats.map((format) =>
    get(
      tablePath({ slug: ':slug' }, format),
      { allow: 'anyone' },
      async ({ ctx, frame, params, request }) => {
        if (format !== 'csv') {
          const found = await getResult(ctx, params.slug, frame.language)
          return answerTableDocument(ctx, frame, request, found, format, tools)
        }
        const pieces = listFile(await getAnswerTableList(ctx, frame, params.slug), 'csv', frame.language)
        return streamed(mediaTypes.csv, pieces, `${params.slug}-${frame.language}.csv`)
      },
    ),
  ),

  ...chartRoutes(
    `${resultPath({ slug: ':slug' })}/charts/:chart`,
    { shows: RESULT_CACHE_TAGS },
    async ({ ctx, frame, language, params }) => {
      const { consultation, table } = await getResult(ctx, params.slug, language)
      return filesOf(params.chart ?? '', await loadMinutes(ctx, consultation, table), frame)
    },
  ),

  get(dataPath({ slug: ':slug' }), { allow: 'anyone' }, async ({ ctx, frame, params }) => {
    const { consultation } = await getResult(ctx, params.slug, frame.language)
    return streamed(
      mediaTypes.json,
      writeResultJson(ctx, frame, consultation.slug),
      `${consultation.slug}.json`,
    )
  }),

  get(
    resultPackagePath({ slug: ':slug' }),
    { cacheTags: RESULT_CACHE_TAGS },
    async ({ ctx, frame, params }) => {
      const list = await getAnswerTableList(ctx, frame, params.slug)
      const described = await describeList(
        list,
        frame.language,
        (format) => `${list.homepage}/table.${format}`,
      )
      return file(mediaTypes.json, JSON.stringify(described, null, 2))
    },
  ),
]

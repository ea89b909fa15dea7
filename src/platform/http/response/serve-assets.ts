import type { FastifyInstance } from 'fastify'
import type { Assets } from './assets.ts'
import { acceptedEncodings } from './encoding.ts'
import { notFound } from './problem.ts'

/** Files whose names contain their hash: cached permanently by browsers, compressed by the build. */
export function serveAssets(app: FastifyInstance, assets: Assets) {
  app.get<{ Params: { file: string } }>('/assets/:file', (request, reply) => {
    const asset = assets.get(request.params.file)
    if (!asset) throw notFound()
    const takes = acceptedEncodings(request.raw)
    reply
      .type(asset.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
    if (asset.brotli && takes.includes('br')) return reply.header('content-encoding', 'br').send(asset.brotli)
    if (asset.gzip && takes.includes('gzip')) return reply.header('content-encoding', 'gzip').send(asset.gzip)
    return reply.send(asset.body)
  })
}

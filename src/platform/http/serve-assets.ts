import type { FastifyInstance } from 'fastify'
import type { Assets } from './assets.ts'
import { notFound } from './problem.ts'

/** Files whose names contain their hash: kept by browsers for good, packed ahead of time. */
export function serveAssets(app: FastifyInstance, assets: Assets) {
  app.get<{ Params: { file: string } }>('/assets/:file', (request, reply) => {
    const asset = assets.get(request.params.file)
    if (!asset) throw notFound()
    const accepts = String(request.headers['accept-encoding'] ?? '')
    reply
      .type(asset.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
    if (asset.brotli && accepts.includes('br'))
      return reply.header('content-encoding', 'br').send(asset.brotli)
    if (asset.gzip && accepts.includes('gzip'))
      return reply.header('content-encoding', 'gzip').send(asset.gzip)
    return reply.send(asset.body)
  })
}

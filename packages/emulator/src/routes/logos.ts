import { Hono } from 'hono';
import { drawLogo } from '../logos/draw-logo.ts';
import type { World } from '../world.ts';
import type { RouteEnv } from './route-env.ts';

/** `/logos/{slug}`: a drawing for every toolkit of the catalogue. */
export function logoRoutes(world: World): Hono<RouteEnv> {
  return new Hono<RouteEnv>().get('/logos/:slug', (c) => {
    const toolkit = world.catalogue.find(c.req.param('slug'));
    if (!toolkit) return c.body(null, 404);
    return c.body(drawLogo(toolkit), 200, {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=3600',
      'cross-origin-resource-policy': 'cross-origin',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    });
  });
}

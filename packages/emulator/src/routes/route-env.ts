/**
 * What every route may ask of its request besides Hono's own: the address the emulator is known under there.
 */
export interface RouteEnv {
  Variables: { base: string };
}

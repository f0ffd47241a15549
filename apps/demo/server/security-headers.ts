/**
 * Headers for every answer. Vite's development server needs inline scripts and styles; a product that is built
 * leaves out both `unsafe-inline`.
 *
 * No Cross-Origin-Opener-Policy: with `same-origin` the window of a Connect Link looks closed as soon as it opens. The
 * kit copes, but a person would read "Window closed?" while it is still there.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    // The handler's `logoHosts`, and the emulator's own.
    "img-src 'self' data: https://logos.composio.dev http://127.0.0.1:*",
    "connect-src 'self' ws://localhost:*",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; '),
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  // The callback's address carries a token; nobody else needs to see where a person came from.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

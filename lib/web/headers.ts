/** Sent with every answer, by the app and by a proxy that serves the built pages itself. */
export const headersOfAll: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin', // `no-referrer` would make a form's Origin `null`
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains', // browsers heed it over https only
};

import type { MetadataRoute } from 'next';
import { env } from '@/lib/env';

/** Rooms that hold somebody's own things, or forms that a search has no use for. */
const rooms = ['inquiry', 'sign-in', 'confirm', 'journey', 'following', 'desk', 'contact/hours'];

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', disallow: [...rooms.map((room) => `/*/${room}`), '/api/'] },
    sitemap: new URL('/sitemap.xml', env.APP_URL).href,
  };
}

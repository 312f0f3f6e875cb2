import { readHealth } from '@/lib/desk/health';

export const dynamic = 'force-dynamic';

export async function GET() {
  const health = await readHealth();
  const gone = health.database === 'gone';
  const headers = { 'Cache-Control': 'no-store', ...(gone && { 'Retry-After': '5' }) };
  return Response.json(health, { status: gone ? 503 : 200, headers });
}

import { countTry } from '@/lib/access/limits';
import { clientAddress } from '@/lib/auth/address';
import { Problem } from '@/lib/errors';
import { stopNotices } from '@/lib/notices/stop';
import { report } from '@/lib/report';

export const dynamic = 'force-dynamic';

const answer = (status: number, more?: Record<string, string>) =>
  new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...more } });

/** The button of a mail program (RFC 8058): it sends no cookie and no origin, and may send the same again. */
export async function POST(_: Request, { params }: RouteContext<'/api/notices/stop/[token]'>) {
  try {
    await countTry(['stopFromAddress', await clientAddress()]);
    await stopNotices((await params).token);
    return answer(200);
  } catch (fault) {
    if (fault instanceof Problem) return answer(fault.code === 'tooMany' ? 429 : 404);
    report(fault);
    return answer(503, { 'Retry-After': '60' });
  }
}

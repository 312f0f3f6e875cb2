import type { NextRequest } from 'next/server';
import type { Try } from '@/lib/access/limits';
import { clientAddress } from '@/lib/auth/address';
import { currentActor } from '@/lib/auth/current-actor';
import { requireDraft } from '@/lib/auth/draft-cookie';
import { Problem } from '@/lib/errors';
import { refusePrograms } from '@/lib/forms/refuse-programs';
import { known } from '@/lib/i18n/routing';
import { sendInquiry } from '@/lib/inquiries/send-inquiry';
import { formAnswer } from '@/lib/web/form-answer';
import { isFromUs } from '@/lib/web/from-us';
import { plainPage } from '@/lib/web/plain-page';
import { problemOf } from '@/lib/web/problem-of';

export const dynamic = 'force-dynamic';

const longest = 2_000;

/** The few fields of the form. A body that does not say how long it is, or is longer, is none of ours and not read. */
async function fieldsOf(request: NextRequest) {
  const length = request.headers.get('content-length');
  if (length === null || Number(length) > longest) throw new Problem('foreignForm');
  return new URLSearchParams(await request.text());
}

async function sendHeldDraft(fields: URLSearchParams) {
  refusePrograms(fields);
  const token = await requireDraft();
  const tries: Try[] = [
    ['sendFromAddress', await clientAddress()],
    ['sendOfDraft', token],
  ];
  await sendInquiry(await currentActor(), token, tries);
}

/**
 * The last button of an inquiry; the address says in which language to answer. A route, because an action costs 0.3 ms more:
 * docs/decisions/099-the-last-button-is-a-route.md
 */
export async function POST(request: NextRequest) {
  const locale = known(request.nextUrl.searchParams.get('locale') ?? undefined);
  if (!isFromUs(request)) return plainPage(locale, 'foreignForm', 403);
  try {
    await sendHeldDraft(await fieldsOf(request));
    return formAnswer(request, locale, { next: `/${locale}/inquiry/sent` });
  } catch (fault) {
    const problem = problemOf(fault);
    const page = problem === 'draftExpired' ? 'inquiry' : 'inquiry/check-answers';
    return formAnswer(request, locale, { problem, back: `/${locale}/${page}` });
  }
}

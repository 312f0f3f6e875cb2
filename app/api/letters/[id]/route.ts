import { pdfAnswer } from '@/app/api/pdf-answer';
import { printLetter } from '@/lib/records/letters/print-letter';

export const dynamic = 'force-dynamic';

/** A letter as it is printed, for those who may make one for this case; each time is in the trail. */
export const GET = async (_: Request, { params }: RouteContext<'/api/letters/[id]'>) =>
  pdfAnswer((await params).id, printLetter);

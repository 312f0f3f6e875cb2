import { pdfAnswer } from '@/app/api/pdf-answer';
import { printCertificate } from '@/lib/records/orders/print-certificate';

export const dynamic = 'force-dynamic';

/** The certificate of a translation, for whoever may read its record. */
export const GET = async (_: Request, { params }: RouteContext<'/api/orders/[id]/certificate'>) =>
  pdfAnswer((await params).id, printCertificate);

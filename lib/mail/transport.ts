import { createTransport, type Transporter } from 'nodemailer';
import { env } from '@/lib/env';
import { pathPicture } from './letter';

export type Letter = {
  id: string;
  to: string;
  locale: string;
  dir: 'ltr' | 'rtl';
  subject: string;
  text: string;
  html: string;
  stopUrl?: string;
};

/** One click in the mail program stops a notice (RFC 8058). */
const stopHeaders = (url?: string): Record<string, string> =>
  url ? { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {};

const held: { transport?: Transporter } = {};

/** Hands one mail to the server; rejects where it was not taken. A mail tried again keeps its Message-ID. */
export async function sendMail({ id, to, locale, dir, stopUrl, ...words }: Letter) {
  if (!env.SMTP_URL) throw new Error('There is no mail server: SMTP_URL is not set.');
  held.transport ??= createTransport(env.SMTP_URL, { from: env.MAIL_FROM });
  await held.transport.sendMail({
    to,
    ...words,
    messageId: `<${id}@${new URL(env.APP_URL).hostname}>`,
    attachments: [
      { cid: pathPicture, filename: 'path.png', path: `public/brand/path-${dir}.png`, contentDisposition: 'inline' },
    ],
    headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated', ...stopHeaders(stopUrl) },
  });
}

/** A server that says "never" (5xx to this address) need not be asked again. */
export const isFinal = (fault: unknown) => ((fault as { responseCode?: number }).responseCode ?? 0) >= 500;

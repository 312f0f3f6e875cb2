import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type Received = ParsedMail & { recipient: string };

/**
 * A real SMTP server that keeps what it is given; `refuse` makes it turn addresses away, for now or for good; while it is
 * held it takes the words of a mail and does not answer.
 */
export async function startMailServer() {
  const mails: Received[] = [];
  const refusals = new Map<string, number>();
  const held = { isOn: false, mails: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const code = refusals.get(address);
      done(code ? Object.assign(new Error('refused'), { responseCode: code }) : null);
    },
    onData(stream, session, done) {
      stream.on('error', () => {}); // of a client that was killed in mid-mail
      if (held.isOn) {
        held.mails += 1;
        return void stream.resume();
      }
      const keep = (mail: ParsedMail) => {
        for (const { address } of session.envelope.rcptTo) mails.push({ ...mail, recipient: address });
        done();
      };
      void simpleParser(stream).then(keep, () => {}); // half a mail was sent to nobody
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (address: string, code: number) => refusals.set(address, code),
    accept: (address: string) => refusals.delete(address),
    hold: (isOn: boolean) => (held.isOn = isOn),
    held: () => held.mails,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}

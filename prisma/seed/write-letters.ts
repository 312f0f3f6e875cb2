import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { newId } from '@/lib/db/id';
import { declareSpecimens } from '@/lib/records/letters/declare-specimens';
import { explainShipping } from '@/lib/records/letters/explain-shipping';
import { requestRecords } from '@/lib/records/letters/request-records';
import { openLink } from '@/lib/records/links/open-link';
import { sendFile } from '@/lib/records/uploads/send-file';
import { tokenOfLink } from '@/lib/secrets';
import { aPdf } from './make-papers';

const writerOf = (mail: string) =>
  asActor(theSystem, async (tx) => {
    const { id } = await tx.account.findFirstOrThrow({ where: { email: `${mail}@demo.example` } });
    const { reference } = await tx.case.findFirstOrThrow({
      where: { patient: { capacities: { some: { accountId: id } } } },
      orderBy: { openedAt: 'asc' },
    });
    const writer: Actor = { kind: 'person', id, follows: [] };
    return { writer, reference };
  });

async function* whole(bytes: Buffer) {
  yield bytes;
}

/** The hospital in Almaty opens the address of its letter and sends what it has. */
async function answer(letterId: string) {
  const { linkId } = await asActor(theSystem, (tx) => tx.letter.findUniqueOrThrow({ where: { id: letterId } }));
  const link = await openLink(tokenOfLink(linkId!));
  const bytes = whole(aPdf(['Histology', '', 'Invented for the demonstration.']));
  await sendFile({ link }, { batchId: newId(), name: 'zakljuchenie.pdf', bytes });
}

/** A tumour in Almaty: its hospital was asked in Kazakh and has answered, and its slides are on their way. */
export async function writeLetters(coordinator: Actor) {
  const { writer, reference } = await writerOf('aigul');
  const recipient = 'Қазақ онкология және радиология институты';
  const request = { id: newId(), recipient, language: 'kk' as const, inEnglish: true };
  await answer(await requestRecords(writer, reference, { ...request, codes: ['pathologyReport', 'ctScan'] }));
  const pieces = { slides: 12, blocks: 2 };
  await explainShipping(writer, reference, { id: newId(), ...pieces, language: 'kk', inEnglish: true });
  const sender = 'Kazakh Institute of Oncology and Radiology, Almaty, Kazakhstan';
  await declareSpecimens(coordinator, reference, { id: newId(), ...pieces, sender, language: 'kk' });
}

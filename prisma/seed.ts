import type { StaffRole } from '@/lib/db/generated/enums';
import { chooseNotices } from './seed/choose-notices';
import { keepLanguages } from './seed/keep-languages';
import { lookAround } from './seed/look-around';
import { orderTranslations } from './seed/order-translations';
import { publishRules } from './seed/publish-rules';
import { saveViews } from './seed/save-views';
import { sendRecords } from './seed/send-records';
import { demoAddress, demoPassword, forgetPassword, hireStaff, inviteColleague, loseDevice } from './seed/staff';
import { stories } from './seed/stories';
import { tellStory } from './seed/tell-story';
import { workOnCases } from './seed/work-on-cases';
import { writeLetters } from './seed/write-letters';

const hired = await hireStaff();
const coordinator = hired.get('coordinator')!;

const idOf = (role: StaffRole) => hired.get(role)!.id;
const as = <R extends StaffRole>(role: R) => ({ kind: 'staff', id: idOf(role), role }) as const;

await keepLanguages({ lead: as('leadCoordinator'), translator: as('translator') });
const cast = { coordinator: as('coordinator'), translator: as('translator') };
for (const story of stories) await tellStory(story, cast);
await publishRules(as('administrator'));
await saveViews(as('leadCoordinator'));
await workOnCases({
  coordinator: idOf('coordinator'),
  lead: idOf('leadCoordinator'),
  nurse: idOf('nurseOnDuty'),
  director: idOf('medicalDirector'),
});
await sendRecords(as('coordinator'));
await writeLetters(as('coordinator'));
await orderTranslations(as('coordinator'), as('translator'));
await lookAround(as('coordinator'), as('physician'), as('administrator'));
await inviteColleague(as('administrator'));
await loseDevice();
await forgetPassword(as('administrator'));
await chooseNotices();

console.log(`Sign in as a coordinator at /en/sign-in/staff
  address   ${demoAddress('coordinator')}
  password  ${demoPassword}
  code      shown at /dev/outbox, or from an authenticator with the secret ${coordinator.totpSecret}
An administrator, who keeps the list of staff, the audit trail and the rules for travellers, has the address ${demoAddress('administrator')} and the same
password, and so has a translator, with texts that wait, at ${demoAddress('translator')}.
Sign in as a patient's mother at /ar/sign-in with noura@demo.example; the link arrives at /dev/outbox.
All people in this demonstration are invented.`);

process.exit(0);

import { chooseNotices } from './seed/choose-notices';
import { lookAround } from './seed/look-around';
import { publishRules } from './seed/publish-rules';
import { saveViews } from './seed/save-views';
import { demoAddress, demoPassword, hireStaff, inviteColleague, loseDevice } from './seed/staff';
import { stories } from './seed/stories';
import { tellStory } from './seed/tell-story';
import { workOnCases } from './seed/work-on-cases';

const hired = await hireStaff();
const coordinator = hired.get('coordinator')!;
const administrator = hired.get('administrator')!;
const lead = hired.get('leadCoordinator')!;
const physician = hired.get('physician')!;
const nurse = hired.get('nurseOnDuty')!;
const director = hired.get('medicalDirector')!;

for (const story of stories) await tellStory(story, { kind: 'staff', id: coordinator.id, role: 'coordinator' });
await publishRules({ kind: 'staff', id: administrator.id, role: 'administrator' });
await saveViews({ kind: 'staff', id: lead.id, role: 'leadCoordinator' });
await workOnCases({ coordinator: coordinator.id, lead: lead.id, nurse: nurse.id, director: director.id });
await lookAround(
  { kind: 'staff', id: coordinator.id, role: 'coordinator' },
  { kind: 'staff', id: physician.id, role: 'physician' },
  { kind: 'staff', id: administrator.id, role: 'administrator' },
);

await inviteColleague({ kind: 'staff', id: administrator.id, role: 'administrator' });
await loseDevice();
await chooseNotices();

console.log(`Sign in as a coordinator at /en/sign-in/staff
  address   ${demoAddress('coordinator')}
  password  ${demoPassword}
  code      shown at /dev/outbox, or from an authenticator with the secret ${coordinator.totpSecret}
An administrator, who keeps the list of staff, the audit trail and the rules for travellers, has the address ${demoAddress('administrator')} and the same password.
Sign in as a patient's mother at /ar/sign-in with noura@demo.example; the link arrives at /dev/outbox.
All people in this demonstration are invented.`);

process.exit(0);

'use server';

import { requireActor } from '@/lib/auth/current-actor';
import { nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';
import { changeRole } from '@/lib/staff/change-role';
import { endSessionOf } from '@/lib/staff/end-session-of';
import { inviteStaff } from '@/lib/staff/invite-staff';
import { letBeginAgain } from '@/lib/staff/let-begin-again';
import { resendInvitation } from '@/lib/staff/resend-invitation';
import { resumeStaff } from '@/lib/staff/resume-staff';
import { invitation, roleChange } from '@/lib/staff/schema';
import { suspendStaff } from '@/lib/staff/suspend-staff';
import { takeBackBeginning } from '@/lib/staff/take-back-beginning';
import { withdrawInvitation } from '@/lib/staff/withdraw-invitation';

type Route = { locale: string; id: string };

/** What was done shows on the page of the list, or of the member. */
function backTo(path: string, locale: string, state: FormState) {
  if (state.status === 'done') redirect({ href: `${path}?done=1`, locale: known(locale) });
  return state;
}

const toList = ({ locale }: { locale: string }, state: FormState) => backTo('/desk/staff', locale, state);
const toMember = ({ locale, id }: Route, state: FormState) => backTo(`/desk/staff/${id}`, locale, state);

export const invite = async (to: { locale: string }, _: FormState, form: FormData) =>
  toList(to, await submit(invitation, form, async (invited) => inviteStaff(await requireActor(), invited)));

export const resend = async (to: Route, _: FormState, form: FormData) =>
  toList(to, await submit(nothing, form, async () => resendInvitation(await requireActor(), to.id)));

export const withdraw = async (to: Route, _: FormState, form: FormData) =>
  toList(to, await submit(nothing, form, async () => withdrawInvitation(await requireActor(), to.id)));

export const giveRole = async (to: Route, _: FormState, form: FormData) =>
  toMember(to, await submit(roleChange, form, async (change) => changeRole(await requireActor(), to.id, change)));

export const suspend = async (to: Route, _: FormState, form: FormData) =>
  toMember(to, await submit(nothing, form, async () => suspendStaff(await requireActor(), to.id)));

export const resume = async (to: Route, _: FormState, form: FormData) =>
  toMember(to, await submit(nothing, form, async () => resumeStaff(await requireActor(), to.id)));

export const letAgain = async (to: Route, _: FormState, form: FormData) =>
  toMember(to, await submit(nothing, form, async () => letBeginAgain(await requireActor(), to.id)));

export const takeBack = async (to: Route, _: FormState, form: FormData) =>
  toMember(to, await submit(nothing, form, async () => takeBackBeginning(await requireActor(), to.id)));

export const endSession = async (to: Route & { sessionId: string }, _: FormState, form: FormData) =>
  toMember(to, await submit(nothing, form, async () => endSessionOf(await requireActor(), to.id, to.sessionId)));

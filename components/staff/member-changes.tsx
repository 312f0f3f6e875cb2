import { useTranslations } from 'next-intl';
import { ButtonForm } from '@/components/forms/button-form';
import { Notice } from '@/components/ui/notice';
import { StaffRole } from '@/lib/db/generated/enums';
import type { FormAction } from '@/lib/forms/form-state';
import type { Member } from '@/lib/staff/queries';
import { RoleForm } from './role-form';

type Props = {
  member: Member & { isSelf: boolean };
  actions: Record<'giveRole' | 'suspend' | 'resume', FormAction>;
};

/** What an administrator may change of somebody else. */
export function MemberChanges({ member, actions }: Props) {
  const t = useTranslations('staff');
  if (member.isSelf) return <Notice tone="info">{t('member.self')}</Notice>;
  const roles = Object.values(StaffRole).map((value) => ({ value, label: t(`roles.${value}`) }));
  return (
    <>
      <RoleForm
        action={actions.giveRole}
        role={member.role}
        roles={roles}
        label={t('member.role')}
        hint={t('member.roleHint')}
        submitLabel={t('member.changeRole')}
      />
      {member.suspendedAt ? (
        <ButtonForm action={actions.resume} label={t('member.resume')} tone="quiet" size="normal" />
      ) : (
        <div className="space-y-3">
          <p className="measure">{t('member.suspendHint')}</p>
          <ButtonForm action={actions.suspend} label={t('member.suspend')} tone="danger" size="normal" />
        </div>
      )}
    </>
  );
}

import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { PathPicture } from '@/components/ui/path-picture';
import { hospital } from '@/lib/hospital/profile';

function Beginning() {
  const t = useTranslations('public.home');
  return (
    <div className="space-y-6">
      <h1 className="text-display">{t('title')}</h1>
      <p className="text-lead text-quiet measure">{t('lead')}</p>
      <ButtonLink href="/inquiry" size="large" forward>
        {t('begin')}
      </ButtonLink>
      <p className="measure">{t('beginHint')}</p>
      <p className="flex items-start gap-2 font-semibold text-accent">
        <Icon name="clock" className="mt-[0.2em]" />
        {t('promise', { hours: hospital.promises.firstReply.amount })}
      </p>
    </div>
  );
}

function Urgent() {
  const t = useTranslations('public.home');
  return (
    <p className="flex items-start gap-3 border-s-4 border-danger ps-4">
      <Icon name="danger" className="mt-[0.2em] text-danger" />
      <span>
        {t('emergencyText')}{' '}
        <Link href="/emergency" className="font-semibold text-danger">
          {t('emergencyLink')}
        </Link>
      </span>
    </p>
  );
}

/** What we say in the first five seconds, and the one thing to do. */
export function HomeBeginning() {
  return (
    <section className="space-y-10">
      <div className="grid items-center gap-10 lg:grid-cols-[6fr_7fr]">
        <Beginning />
        <PathPicture />
      </div>
      <Urgent />
    </section>
  );
}

import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { isolated } from '@/components/ui/foreign';
import { Icon } from '@/components/ui/icon';
import { hospital } from '@/lib/hospital/profile';

type Props = { title: string; address: string };

/** A letter that somebody sends to a friend: no service in between learns who shares what. */
function Share({ title, address }: Props) {
  const t = useTranslations('site.actions');
  const body = encodeURIComponent(`${t('shareText', { title })}\n\n${address}`);
  return (
    <a
      href={`mailto:?subject=${encodeURIComponent(title)}&body=${body}`}
      className="inline-flex min-h-11 items-center gap-2 print:hidden"
    >
      <Icon name="mail" />
      {t('share')}
    </a>
  );
}

/** What a reader can do next, on each page the same; on paper, where the newest version is. */
export function PageEnd({ title, address }: Props) {
  const t = useTranslations();
  return (
    <section className="mt-16 space-y-4 border-t border-line pt-8">
      <div className="space-y-4 print:hidden">
        <h2>{t('site.nextStep')}</h2>
        <p className="measure">{t('public.home.promise', { hours: hospital.promises.firstReply.amount })}</p>
        <div className="flex flex-wrap items-center gap-x-8 gap-y-3">
          <ButtonLink href="/inquiry" size="large" forward>
            {t('public.nav.begin')}
          </ButtonLink>
          <Share title={title} address={address} />
        </div>
      </div>
      <p className="hidden text-quiet print:block">{t('site.print.newest', { address: isolated(address) })}</p>
    </section>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { Button } from '@/components/ui/button';
import { Isolate } from '@/components/ui/foreign';
import { Link, pathIn } from '@/components/ui/link';
import type { Asked } from '@/lib/audit/asked';
import { idle } from '@/lib/forms/form-state';

/** What to look for, in the page's own address: it works without scripts, and can be sent to a colleague. */
export function TrailFilters({ asked }: { asked: Asked }) {
  const t = useTranslations('audit.trail');
  const locale = useLocale();
  const field = (name: 'who' | 'case' | 'action' | 'from' | 'to') => ({
    name,
    label: t(name),
    state: idle,
    defaultValue: asked[name],
  });
  const code = () => <Isolate>case.viewed</Isolate>;
  return (
    <form method="get" action={pathIn(locale, '/desk/audit')} className="space-y-6 print:hidden">
      <div className="grid items-end gap-6 sm:grid-cols-2 lg:grid-cols-3">
        <Field {...field('who')} hint={t('whoHint')} />
        <Field {...field('action')} hint={t.rich('actionHint', { code })} dir="ltr" />
        <Field {...field('case')} dir="ltr" />
        <Field {...field('from')} type="date" />
        <Field {...field('to')} type="date" />
      </div>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button type="submit">{t('show')}</Button>
        <Link href="/desk/audit">{t('all')}</Link>
      </p>
    </form>
  );
}

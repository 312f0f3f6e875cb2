import { useTranslations } from 'next-intl';
import { isolated } from '@/components/ui/foreign';
import { goodFaith } from '@/lib/hospital/good-faith';
import { useMoney } from './money';
import { pageLink } from './page-link';

const { soon, later, asked, dispute, citation } = goodFaith;

function DueTable() {
  const t = useTranslations('fees.rights');
  const rows = [
    [t('dueSoon', soon), t('dueSoonBy', { days: soon.within })],
    [t('dueLater', later), t('dueLaterBy', { days: later.within })],
    [t('dueAsked'), t('dueAskedBy', { days: asked.within })],
  ];
  return (
    <table className="w-full">
      <caption className="pb-2 text-start font-semibold">{t('dueTitle')}</caption>
      <tbody className="divide-y divide-line border-y border-line">
        {rows.map(([when, by]) => (
          <tr key={when} className="align-baseline max-sm:block max-sm:py-2">
            <th scope="row" className="py-2 pe-6 text-start font-normal max-sm:block max-sm:py-0">
              {when}
            </th>
            <td className="py-2 font-semibold max-sm:block max-sm:py-0">{by}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Dispute() {
  const t = useTranslations('fees.rights');
  const amount = isolated(useMoney()(dispute));
  return (
    <div className="space-y-3 measure">
      <h3>{t('disputeTitle')}</h3>
      <p>{t('dispute', { amount, days: dispute.withinDays })}</p>
      <p>{t('disputeSafe')}</p>
      <p>{t.rich('disputeHow', { source: pageLink(dispute.begin) })}</p>
    </div>
  );
}

/** What the law gives people who pay themselves. */
export function EstimateRights() {
  const t = useTranslations('fees.rights');
  return (
    <section className="space-y-6 border-t border-line pt-10">
      <h2>{t('title')}</h2>
      <div className="grid gap-x-16 gap-y-8 lg:grid-cols-2">
        <div className="space-y-4 measure">
          <p>{t('lead')}</p>
          <p>{t('ask')}</p>
          <DueTable />
        </div>
        <div className="space-y-4 measure">
          <p>{t('contents')}</p>
          <p>{t('limits')}</p>
          <Dispute />
        </div>
      </div>
      <p className="measure">{t('otherPayers')}</p>
      <p className="text-small text-quiet">{t('law', { citation: isolated(citation) })}</p>
    </section>
  );
}

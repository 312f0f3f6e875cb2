import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/public/page-head';
import { ProgrammeRecords } from '@/components/public/programme-records';
import { ProgrammeStay } from '@/components/public/programme-stay';
import { ProgrammeTreats } from '@/components/public/programme-treats';
import { ButtonLink } from '@/components/ui/button';
import { hospital } from '@/lib/hospital/profile';
import { type ProgrammeCode, programmeCodes } from '@/lib/hospital/schema';
import { pageMetadata } from '../../page-metadata';
import { PublicShell } from '../../public-shell';

type Props = { params: Promise<{ programme: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => programmeCodes.map((programme) => ({ programme }));

const isProgramme = (text: string): text is ProgrammeCode => (programmeCodes as readonly string[]).includes(text);

async function asked({ params }: Props) {
  const { programme } = await params;
  return isProgramme(programme) ? programme : notFound();
}

export async function generateMetadata(props: Props) {
  const programme = await asked(props);
  const t = await getTranslations(`public.programmes.${programme}`);
  return pageMetadata(`/programmes/${programme}`, {
    title: `${t('name')} · ${hospital.name}`,
    description: t('oneLine'),
  });
}

export default async function ProgrammePage(props: Props) {
  const programme = await asked(props);
  const t = await getTranslations('public.programmes');
  return (
    <PublicShell path={`/programmes/${programme}`}>
      <PageHead
        title={t(`${programme}.name`)}
        lead={t(`${programme}.oneLine`)}
        back={{ href: '/programmes', label: t('title') }}
      />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
        <ProgrammeTreats programme={programme} />
        <ProgrammeStay programme={programme} />
        <ProgrammeRecords programme={programme} />
      </div>
      <ButtonLink href={`/inquiry?programme=${programme}`} size="large" forward className="mt-12">
        {t('begin')}
      </ButtonLink>
    </PublicShell>
  );
}

import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { addresses } from '@/components/layout/public-paths';
import { PageHead } from '@/components/public/page-head';
import { ProgrammeJourney } from '@/components/public/programme-journey';
import { ProgrammeQuestions } from '@/components/public/programme-questions';
import { ProgrammeRecords } from '@/components/public/programme-records';
import { ProgrammeStay } from '@/components/public/programme-stay';
import { ProgrammeTeam } from '@/components/public/programme-team';
import { ProgrammeTreats } from '@/components/public/programme-treats';
import { StructuredProgramme } from '@/components/public/structured-programme';
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
  const t = await getTranslations(`programmes.${programme}.metadata`);
  const words = { title: t('title', { hospital: hospital.name }), description: t('description') };
  return pageMetadata(`/programmes/${programme}`, words, programme);
}

export default async function ProgrammePage(props: Props) {
  const programme = await asked(props);
  const t = await getTranslations('public.programmes');
  const intro = await getTranslations('programmes');
  const name = t(`${programme}.name`);
  return (
    <PublicShell path={`/programmes/${programme}`} title={name}>
      <StructuredProgramme programme={programme} />
      <PageHead
        title={name}
        lead={t(`${programme}.oneLine`)}
        trail={[{ href: addresses.programmes, label: t('title') }]}
      />
      <div className="space-y-14">
        <p className="measure">{intro(`${programme}.intro`)}</p>
        <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
          <div className="space-y-12">
            <ProgrammeTreats programme={programme} />
            <ProgrammeJourney programme={programme} />
          </div>
          <div className="space-y-12">
            <ProgrammeStay programme={programme} />
            <ProgrammeTeam programme={programme} />
          </div>
        </div>
        <ProgrammeRecords programme={programme} />
        <ProgrammeQuestions programme={programme} />
      </div>
    </PublicShell>
  );
}

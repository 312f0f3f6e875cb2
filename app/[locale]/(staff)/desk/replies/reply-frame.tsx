import { useLocale, useTranslations } from 'next-intl';
import { languageChoices } from '@/components/conversation/asked';
import { ReplyForm } from '@/components/conversation/reply-form';
import { FormWords } from '@/components/forms/words';
import { criticalKinds } from '@/lib/access/critical-text';
import { open } from '@/lib/care-journey/stages';
import { variables } from '@/lib/conversation/variables';
import type { FormAction } from '@/lib/forms/form-state';
import { intlLocale } from '@/lib/i18n/locales';

type Known = { title: string; language: string; text: string; stages: string[]; critical: string[] };

const empty: Known = { title: '', language: 'en', text: '', stages: [], critical: [] };

const braced = (name: string) => `\u2066{${name}}\u2069`;

/** The form of a reply with the words that its boxes need. */
export function ReplyFrame({ action, known = empty }: { action: FormAction; known?: Known }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <FormWords also={['conversation', 'translation']}>
      <ReplyForm
        action={action}
        languages={languageChoices(locale)}
        stages={open.map((value) => ({ value, label: t(`journey.stages.${value}`) }))}
        kinds={criticalKinds.map((value) => ({ value, label: t(`conversation.kinds.${value}`) }))}
        names={new Intl.ListFormat(intlLocale(locale), { type: 'unit' }).format(variables.map(braced))}
        known={known}
      />
    </FormWords>
  );
}

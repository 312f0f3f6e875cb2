import type { Letter } from '@/components/workspace/promises-part';
import type { Workspace } from '@/lib/desk/read-workspace';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { known } from '@/lib/i18n/routing';
import { compose } from '@/lib/mail/compose';
import { languageName } from '@/lib/people/languages';

/** The drafted apologies of a case, in the words that their reader will get. */
export function lettersOf({ apologies, on }: Workspace, reads: Locale): Promise<Letter[]> {
  const { account } = on.patient.capacities[0]!;
  const locale = known(account.locale);
  return Promise.all(
    apologies.map(async ({ id, promise }) => {
      const values = { reference: on.reference, dueAt: promise.dueAt.toISOString(), timeZone: account.timeZone };
      const words = await compose({ template: 'apology', locale, values, linkId: null });
      const [title, ...paragraphs] = words.text.split('\n\n');
      return {
        id,
        lang: words.locale,
        dir: directionOf(locale),
        language: languageName(locale, reads),
        title: title!,
        paragraphs: paragraphs.slice(0, -3),
      };
    }),
  );
}

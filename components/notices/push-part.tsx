import { useTranslations } from 'next-intl';
import type { FormAction } from '@/lib/forms/form-state';
import { PushSwitch } from './push-switch';

type Props = { publicKey: string; on: FormAction; off: FormAction };

/** Notices on this device: only a browser that runs scripts can agree to them. */
export function PushPart(props: Props) {
  const t = useTranslations('notices.push');
  const words = {
    turnOn: t('turnOn'),
    turnOff: t('turnOff'),
    on: t('on'),
    refused: t('refused'),
    failed: t('failed'),
  };
  return (
    <section className="space-y-4">
      <h2>{t('title')}</h2>
      <p className="measure">{t('lead')}</p>
      <noscript>{t('needsScripts')}</noscript>
      <PushSwitch {...props} words={words} />
    </section>
  );
}

import { useTranslations } from 'next-intl';
import { asText } from '@/components/ui/as-text';
import { DeskKeys, type KeyLine } from './desk-keys';

const keys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['x', 'choose'],
  ['a', 'take'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

export function KeysSheet() {
  const t = useTranslations('desk.queue.keys');
  return (
    <DeskKeys
      words={{ title: t('title'), use: t('use'), close: t('close') }}
      keys={asText(keys.map(([key, does]): KeyLine => [key, t(does)]))}
    />
  );
}

import type { IconName } from './icon';

export type Tone = 'good' | 'info' | 'caution' | 'danger';

export const toneIcons: Record<Tone, IconName> = { good: 'check', info: 'info', caution: 'caution', danger: 'danger' };

export const toneText: Record<Tone, string> = {
  good: 'text-good',
  info: 'text-accent',
  caution: 'text-caution',
  danger: 'text-danger',
};

export const toneSurface: Record<Tone, string> = {
  good: 'border-good bg-good-soft',
  info: 'border-accent bg-accent-soft',
  caution: 'border-caution bg-caution-soft',
  danger: 'border-danger bg-danger-soft',
};

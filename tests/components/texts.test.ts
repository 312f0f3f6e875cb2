import { expect, test, vi } from 'vitest';
import { asText, fromText } from '@/components/ui/as-text';
import { onceEach } from '@/components/ui/once-each';

test('what goes to the browser as one text is there what it was here, in any script', () => {
  const rows = [{ name: '</script> نورة "سالم"\n王小明', signs: true, owner: undefined }];
  expect(fromText(asText(rows))).toEqual(rows);
});

test('the same is worked out once, and what is different is told apart', () => {
  const said = vi.fn((level: number) => (level === 0 ? '' : `Acuity ${level}`));
  const acuityIs = onceEach(said);
  expect([2, 0, 2, 0, 3].map(acuityIs)).toEqual(['Acuity 2', '', 'Acuity 2', '', 'Acuity 3']);
  expect(said).toHaveBeenCalledTimes(3);
});

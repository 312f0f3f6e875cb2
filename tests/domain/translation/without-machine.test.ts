import { expect, test } from 'vitest';
import { readHealth } from '@/lib/desk/health';

test('a hospital without a machine has it off', async () => {
  expect((await readHealth()).translation).toBe('off');
});

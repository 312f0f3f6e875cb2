import { expect, test } from 'vitest';
import { programmeCodes, recordCodes } from '@/lib/hospital/schema';
import words from '@/messages/en/public.json';

test.each(programmeCodes)('the programme %s has a name, a line, a journey and three conditions or more', (code) => {
  expect(Object.keys(words.programmes[code])).toEqual(
    expect.arrayContaining(['name', 'oneLine', 'treat1', 'treat2', 'treat3', 'journey']),
  );
});

test.each(recordCodes)('the record %s has a name', (code) => {
  expect(words.records[code]).not.toBe('');
});

import { measureAll } from '@/tests/domain/care-journey/triage/measure';

const percent = (ratio: number) => `${(ratio * 100).toFixed(1)} %`;
const results = measureAll();
for (const { locale, sentences, recall, precision, denialsKept, missed, wrong } of results) {
  console.log(
    `${locale}  ${sentences} sentences  recall ${percent(recall)}  precision ${percent(precision)}  denials kept ${percent(denialsKept)}`,
  );
  for (const sentence of missed) console.log(`    missed  ${sentence}`);
  for (const sentence of wrong) console.log(`    wrong   ${sentence}`);
}

const lowest = (of: 'recall' | 'precision' | 'denialsKept') => Math.min(...results.map((result) => result[of]));
console.log(
  JSON.stringify({
    bench: 'triage',
    languages: results.length,
    sentences: results.reduce((sum, { sentences }) => sum + sentences, 0),
    lowestRecall: lowest('recall'),
    lowestPrecision: lowest('precision'),
    lowestDenialsKept: lowest('denialsKept'),
  }),
);

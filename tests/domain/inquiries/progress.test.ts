import { expect, test } from 'vitest';
import { type Answers, asked, canVisit, nextStep, readAnswers, stepBefore, steps } from '@/lib/inquiries/steps';
import { someAnswers, without } from '@/tests/support/a-case';

const path = (answers: Answers) => asked(answers).map(({ slug }) => slug as string);
const forMe = () => without(someAnswers({ who: { askingFor: 'me' } }), 'relation', 'authority', 'your-name');

test('an inquiry begins with its first question and nothing else can be visited', () => {
  expect(nextStep({})?.slug).toBe('who');
  expect(steps.filter(({ slug }) => canVisit(slug, {})).map(({ slug }) => slug)).toEqual(['who']);
  expect(canVisit('check-answers', {})).toBe(false);
  expect(stepBefore('who', {})).toBeUndefined();
});

test('each answer leads one question further, and every question before stays open', () => {
  const whole = someAnswers();
  const way = path(whole);
  for (const [at, slug] of way.entries()) {
    const answers = without(whole, ...way.slice(at));
    expect(nextStep(answers)?.slug).toBe(slug);
    expect(way.filter((one) => canVisit(one, answers))).toEqual(way.slice(0, at + 1));
    expect(stepBefore(slug, answers)).toBe(way[at - 1]);
  }
  expect(nextStep(whole)).toBeUndefined();
  expect(way.every((slug) => canVisit(slug, whole))).toBe(true);
});

test('whoever asks for themself is not asked for a relation, an authority or a second name', () => {
  expect(path(forMe())).not.toEqual(expect.arrayContaining(['relation']));
  expect(nextStep(forMe())).toBeUndefined();
  expect(canVisit('relation', forMe())).toBe(false);
});

test('asking for a relative after all opens three questions, and they come next', () => {
  const changed = { ...forMe(), who: { askingFor: 'relative' } };
  expect(nextStep(changed)?.slug).toBe('relation');
  expect(canVisit('patient-name', changed)).toBe(false);
  expect(path(changed).slice(2, 5)).toEqual(['relation', 'authority', 'your-name']);
  expect(readAnswers(changed)).toBeNull();
});

test('a clinician and a payer state their authority, and no kinship', () => {
  for (const askingFor of ['patient', 'payer'])
    expect(path(someAnswers({ who: { askingFor } })).slice(2, 4)).toEqual(['authority', 'your-name']);
});

test('a warning sign opens the emergency page, and taking it back closes it', () => {
  const urgent = someAnswers({ urgency: { signs: ['chestPain', 'breathing'] } });
  expect(nextStep(urgent)?.slug).toBe('emergency');
  expect(nextStep({ ...urgent, emergency: { understood: 'yes' } })).toBeUndefined();
  expect(path({ ...urgent, urgency: { signs: 'none' } })).not.toContain('emergency');
});

test('in a country with another law the agreements are asked again, there with one more', () => {
  const moved = someAnswers({ country: { country: 'SA' } });
  expect(nextStep(moved)?.slug).toBe('consent');
  expect(readAnswers(moved)).toBeNull();
  const agreed = { ...moved.consent, 'consent-transferAbroad': 'yes' };
  expect(nextStep({ ...moved, consent: agreed })).toBeUndefined();
});

test('saying that there is no e-mail address makes the phone number needed', () => {
  const noPhone = someAnswers({ phone: { phoneCountry: 'KW' } });
  expect(nextStep(noPhone)).toBeUndefined();
  expect(nextStep({ ...noPhone, reach: { by: 'none' } })?.slug).toBe('phone');
});

test('answers of closed questions are not sent with the others', () => {
  const changed = someAnswers({ who: { askingFor: 'me' } });
  expect(readAnswers(changed)).not.toHaveProperty('relation');
  expect(readAnswers(changed)).not.toHaveProperty('your-name');
});

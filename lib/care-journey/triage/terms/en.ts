import type { Terms } from '../terms';

export const en: Terms = {
  script: 'Latn',
  signs: {
    chestPain: `
      chest pain, pain chest, chest tight, tight chest, pressure chest, chest pressure, chest hurt, heart attack,
      crushing chest, burning chest, angina`,
    breathing: `
      breathing difficult, breathing hard, can't breath, cannot breath, can not breath, cant breath, unable breath, hard to breath, difficulty breath,
      trouble breath, short of breath, shortness of breath, struggl breath, gasping, gasps for air, suffocat,
      breathless, out of breath`,
    stroke: `
      face droop, face drop, mouth droop, one side weak, arm weak, weak one side, cannot speak, can't speak, slurr,
      paraly, stroke, sudden numb, lost sight, cannot move arm, can't move arm, can't move leg, cannot move leg`,
    bleeding: `
      heavy bleed, bleeding heav, bleeding does not stop, bleeding won't stop, bleeding that, bleeding a lot,
      vomit blood, throwing up blood, cough blood, coughing up blood, blood in stool, black stool, hemorrhag,
      haemorrhag, lots of blood, bleeding`,
    unconscious: `
      unconscious, passed out, faint, not responding, doesn't respond, does not respond, seizure, convuls, collaps,
      won't wake, cannot wake, blacked out, in a coma`,
    infection: `
      sepsis, septic, high fever, fever shiver, fever chills, stiff neck, fever 39, fever 40, fever and confus, pus`,
    pregnancy: `
      waters broke, water broke, baby not mov, baby stopped mov, baby is not mov,
      baby does not mov, contractions, eclampsia`,
    selfHarm: `
      kill myself, kill himself, kill herself, suicid, end my life, end her life, end his life, want to die,
      wants to die, not want to live, don't want to live, doesn't want to live, hurt myself, harm myself, hurt herself,
      hurt himself, self-harm, self harm`,
    severePain: `
      severe pain, unbearable, worst pain, terrible pain, extreme pain, pain 9, pain 10, screaming pain, agony,
      excruciating`,
    worsening: `getting worse, gets worse, worsen, rapidly, deteriorat, worse every day, spreading fast`,
    tumour: `cancer, tumor, tumour, metasta, leukemia, leukaemia, lymphoma, carcinoma, malignan`,
  },
  expecting: 'pregnan, expecting a baby, weeks along',
  before: `
    no|, not|, without, never, denies, deny, doesn't, don't, didn't, does not, do not, hasn’t, hasn't, haven't, isn't,
    nor|, neither, free of, ruled out, negative for, none, afraid of, worried about, prevent, risk of`,
  after: `
    ruled out, is gone, are gone, went away, absent, was excluded, has stopped, no longer, negative`,
  elsewhere: `
    years ago, year ago, months ago, as a child, in the past, used to, family history, grandmother, grandfather,
    grandparent, in 19, in 20, last year, uncle, aunt|, once had`,
  turns: `but|, however, although, though|, yet|, except, now|`,
  harmless: `
    not only, no doubt, stroke of luck, swimming stroke, breast stroke, breaststroke, back stroke, heart attack film,
    bleeding edge, bleeding heart, bleeding gums, gums bleed, nosebleed, faintly, faint hope, faint line, faint smile,
    chest of drawers, chest x-ray, treasure chest, cancer screening, zodiac cancer, stroke unit visit, golf stroke,
    stroke rehabilitation, breathtaking, catch my breath at the view, dying to, to die for, want to die laughing,
    pushing, pushed, push|, collapsible, collapsed chair, rapidly growing clinic`,
  common: `the|, and|, is|, my|, has|, have|, i|, he|, she|, with|, of|, for|, was|, we|, to|, been|`,
};

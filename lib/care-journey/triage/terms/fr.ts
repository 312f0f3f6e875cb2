import type { Terms } from '../terms';

export const fr: Terms = {
  script: 'Latn',
  signs: {
    chestPain: `
      douleur poitrine, douleurs poitrine, mal poitrine, mal a la poitrine, oppression poitrine, poitrine serr,
      serre poitrine, poids poitrine, brulure poitrine, douleur thoracique, douleurs thoraciques, infarctus,
      crise cardiaque, angine de poitrine`,
    breathing: `
      peut respirer, peut plus respirer, peux respirer, peux plus respirer, arrive pas respirer, arrive plus respirer,
      mal respirer, du mal a respirer, difficulte respirer, difficultes respirer, difficultes respiratoires, essouffl,
      etouff, suffoqu, manque d’air, manque d'air, detresse respiratoire, a bout de souffle`,
    stroke: `
      avc|, accident vasculaire cerebral, attaque cerebrale, bouche tordue, visage affaiss, bouche devie,
      visage paralys, paralys, peut plus parler, peut pas parler, arrive plus a parler, bouge plus bras,
      faiblesse cote, bras faible, bras engourdi, perdu la vue, parle difficilement`,
    bleeding: `
      hemorragie, saigne, saignement, vomit du sang, vomit sang, crache du sang, crache sang, tousse du sang,
      sang dans les selles, sang selles, selles noires, beaucoup de sang, perd du sang, perd beaucoup sang`,
    unconscious: `
      inconscient, evanoui, perdu connaissance, perd connaissance, perte de connaissance, syncope, ne repond plus,
      reagit plus, se reveille pas, reveille plus, convulsion, crise epilep, coma|, effondre`,
    infection: `
      septicemie, sepsis, forte fievre, fievre elevee, fievre tres, fievre frissons, fievre et des frissons,
      39 de fievre, 40 de fievre, fievre a 40, fievre a 39, nuque raide, raideur nuque, pus|`,
    pregnancy: `
      enceinte saign, enceinte mal, enceinte douleur, grossesse saign, perdu les eaux, perdu eaux, bebe ne bouge,
      bebe bouge plus, contractions, eclampsie, preeclampsie`,
    selfHarm: `
      suicid, me tuer, se tuer, mettre fin a, fin a mes jours, fin a ses jours, envie de mourir, veux mourir,
      veut mourir, veut plus vivre, veux plus vivre, faire du mal, se scarifie, scarification`,
    severePain: `
      douleur insupportable, douleurs insupportables, douleur atroce, douleurs atroces, douleur intense,
      douleurs intenses, tres mal, tres fortes douleurs, hurle de douleur, souffre enormement, violentes douleurs`,
    worsening: `
      empire, s’aggrave, s'aggrav, aggrave, de pire en pire, rapidement, se degrade, deteriore, evolue vite`,
    tumour: `cancer, tumeur, metastase, leucemie, lymphome, carcinome, maligne`,
  },
  expecting: 'enceinte, grossesse',
  before: `
    pas|, pas de, sans|, jamais, ni|, aucun, nie|, ecart, exclu, peur de, peur d, risque de, eviter, prevenir`,
  after: `exclu, ecarte, negatif, disparu, a cesse, est passe, sont passe`,
  elsewhere: `
    il y a des annees, il y a un an, il y a deux ans, il y a trois ans, il y a dix ans, il y a longtemps, ans plus tot,
    dans le passe, enfance, antecedents familiaux, grand-mere, grand-pere, l’an dernier, l'an dernier, annee derniere,
    mon oncle, ma tante, en 19, en 20`,
  turns: `mais|, cependant, pourtant, toutefois, maintenant`,
  harmless: `
    non seulement, pas seulement, sans aucun doute, sans doute, prise de sang, sang-froid, signe du cancer,
    tropique du cancer, gencives saignent, saignement des gencives, saigne du nez, depistage du cancer,
    radiographie de la poitrine, a couper le souffle, mourir de rire, mort de rire, empire romain, coup de coeur,
    avec empire, etouffee, chaleur etouffante`,
  common: `
    le|, la|, les|, et|, est|, mon|, ma|, une|, des|, du|, depuis, pour, avec, qui|, a|, nous|, elle|, il|, je|`,
  grownBefore: "l', d', s', j', n', m', t', c', qu'",
};

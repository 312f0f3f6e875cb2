import type { Terms } from '../terms';

export const pt: Terms = {
  script: 'Latn',
  signs: {
    chestPain: `
      dor no peito, dor peito, dores no peito, dores peito, doi peito, peito doi, doendo peito, peito doendo,
      aperto peito, peito apertado, pressao no peito, pressao peito, queimacao peito, dor toracica, infarto, infarte,
      enfarte, ataque cardiaco, ataque coracao`,
    breathing: `
      consegue respirar, consigo respirar, nao respira, dificuldade respirar, dificuldade de respirar,
      dificuldade para respirar, falta de ar, falta ar, sem ar, sem folego, sufoca, asfixi, custa a respirar,
      respira mal, insuficiencia respiratoria`,
    stroke: `
      nao mexe braco, nao mexe perna, avc|, derrame cerebral, derrame|, acidente vascular, boca torta, rosto caido, rosto torto, paralis,
      consegue falar, consigo falar, fala enrolada, mexe braco, mexe o braco, mexer braco, mexer o braco,
      fraqueza lado, lado dormente, braco dormente, perdeu a visao, perdeu visao`,
    bleeding: `
      nao para de sangrar, nao deixa de sangrar, hemorragia, sangrando, sangramento, sangra, vomita sangue, vomitou sangue, vomitando sangue, tosse com sangue,
      tossindo sangue, sangue nas fezes, sangue fezes, fezes pretas, muito sangue, perdendo sangue`,
    unconscious: `
      inconsciente, desmai, perdeu a consciencia, perdeu consciencia, perdeu os sentidos, perda de consciencia,
      nao responde, nao reage, nao acorda, convuls, em coma, caiu desacordad, desacordad`,
    infection: `
      sepse, sepsis, septicemia, infeccao generalizada, febre alta, febre muito alta, febre calafrios,
      febre e calafrios, febre de 39, febre de 40, rigidez nuca, nuca rigida, pus|`,
    pregnancy: `
      gravida sangr, gravida com dor, gravida dor, gestante sangr, gravidez sangr, bolsa estourou, rompeu a bolsa,
      bolsa rompeu, bebe nao mexe, bebe parou de mexer, bebe nao se mexe, contracoes, eclampsia, pre-eclampsia`,
    selfHarm: `
      suicid, me matar, se matar, matar-se, tirar a propria vida, tirar a minha vida, quero morrer, quer morrer,
      quero viver, quer viver, quer mais viver, quero mais viver, me machucar, se machucar, se corta, automutila,
      acabar com a minha vida`,
    severePain: `
      dor insuportavel, dores insuportaveis, dor muito forte, dores muito fortes, dor intensa, dores intensas,
      dor terrivel, grita de dor, dor forte`,
    worsening: `
      piora, piorando, piorou, cada vez pior, cada dia pior, rapidamente, se agrava, agravou, avanca rapido, agravando`,
    tumour: `cancer, tumor, metastase, leucemia, linfoma, carcinoma, maligno`,
  },
  expecting: 'gravid, gestante, gestacao',
  before: `nao|, sem|, nunca, nem|, nega, jamais, descart, nenhum, medo de, risco de, evitar, prevenir`,
  after: `descartad, negativ, ja passou, desapareceu, cessou, sumiu`,
  elsewhere: `
    anos atras, ha anos, ha muitos anos, ha dois anos, ha tres anos, ha dez anos, ha um ano, meses atras, no passado,
    na infancia, quando crianca, historico familiar, minha avo, meu avo, ano passado, meu tio, minha tia, em 19, em 20`,
  turns: `mas|, porem, contudo, embora, agora`,
  harmless: `
    sangrar gengiva, gengivas sangram, nao so, nao apenas, sem duvida, sangue frio, exame de sangue, gengiva sangra, sangramento da gengiva,
    sangramento nasal, sangra a gengiva, signo de cancer, raio-x do torax, rastreamento de cancer, de tirar o folego,
    morrer de rir, morrendo de rir, quero viver mais, quer viver mais, quero viver bem, quer viver bem,
    consegue falar bem, consegue respirar bem, derrame de petroleo, sem ar condicionado`,
  common: `
    o|, a|, os|, que|, meu|, minha|, e|, tem|, com|, uma|, um|, do|, da|, nao|, para, ele|, ela|, esta|, ha|`,
};

import type { Terms } from '../terms';

export const es: Terms = {
  script: 'Latn',
  signs: {
    chestPain: `
      dolor pecho, duele pecho, dolores pecho, opresion pecho, presion pecho, pecho oprim, pecho aprieta,
      aprieta pecho, ardor pecho, infarto, ataque corazon, ataque cardiaco, dolor toracico, angina de pecho`,
    breathing: `
      no puede respirar, no puedo respirar, no respira, cuesta respirar, dificultad respirar, dificultad respiratoria,
      falta aire, falta aliento, se ahoga, me ahogo, ahogo, se asfixia, asfixi, sin aliento, le falta el aire`,
    stroke: `
      derrame cerebral, embolia cerebral, ictus, accidente cerebrovascular, cara caida, boca torcida, se le torcio,
      no puede hablar, no puedo hablar, paraliza, paralisis, no mueve brazo, no mueve lado, debilidad lado,
      lado dormido, perdio vista, habla arrastr, no puede mover`,
    bleeding: `
      no para de sangrar, no deja de sangrar, hemorragia, sangra mucho, sangrando, sangrado, sangra, vomita sangre, vomito sangre, vomitado sangre,
      tose sangre, tosiendo sangre, heces negras, sangre heces, mucha sangre, desangra`,
    unconscious: `
      inconsciente, se desmay, desmayo, desmaya, perdio conocimiento, perdio conciencia, pierde conocimiento,
      perdida conocimiento, no responde, no despierta, convulsi, en coma, se desplomo`,
    infection: `
      sepsis, septicemia, fiebre alta, fiebre muy alta, fiebre escalofrios, fiebre de 39, fiebre de 40, cuello rigido,
      rigidez nuca, pus|, fiebre y confus`,
    pregnancy: `
      embaraz sangr, embaraz dolor, rompio fuente, rompieron aguas, bebe no se mueve, bebe dejo de mover,
      no siento bebe, contracciones, eclampsia, preeclampsia`,
    selfHarm: `
      suicid, matarme, matarse, quitarme la vida, quitarse la vida, quiero morir, quiere morir, no quiero vivir,
      no quiere vivir, hacerme dano, hacerse dano, se corta los brazos, acabar con mi vida`,
    severePain: `
      dolor insoportable, dolor muy fuerte, dolor intenso, dolor terrible, dolores insoportables, dolor fuertisimo,
      dolor severo, grita de dolor`,
    worsening: `
      empeora, cada dia peor, cada vez peor, va peor, rapidamente, se agrava, agravado, avanza rapido`,
    tumour: `cancer, tumor, metastasis, leucemia, linfoma, carcinoma, maligno`,
  },
  expecting: 'embaraz, encinta, gestacion',
  before: `
    no|, sin|, nunca, ni|, tampoco, niega, jamas, descarta, descartado, ningun, miedo a, riesgo de, evitar, prevenir`,
  after: `descartado, descartada, negativ, ya paso, desaparecio, ya no|, ceso|`,
  elsewhere: `
    hace anos, hace un ano, hace dos anos, hace tres anos, hace diez anos, hace muchos anos, hace meses, de nino,
    de nina, en el pasado, antecedente familiar, mi abuel, su abuel, ano pasado, mi tio, mi tia, en 19, en 20`,
  turns: `pero|, sino|, aunque, ahora, sin embargo`,
  harmless: `
    sangran encias, encias me sangran, no solo, no hay duda, sin duda, sangre fria, analisis de sangre, encias sangran, sangrado de encias,
    sangrado de nariz, signo cancer, de infarto la vista, vista de infarto, tamizaje de cancer, radiografia de torax,
    me ahogo en trabajo, ahogado en deudas, se muere de risa, me muero de risa, desmayada de risa`,
  common: `
    el|, la|, los|, que|, mi|, y|, es|, tiene, con|, desde, para, una|, del|, le|, se|, hace|, por|`,
};

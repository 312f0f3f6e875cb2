import type { Terms } from '../terms';

export const id: Terms = {
  script: 'Latn',
  signs: {
    chestPain: `
      nyeri dada, dada nyeri, sakit dada, dada sakit, dada terasa, dada sesak, dada tertekan, dada seperti, dada panas,
      serangan jantung, angina`,
    breathing: `
      sesak napas, sesak nafas, sulit bernapas, sulit bernafas, susah bernapas, susah bernafas, susah napas,
      tidak bisa bernapas, tidak bisa bernafas, tidak dapat bernapas, napas pendek, terengah, megap, tercekik,
      napasnya sesak, napas sesak, napas berat`,
    stroke: `
      stroke, wajah mencong, mulut mencong, wajah turun, wajah miring, mulut miring, lumpuh, bicara pelo, pelo|,
      tidak bisa bicara, tidak bisa berbicara, sulit bicara, lemah sebelah, lemah separuh, mati rasa sebelah,
      tidak bisa menggerakkan, tidak bisa gerakkan, tiba-tiba buta`,
    bleeding: `
      keluar darah, pendarahan, perdarahan, berdarah, muntah darah, batuk darah, darah tidak berhenti, bab darah, bab hitam,
      tinja hitam, tinja darah, banyak darah, mengeluarkan darah`,
    unconscious: `
      tidak sadar, pingsan, hilang kesadaran, kehilangan kesadaran, tidak merespons, tidak merespon,
      tidak bisa dibangunkan, kejang, koma|, ambruk, tak sadar`,
    infection: `
      sepsis, demam tinggi, panas tinggi, demam menggigil, demam 39, demam 40, leher kaku, kaku leher, kaku kuduk,
      bernanah, nanah`,
    pregnancy: `
      hamil darah, hamil berdarah, hamil pendarahan, hamil perdarahan, hamil sakit, hamil nyeri, ketuban pecah,
      pecah ketuban, janin tidak bergerak, bayi tidak bergerak, bayi berhenti bergerak, kontraksi, eklampsia,
      preeklampsia`,
    selfHarm: `
      bunuh diri, mengakhiri hidup, ingin mati, mau mati, tidak ingin hidup, tidak mau hidup, tak ingin hidup,
      melukai diri, menyakiti diri, menyayat`,
    severePain: `
      sakit sekali, sangat sakit, nyeri hebat, sakit hebat, nyeri sekali, tidak tertahankan, tak tertahankan,
      sakit luar biasa, nyeri luar biasa, sangat nyeri`,
    worsening: `
      memburuk, makin parah, semakin parah, bertambah parah, tambah parah, makin buruk, semakin buruk, dengan cepat,
      cepat menyebar`,
    tumour: `kanker, tumor, metastasis, leukemia, limfoma, karsinoma, ganas`,
  },
  expecting: 'hamil, mengandung bayi, kehamilan',
  before: `
    tidak|, tak|, tanpa, bukan, belum, tidak ada, tidak pernah, tiada, takut, risiko, mencegah, khawatir`,
  after: `negatif, sudah hilang, sudah berhenti, disingkirkan, tidak ada`,
  elsewhere: `
    tahun lalu, tahun yang lalu, bulan lalu, dulu|, waktu kecil, semasa kecil, riwayat keluarga, nenek, kakek, paman,
    bibi|, pada tahun`,
  turns: `tetapi, tapi|, namun, sekarang, hanya saja`,
  harmless: `
    tidak hanya, bukan hanya, tidak diragukan, gusi berdarah, mimisan, darah tinggi, tes darah, cek darah, foto dada,
    rontgen dada, skrining kanker, zodiak kanker, lapang dada, pemulihan stroke, mati lampu, berdarah biru,
    berdarah jawa, gila-gilaan, penyakit ganas ingatan`,
  common: `
    yang|, dan|, saya|, di|, dengan, sudah, untuk, ini|, itu|, dari, ibu|, ayah, anak, suami, istri, sejak, karena,
    ada|, sangat, adalah`,
};

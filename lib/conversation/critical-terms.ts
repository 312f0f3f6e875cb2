import type { CriticalKind } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';

/** Beginnings of words that speak of something critical: a suggestion to the writer, who decides. */
const terms: Record<Locale, Record<CriticalKind, string>> = {
  en: {
    consent: 'consent|sign the form|signature|agree to the',
    diagnosis: 'diagnos|tumou?r|cancer|biopsy result|metasta|malignan|benign',
    medicine: 'medicine|medication|dose|tablet|mg|insulin|antibiotic|blood thinner|prescri',
    money: 'deposit|invoice|estimate|payment|refund|bank transfer|usd',
    instructions:
      'fasting|do not eat|do not drink|stop taking|before surgery|before the operation|wound|go to the emergency',
  },
  es: {
    consent: 'consentimiento|firme|firma',
    diagnosis: 'diagn[oó]stic|tumor|c[aá]ncer|met[aá]stasis|malign|benign',
    medicine: 'medicament|medicina|dosis|tableta|pastilla|mg|insulina|antibi[oó]tic|receta',
    money: 'dep[oó]sito|factura|presupuesto|pago|reembolso|transferencia',
    instructions: 'ayun|no coma|no beba|deje de tomar|antes de la cirug|antes de la operaci|herida|acuda a urgencias',
  },
  fr: {
    consent: 'consentement|signez|signature',
    diagnosis: 'diagnosti|tumeur|cancer|m[ée]tastase|malin|b[ée]nin',
    medicine: 'm[ée]dicament|dose|comprim[ée]|mg|insuline|antibiotique|ordonnance',
    money: 'acompte|facture|devis|paiement|remboursement|virement',
    instructions:
      'jeun|ne mangez|ne buvez|arr[êe]tez de prendre|avant l.op[ée]ration|avant l.intervention|plaie|urgences',
  },
  ar: {
    consent: 'موافق|الموافقة|توقيع|وقّع',
    diagnosis: 'تشخيص|التشخيص|ورم|الورم|سرطان|السرطان|خبيث|حميد|نقيل',
    medicine: 'دواء|الدواء|أدوية|الأدوية|جرعة|الجرعة|قرص|أقراص|ملغ|أنسولين|مضاد حيوي|وصفة',
    money: 'دفعة|عربون|فاتورة|الفاتورة|تقدير التكلفة|استرداد|تحويل مصرفي|الدفع',
    instructions: 'صائم|صيام|لا تأكل|لا تشرب|توقف عن|قبل العملية|قبل الجراحة|الجرح|الطوارئ',
  },
  zh: {
    consent: '同意书|签字|签署',
    diagnosis: '诊断|肿瘤|癌|转移|恶性|良性',
    medicine: '药|剂量|毫克|胰岛素|抗生素|处方',
    money: '押金|账单|估价|报价|付款|退款|汇款',
    instructions: '禁食|空腹|不要吃|不要喝|停止服用|手术前|伤口|急诊',
  },
  id: {
    consent: 'persetujuan|tanda tangan|menandatangani',
    diagnosis: 'diagnos|tumor|kanker|metastas|ganas|jinak',
    medicine: 'obat|dosis|tablet|mg|insulin|antibiotik|resep',
    money: 'deposit|uang muka|tagihan|perkiraan biaya|pembayaran|pengembalian dana|transfer bank',
    instructions: 'puasa|jangan makan|jangan minum|berhenti minum|sebelum operasi|luka|gawat darurat',
  },
  pt: {
    consent: 'consentimento|assine|assinatura',
    diagnosis: 'diagn[oó]stic|tumor|c[aâ]ncer|met[aá]stase|malign|benign',
    medicine: 'medicament|rem[ée]dio|dose|comprimido|mg|insulina|antibi[oó]tic|receita',
    money: 'dep[oó]sito|fatura|or[cç]amento|pagamento|reembolso|transfer[êe]ncia',
    instructions:
      'jejum|n[aã]o coma|n[aã]o beba|pare de tomar|antes da cirurgia|antes da opera[cç]|ferida|pronto-socorro',
  },
  ru: {
    consent: 'согласи|подпис',
    diagnosis: 'диагноз|опухол|рак|метастаз|злокачествен|доброкачествен',
    medicine: 'лекарств|препарат|доз|таблет|мг|инсулин|антибиотик|рецепт',
    money: 'депозит|аванс|сч[её]т|смет|оплат|возврат|перевод средств',
    instructions: 'натощак|не ешьте|не пейте|прекратите при|перед операцией|до операции|рана|раны|скорую',
  },
  uk: {
    consent: 'згод|підпис',
    diagnosis: 'діагноз|пухлин|рак|метастаз|злоякісн|доброякісн',
    medicine: 'лік|препарат|доз|таблет|мг|інсулін|антибіотик|рецепт',
    money: 'депозит|аванс|рахун|кошторис|оплат|повернення|переказ',
    instructions: 'натще|не їжте|не пийте|припиніть при|перед операцією|до операції|рана|рани|швидку',
  },
  kk: {
    consent: 'келісім|қол қой',
    diagnosis: 'диагноз|ісік|қатерлі|метастаз|обыр',
    medicine: 'дәрі|доза|таблетка|мг|инсулин|антибиотик|рецепт',
    money: 'депозит|алдын ала төлем|шот|смета|төлем|қайтару|аударым',
    instructions: 'аш қарын|жемеңіз|ішпеңіз|қабылдауды тоқтат|операция алдында|жара|жедел жәрдем',
  },
};

const isHan = (language: Locale) => language === 'zh';

/** What a text in this language seems to be about. */
export const criticalIn = (text: string, language: Locale) =>
  (Object.entries(terms[language]) as [CriticalKind, string][])
    .filter(([, words]) => new RegExp(isHan(language) ? words : `(?<!\\p{L})(?:${words})`, 'iu').test(text))
    .map(([kind]) => kind);

import type { PlainMove } from '@/lib/care-journey/stages';
import type { CriticalKind } from '@/lib/db/generated/enums';
import type { Values } from '@/lib/forms/form-state';
import type { Locale } from '@/lib/i18n/locales';
import type { Slug } from '@/lib/inquiries/steps';

/** What happens to an inquiry after it was sent, in this order. */
export type Happening =
  | { kind: 'accept' }
  | { kind: 'say'; text: string; language: Locale; asks?: boolean; critical?: CriticalKind[]; signed?: string[] }
  | { kind: 'write'; text: string }
  | { kind: 'move'; move: PlainMove }
  | { kind: 'decline'; toldPatient: string }
  | { kind: 'withdraw'; toldPatient: string };

export type Story = {
  /** The name in the address `…@demo.example`; absent for whoever has no e-mail. */
  mail?: string;
  locale: Locale;
  daysAgo: number;
  answers: Partial<Record<Slug, Values>>;
  afterwards: Happening[];
};

const on: Happening[] = [
  { kind: 'accept' },
  { kind: 'move', move: 'startReview' },
  { kind: 'move', move: 'startPlanning' },
  { kind: 'move', move: 'arrive' },
  { kind: 'move', move: 'admit' },
  { kind: 'move', move: 'discharge' },
  { kind: 'move', move: 'goHome' },
  { kind: 'move', move: 'close' },
];

/** The usual way, as far as so many steps. */
const usual = (steps: number) => on.slice(0, steps);

const born = (day: number, month: number, year: number, calendar = 'gregory') => ({
  birthCalendar: calendar,
  birthDay: String(day),
  birthMonth: String(month),
  birthYear: String(year),
});

/** Invented people, one for each language and each stage; any likeness to somebody alive is chance. */
export const stories: Story[] = [
  {
    mail: 'noura',
    locale: 'ar',
    daysAgo: 2,
    answers: {
      who: { askingFor: 'relative' },
      relation: { relation: 'parent' },
      authority: { authority: 'parentOfMinor' },
      'your-name': { written: 'نورة سالم العنزي', honorific: 'السيدة' },
      'patient-name': { written: 'يوسف خالد العنزي', family: 'العنزي', passport: 'YOUSEF KHALED ALENEZI' },
      'birth-date': born(14, 9, 1438, 'islamic-umalqura'),
      country: { country: 'KW' },
      programme: { programme: 'heart' },
      condition: {
        known: 'وُلد ابني بثقب بين بُطيني القلب، وأجريت له عملية وهو في الثانية. يتعب الآن بسرعة عند اللعب.',
        hoped: 'نريد أن نعرف هل يحتاج إلى عملية ثانية.',
      },
      phone: { phoneCountry: 'KW', phone: '9912 3456' },
      channel: { channel: 'whatsapp', timeZone: 'Asia/Kuwait', bestHours: ['evening'] },
      languages: { speaks: 'ar', reads: 'ar', interpreter: 'yes' },
      payer: { payer: 'embassy', currency: 'KWD' },
      wishes: { faith: 'الصلاة في أوقاتها', diet: ['halal'], clinicianGender: 'any' },
      decisions: { decides: 'family', toldFirst: 'writer' },
    },
    afterwards: [
      {
        kind: 'say',
        language: 'en',
        text: 'When was the last echocardiogram, and can you send it to us?',
        asks: true,
        critical: ['diagnosis'],
        signed: ['متى أُجري آخر تخطيط صدى القلب، وهل يمكنكم إرساله إلينا؟'],
      },
      {
        kind: 'say',
        language: 'en',
        text: 'Until then, please do not change the dose of his medicine. If he tires more quickly than before, call us at once.',
        critical: ['medicine', 'instructions'],
      },
    ],
  },
  // The same mother asks again for the same boy, in Latin letters, and her words hold a warning sign that she did not tick.
  {
    mail: 'noura',
    locale: 'ar',
    daysAgo: 0.005,
    answers: {
      who: { askingFor: 'relative' },
      relation: { relation: 'parent' },
      authority: { authority: 'parentOfMinor' },
      'your-name': { written: 'Noura Salem Alenezi' },
      'patient-name': { written: 'Yousef Khaled Alenezi', passport: 'YOUSEF KHALED ALENEZI' },
      'birth-date': born(14, 9, 1438, 'islamic-umalqura'),
      country: { country: 'KW' },
      programme: { programme: 'heart' },
      condition: { known: 'منذ الليلة يعاني ابني من ضيق في التنفس حتى وهو جالس.' },
      phone: { phoneCountry: 'KW', phone: '9912 3456' },
      channel: { channel: 'phone', timeZone: 'Asia/Kuwait', bestHours: ['evening'] },
      languages: { speaks: 'ar', reads: 'ar', interpreter: 'yes' },
      payer: { payer: 'embassy', currency: 'KWD' },
    },
    afterwards: [],
  },
  {
    mail: 'eusebio',
    locale: 'es',
    daysAgo: 4,
    answers: {
      'patient-name': {
        written: 'Eusebio Martínez López',
        family: 'Martínez López',
        passport: 'EUSEBIO MARTINEZ LOPEZ',
        honorific: 'Don',
      },
      'birth-date': born(8, 3, 1961),
      country: { country: 'MX' },
      programme: { programme: 'orthopaedics' },
      condition: {
        known: 'Me duele la cadera derecha desde hace cuatro años y ya casi no puedo trabajar en el campo.',
        hoped: 'Quisiera volver a caminar sin bastón.',
      },
      phone: { phoneCountry: 'MX', phone: '951 123 4567' },
      channel: { channel: 'phone', timeZone: 'America/Mexico_City', bestHours: ['morning'] },
      languages: { speaks: 'es', reads: 'es', interpreter: 'yes' },
      payer: { payer: 'self', currency: 'MXN' },
    },
    afterwards: usual(1),
  },
  {
    mail: 'aigul',
    locale: 'kk',
    daysAgo: 9,
    answers: {
      'patient-name': { written: 'Айгүл Сәкенқызы Әбенова', family: 'Әбенова', passport: 'AIGUL ABENOVA' },
      'birth-date': born(21, 11, 1979),
      country: { country: 'KZ' },
      programme: { programme: 'cancer' },
      condition: {
        known: 'Үш ай бұрын кеуде безінен түйін табылды. Биопсия жасалды, дәрігерлер операция ұсынып отыр.',
        hoped: 'Екінші пікір алғым келеді.',
      },
      phone: { phoneCountry: 'KZ', phone: '8 701 123 45 67' },
      channel: { channel: 'telegram', timeZone: 'Asia/Almaty', bestHours: ['evening'] },
      languages: { speaks: 'kk', reads: 'kk', interpreter: 'yes' },
      payer: { payer: 'self', currency: 'KZT' },
    },
    afterwards: [
      { kind: 'accept' },
      { kind: 'say', language: 'kk', text: 'Биопсия қорытындысының көшірмесі бар ма?', asks: true },
      { kind: 'write', text: 'Иә, бар. Орыс тілінде.' },
      { kind: 'move', move: 'startReview' },
    ],
  },
  {
    mail: 'jianguo',
    locale: 'zh',
    daysAgo: 15,
    answers: {
      who: { askingFor: 'relative' },
      relation: { relation: 'child' },
      authority: { authority: 'patientAsked' },
      'your-name': { written: '王丽' },
      'patient-name': { written: '王建国', family: '王', passport: 'WANG JIANGUO', honorific: '先生' },
      'birth-date': born(2, 6, 1954),
      country: { country: 'CN' },
      programme: { programme: 'neurology' },
      condition: {
        known: '父亲患帕金森病八年，药效逐渐变短，当地医生建议评估脑深部电刺激手术。',
        hoped: '希望了解是否适合手术。',
      },
      phone: { phoneCountry: 'CN', phone: '138 1234 5678' },
      channel: { channel: 'wechat', timeZone: 'Asia/Shanghai', bestHours: ['morning', 'evening'] },
      languages: { speaks: 'cmn', reads: 'zh', interpreter: 'yes' },
      payer: { payer: 'self', currency: 'CNY' },
      decisions: { decides: 'together', toldFirst: 'writer' },
    },
    afterwards: usual(3),
  },
  {
    mail: 'suparman',
    locale: 'id',
    daysAgo: 24,
    answers: {
      'patient-name': { written: 'Suparman', passport: 'SUPARMAN', honorific: 'Bapak' },
      'birth-date': born(17, 8, 1968),
      country: { country: 'ID' },
      programme: { programme: 'digestive' },
      condition: { known: 'Saya didiagnosis batu empedu dengan radang saluran empedu berulang sejak tahun lalu.' },
      phone: { phoneCountry: 'ID', phone: '0812-3456-7890' },
      channel: { channel: 'whatsapp', timeZone: 'Asia/Jakarta', bestHours: ['afternoon'] },
      languages: { speaks: 'id', reads: 'id', interpreter: 'yes' },
      payer: { payer: 'insurer', currency: 'IDR' },
      wishes: { diet: ['halal'], fasting: 'Puasa Ramadan' },
    },
    afterwards: [
      ...usual(3),
      { kind: 'write', text: 'Apakah saya harus berhenti minum obat pengencer darah sebelum berangkat?' },
      {
        kind: 'say',
        language: 'en',
        text: 'Please go on taking it until our physician writes to you.',
        critical: ['medicine', 'instructions'],
        signed: ['Mohon tetap meminumnya sampai dokter kami menulis kepada Anda.'],
      },
      { kind: 'move', move: 'arrive' },
    ],
  },
  {
    mail: 'joao',
    locale: 'pt',
    daysAgo: 40,
    answers: {
      'patient-name': {
        written: 'João Pedro Pereira da Silva',
        family: 'Pereira da Silva',
        passport: 'JOAO PEDRO PEREIRA DA SILVA',
      },
      'birth-date': born(30, 1, 1985),
      country: { country: 'BR' },
      programme: { programme: 'transplant' },
      condition: {
        known:
          'Tenho insuficiência renal crônica e faço hemodiálise três vezes por semana. Minha irmã quer doar um rim.',
      },
      phone: { phoneCountry: 'BR', phone: '(11) 91234-5678' },
      channel: { channel: 'email', timeZone: 'America/Sao_Paulo', bestHours: ['morning'] },
      languages: { speaks: 'pt', reads: 'pt', interpreter: 'yes' },
      payer: { payer: 'employer', currency: 'BRL' },
    },
    afterwards: usual(5),
  },
  {
    mail: 'elena',
    locale: 'ru',
    daysAgo: 52,
    answers: {
      'patient-name': { written: 'Елена Викторовна Соколова', family: 'Соколова', passport: 'ELENA SOKOLOVA' },
      'birth-date': born(5, 12, 1974),
      country: { country: 'UZ' },
      programme: { programme: 'women' },
      condition: {
        known: 'Обнаружена большая миома матки, сильные кровотечения, гемоглобин снижен.',
        hoped: 'Возможно ли лечение без удаления матки?',
      },
      phone: { phoneCountry: 'UZ', phone: '90 123 45 67' },
      channel: { channel: 'telegram', timeZone: 'Asia/Tashkent', bestHours: ['evening'] },
      languages: { speaks: 'ru', reads: 'ru', interpreter: 'yes' },
      payer: { payer: 'self', currency: 'USD' },
      wishes: { clinicianGender: 'woman' },
    },
    afterwards: usual(6),
  },
  {
    mail: 'oleksandr',
    locale: 'uk',
    daysAgo: 70,
    answers: {
      'patient-name': { written: 'Олександр Шевчук', family: 'Шевчук', passport: 'OLEKSANDR SHEVCHUK' },
      'birth-date': born(11, 4, 1992),
      country: { country: 'UA' },
      programme: { programme: 'orthopaedics' },
      condition: { known: 'Складний перелом гомілки після травми, дві операції, кістка не зростається.' },
      phone: { phoneCountry: 'UA', phone: '050 123 45 67' },
      channel: { channel: 'phone', timeZone: 'Europe/Kiev', bestHours: ['afternoon'] },
      languages: { speaks: 'uk', reads: 'uk', interpreter: 'yes' },
      payer: { payer: 'other', currency: 'UAH' },
    },
    afterwards: usual(7),
  },
  {
    mail: 'amadou',
    locale: 'fr',
    daysAgo: 120,
    answers: {
      who: { askingFor: 'patient' },
      authority: { authority: 'patientAsked' },
      'your-name': { written: 'Fatou Ndiaye', honorific: 'Docteure' },
      'patient-name': { written: 'Amadou Diallo', family: 'Diallo', passport: 'AMADOU DIALLO' },
      'birth-date': born(19, 7, 1958),
      country: { country: 'SN' },
      programme: { programme: 'heart' },
      condition: {
        known: 'Patient de 68 ans, rétrécissement aortique serré symptomatique, fraction d’éjection à 50 %.',
        hoped: 'Un avis sur un remplacement par voie percutanée.',
      },
      phone: { phoneCountry: 'SN', phone: '77 123 45 67' },
      channel: { channel: 'email', timeZone: 'Africa/Dakar', bestHours: ['morning'] },
      languages: { speaks: 'fr', reads: 'fr', interpreter: 'no' },
      payer: { payer: 'insurer', currency: 'EUR' },
    },
    afterwards: usual(8),
  },
  {
    mail: 'tasi',
    locale: 'en',
    daysAgo: 6,
    answers: {
      'patient-name': { written: 'Tasi Cruz', family: 'Cruz', passport: 'TASI CRUZ' },
      'birth-date': born(27, 2, 1949),
      country: { country: 'GU' },
      programme: { programme: 'digestive' },
      condition: { known: 'I have had stomach pain for a year. The endoscopy in Guam was normal.' },
      phone: { phoneCountry: 'GU', phone: '671 555 0123' },
      channel: { channel: 'phone', timeZone: 'Pacific/Guam', bestHours: ['morning'] },
      languages: { speaks: 'en', reads: 'en', interpreter: 'no' },
      payer: { payer: 'insurer', currency: 'USD' },
    },
    afterwards: [
      {
        kind: 'decline',
        toldPatient:
          'Thank you for writing to us. From what you describe, the specialists in Guam can help you just as well, and you would be spared a long journey. If the pain changes, please write to us again.',
      },
    ],
  },
  {
    mail: 'faisal',
    locale: 'ar',
    daysAgo: 18,
    answers: {
      'patient-name': { written: 'فيصل بن عبدالله القحطاني', family: 'القحطاني', passport: 'FAISAL ALQAHTANI' },
      'birth-date': born(3, 5, 1390, 'islamic-umalqura'),
      country: { country: 'SA' },
      programme: { programme: 'orthopaedics' },
      condition: { known: 'خشونة شديدة في الركبة اليسرى منذ خمس سنوات.' },
      phone: { phoneCountry: 'SA', phone: '050 123 4567' },
      channel: { channel: 'whatsapp', timeZone: 'Asia/Riyadh', bestHours: ['afternoon'] },
      languages: { speaks: 'ar', reads: 'ar', interpreter: 'yes' },
      payer: { payer: 'self', currency: 'SAR' },
      wishes: { diet: ['halal'] },
    },
    afterwards: [
      { kind: 'accept' },
      {
        kind: 'withdraw',
        toldPatient: 'نحترم قراركم بالعلاج قرب الأهل، ونتمنى لكم تمام العافية. بابنا مفتوح لكم دائمًا.',
      },
    ],
  },
  {
    locale: 'es',
    daysAgo: 1,
    answers: {
      who: { askingFor: 'relative' },
      reach: { by: 'none' },
      relation: { relation: 'spouse' },
      authority: { authority: 'patientAsked' },
      'your-name': { written: 'Rosa Quispe' },
      'patient-name': { written: 'Félix Huamán Quispe', family: 'Huamán Quispe' },
      'birth-date': born(15, 10, 1957),
      country: { country: 'PE' },
      urgency: { signs: ['breathing'] },
      emergency: { understood: 'yes' },
      programme: { programme: 'heart' },
      condition: { known: 'Mi esposo se agita al caminar unos pasos y se le hinchan las piernas.' },
      phone: { phoneCountry: 'PE', phone: '912 345 678' },
      channel: { channel: 'phone', timeZone: 'America/Lima', bestHours: ['morning', 'afternoon'] },
      languages: { speaks: 'es', reads: 'es', interpreter: 'yes' },
      payer: { payer: 'self', currency: 'PEN' },
      decisions: { decides: 'together', toldFirst: 'writer' },
    },
    afterwards: [
      {
        kind: 'say',
        language: 'es',
        text: '¿A qué hospital de Lima llevó a su esposo ayer, y qué le dijeron allí?',
        asks: true,
      },
    ],
  },
];

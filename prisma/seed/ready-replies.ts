import type { CriticalKind, Stage } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';

type Words = Record<Exclude<Locale, 'en'>, string[]>;

export type ReadyReply = {
  title: string;
  stages: Stage[];
  critical: CriticalKind[];
  /** Sentence by sentence, as translators sign them. */
  en: string[];
  translations: Words;
};

/** What coordinators say often, reviewed in every language of the portal. */
export const readyReplies: ReadyReply[] = [
  {
    title: 'Thanks for the records',
    stages: ['records', 'review'],
    critical: [],
    en: [
      'Thank you, we have received the medical records for {patient}.',
      'A physician reads them next, and we write to you as soon as there is news.',
    ],
    translations: {
      es: [
        'Gracias, hemos recibido el expediente médico de {patient}.',
        'Ahora lo lee un médico, y le escribiremos en cuanto haya novedades.',
      ],
      fr: [
        'Merci, nous avons bien reçu le dossier médical de {patient}.',
        'Un médecin va maintenant le lire, et nous vous écrirons dès qu’il y aura du nouveau.',
      ],
      ar: [
        'شكرًا لكم، لقد وصلتنا السجلات الطبية الخاصة بـ {patient}.',
        'سيقرؤها طبيب الآن، وسنكتب إليكم فور توفر أي جديد.',
      ],
      zh: ['谢谢您，我们已收到{patient}的病历资料。', '接下来由医生阅读，一有消息我们就写信告诉您。'],
      id: [
        'Terima kasih, kami telah menerima rekam medis {patient}.',
        'Selanjutnya seorang dokter akan membacanya, dan kami akan menulis kepada Anda begitu ada kabar.',
      ],
      pt: [
        'Obrigado, recebemos os documentos médicos de {patient}.',
        'Agora um médico vai lê-los, e escreveremos ao senhor ou à senhora assim que houver novidades.',
      ],
      ru: [
        'Благодарим вас, мы получили медицинские документы на имя {patient}.',
        'Теперь их изучит врач, и мы напишем вам, как только появятся новости.',
      ],
      uk: [
        'Дякуємо, ми отримали медичні документи на ім’я {patient}.',
        'Тепер їх прочитає лікар, і ми напишемо вам, щойно з’являться новини.',
      ],
      kk: [
        'Рақмет, {patient} атына жіберілген медициналық құжаттарды алдық.',
        'Енді оларды дәрігер оқиды, жаңалық болған бойда сізге жазамыз.',
      ],
    },
  },
  {
    title: 'Please do not book travel yet',
    stages: ['review', 'planning'],
    critical: ['instructions'],
    en: [
      'Please do not book your flight yet.',
      'We first confirm the date of your appointment, and then we plan the journey with you.',
    ],
    translations: {
      es: [
        'Por favor, no reserve todavía su vuelo.',
        'Primero confirmamos la fecha de su cita, y después planeamos el viaje con usted.',
      ],
      fr: [
        'Nous vous prions de ne pas encore réserver votre vol.',
        'Nous confirmons d’abord la date de votre rendez-vous, puis nous préparons le voyage avec vous.',
      ],
      ar: ['نرجو ألّا تحجزوا رحلة الطيران الآن.', 'سنؤكد أولًا تاريخ موعدكم، ثم نخطط للسفر معكم.'],
      zh: ['请先不要预订机票。', '我们先确认您的预约日期，然后与您一起安排行程。'],
      id: [
        'Mohon jangan memesan tiket pesawat dahulu.',
        'Kami akan memastikan tanggal janji temu Anda lebih dahulu, lalu merencanakan perjalanan bersama Anda.',
      ],
      pt: [
        'Por favor, ainda não reserve o seu voo.',
        'Primeiro confirmamos a data da sua consulta, e depois planejamos a viagem junto com o senhor ou a senhora.',
      ],
      ru: [
        'Пожалуйста, пока не покупайте билет на самолёт.',
        'Сначала мы подтвердим дату вашего приёма, а затем вместе с вами спланируем поездку.',
      ],
      uk: [
        'Будь ласка, поки що не бронюйте авіаквиток.',
        'Спершу ми підтвердимо дату вашого прийому, а потім разом із вами сплануємо подорож.',
      ],
      kk: [
        'Әзірге ұшақ билетін брондамауыңызды сұраймыз.',
        'Алдымен қабылдау күнін растаймыз, содан кейін сапарды сізбен бірге жоспарлаймыз.',
      ],
    },
  },
  {
    title: 'If anything gets worse',
    stages: [],
    critical: ['instructions'],
    en: [
      'If anything gets worse, please call the emergency number of the place where you are.',
      'After that you can reach us at {phone}; the reference is {reference}.',
    ],
    translations: {
      es: [
        'Si algo empeora, llame por favor al número de emergencias del lugar donde se encuentra.',
        'Después puede comunicarse con nosotros al {phone}; la referencia es {reference}.',
      ],
      fr: [
        'Si quoi que ce soit s’aggrave, veuillez appeler le numéro d’urgence de l’endroit où vous êtes.',
        'Vous pouvez ensuite nous joindre au {phone} ; la référence est {reference}.',
      ],
      ar: [
        'إذا ساء أي شيء، فالرجاء الاتصال برقم الطوارئ في المكان الذي أنتم فيه.',
        'بعد ذلك يمكنكم الاتصال بنا على {phone}، ورقم المرجع هو {reference}.',
      ],
      zh: ['如果情况加重，请先拨打您所在地的急救电话。', '之后您可以拨打{phone}联系我们；编号是{reference}。'],
      id: [
        'Jika keadaan memburuk, mohon hubungi nomor darurat di tempat Anda berada.',
        'Setelah itu Anda dapat menghubungi kami di {phone}; nomor rujukannya {reference}.',
      ],
      pt: [
        'Se algo piorar, ligue por favor para o número de emergência do lugar onde está.',
        'Depois disso, fale conosco pelo telefone {phone}; a referência é {reference}.',
      ],
      ru: [
        'Если станет хуже, пожалуйста, позвоните по номеру экстренной помощи там, где вы находитесь.',
        'После этого вы можете связаться с нами по телефону {phone}; номер обращения {reference}.',
      ],
      uk: [
        'Якщо стане гірше, будь ласка, зателефонуйте на номер екстреної допомоги там, де ви перебуваєте.',
        'Після цього ви можете зв’язатися з нами за телефоном {phone}; номер звернення {reference}.',
      ],
      kk: [
        'Жағдай нашарласа, өзіңіз тұрған жердегі жедел көмек нөміріне қоңырау шалыңыз.',
        'Содан кейін бізге {phone} нөмірі арқылы хабарласа аласыз; өтініш нөмірі {reference}.',
      ],
    },
  },
];

/** Terms that must be said in one way, from English. */
export const glossaryTerms: [language: Locale, term: string, translation: string][] = [
  ['id', 'blood thinner', 'pengencer darah'],
  ['id', 'biopsy', 'biopsi'],
  ['ar', 'blood thinner', 'مميّع الدم'],
  ['ar', 'echocardiogram', 'تخطيط صدى القلب'],
  ['es', 'blood thinner', 'anticoagulante'],
  ['zh', 'biopsy', '活检'],
  ['ru', 'biopsy', 'биопсия'],
  ['kk', 'biopsy', 'биопсия'],
];

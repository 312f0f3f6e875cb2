import type { Locale } from '@/lib/i18n/locales';

type Told = {
  kind: string;
  countries?: string;
  sourceName: string;
  sourceUrl: string;
  effectiveFrom: string;
  daysAgo: number;
  /** How many days after its publication it must be checked again. */
  goodFor: number;
  texts: Partial<Record<Locale, string>>;
};

const suspendedWholly = 'AF BF MM TD CG GQ ER HT IR LA LY ML NE SL SO SS SD SY YE';
const suspendedForVisitors = 'AO AG BJ BI CI CU DM GA GM MW MR NG SN TZ TG TO VE ZM ZW';

/**
 * Real sources in our own words, checked by invented people: each text says that it belongs to a demonstration.
 * English is the original of each. The last one was checked too long ago.
 */
export const travelRules: Told[] = [
  {
    kind: 'visa',
    sourceName: 'U.S. Department of State: Visitor Visa',
    sourceUrl: 'https://travel.state.gov/content/travel/en/us-visas/tourism-visit/visitor.html',
    effectiveFrom: '1952-12-24',
    daysAgo: 40,
    goodFor: 180,
    texts: {
      en: `Medical treatment is a reason for a visitor visa (B-2). The consulate may ask for the diagnosis of your doctor at home, for a letter of the hospital with the expected length and cost of treatment, and for proof of who pays.
Citizens of countries in the Visa Waiver Program may come for up to 90 days with an approved travel authorization (ESTA). Most citizens of Canada need no visa.
This entry belongs to a demonstration. Please read the source.`,
      es: `El tratamiento médico es un motivo válido para una visa de visitante (B-2). El consulado puede pedir el diagnóstico de su médico, una carta del hospital con la duración y el costo previstos del tratamiento, y pruebas de quién paga.
Los ciudadanos de los países del Programa de Exención de Visa pueden venir hasta 90 días con una autorización de viaje aprobada (ESTA). La mayoría de los ciudadanos de Canadá no necesita visa.
Esta entrada pertenece a una demostración. Consulte la fuente.`,
      ar: `العلاج الطبي سبب مقبول لطلب تأشيرة زيارة (B-2). قد تطلب القنصلية تشخيص طبيبكم في بلدكم، وخطابًا من المستشفى بالمدة والتكلفة المتوقعتين للعلاج، وإثباتًا لمن يتحمل النفقات.
يمكن لمواطني الدول المشمولة ببرنامج الإعفاء من التأشيرة القدوم لمدة تصل إلى 90 يومًا بتصريح سفر موافَق عليه (ESTA). ولا يحتاج معظم مواطني كندا إلى تأشيرة.
هذا البيان جزء من عرض توضيحي. يُرجى الرجوع إلى المصدر.`,
    },
  },
  {
    kind: 'visa',
    countries: `${suspendedWholly} ${suspendedForVisitors}`,
    sourceName: 'The White House: Proclamation 10998',
    sourceUrl:
      'https://www.whitehouse.gov/presidential-actions/2025/12/restricting-and-limiting-the-entry-of-foreign-nationals-to-protect-the-security-of-the-united-states/',
    effectiveFrom: '2026-01-01',
    daysAgo: 20,
    goodFor: 60,
    texts: {
      en: `Since 1 January 2026, entry with a new visitor visa (B-2) is suspended for citizens of this country. A visa that was valid on that day stays valid. There are a few exceptions. Please ask us before you apply or pay for anything.
This entry belongs to a demonstration. Please read the source.`,
      es: `Desde el 1 de enero de 2026 está suspendida la entrada con una nueva visa de visitante (B-2) para los ciudadanos de este país. Una visa que era válida ese día sigue siendo válida. Hay pocas excepciones. Pregúntenos antes de solicitar o pagar algo.
Esta entrada pertenece a una demostración. Consulte la fuente.`,
      ar: `منذ 1 يناير 2026 عُلّق دخول مواطني هذا البلد بتأشيرة زيارة جديدة (B-2). والتأشيرة التي كانت سارية في ذلك اليوم تبقى سارية. وهناك استثناءات قليلة. يُرجى أن تسألونا قبل تقديم أي طلب أو دفع أي مبلغ.
هذا البيان جزء من عرض توضيحي. يُرجى الرجوع إلى المصدر.`,
    },
  },
  {
    kind: 'customs',
    sourceName: 'U.S. Food and Drug Administration: Traveling with medications',
    sourceUrl: 'https://www.fda.gov/consumers/consumer-updates/5-tips-traveling-us-medications',
    effectiveFrom: '1938-06-25',
    daysAgo: 400,
    goodFor: 180,
    texts: {
      en: `Carry medicines in their original boxes, with a prescription or a doctor’s letter in English. As a rule, bring no more than you need for 90 days.
This entry belongs to a demonstration. Please read the source.`,
      es: `Lleve los medicamentos en sus envases originales, con una receta o una carta del médico en inglés. Por regla general, no traiga más de lo que necesita para 90 días.
Esta entrada pertenece a una demostración. Consulte la fuente.`,
      ar: `احملوا الأدوية في عبواتها الأصلية، مع وصفة طبية أو خطاب من الطبيب باللغة الإنجليزية. والقاعدة العامة ألا تحضروا أكثر مما تحتاجون إليه لمدة 90 يومًا.
هذا البيان جزء من عرض توضيحي. يُرجى الرجوع إلى المصدر.`,
    },
  },
];

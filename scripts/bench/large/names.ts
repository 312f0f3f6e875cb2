/** Words of invented names, given and family, a line a language: `written=PASSPORT` where the script is not Latin. */
type Words = { locale: string; country: string; given: string; family: string };

export const names: Words[] = [
  {
    locale: 'en',
    country: 'GU',
    given:
      'Amelia Barnaby Clementine Dashiell Edith Fergus Georgina Horatio Imogen Jasper Kitty Lysander Marigold Nathaniel Ottilie Peregrine Quentin Rosalind Silas Tabitha Ursula Vaughn Winifred Xanthe Yolanda Zachary Beatrix Cormac Delphine Everett',
    family:
      'Ashdown Birchwood Cresswell Dunmore Elderfield Fairbrook Greenhalgh Hollingworth Inglewood Juniper Kestrelton Larkspur Merriweather Northcott Oakhurst Pemberley Quillfeather Ravenscroft Silverdale Thistlewood Underhill Vanterpool Whitlock Yarborough Zeller Applegarth Brackenbury Coldwater Drinkwater Everleigh Foxglove Goldsworthy Hathersage Ironmonger Jessop Kingfisher Lockhart Mapplebeck Nettleship Ormerod',
  },
  {
    locale: 'es',
    country: 'PE',
    given:
      'Adelaida Bonifacio Casilda Demetrio Eulalia Facundo Gregoria Hilario Inocencia Joaquín Leocadia Macario Nicanor Ofelia Plácido Quintina Rigoberto Severina Teodoro Úrsula Venancio Wenceslao Ximena Yolanda Zacarías Amparo Baldomero Carmela Dolores Evaristo',
    family:
      'Aguamar Bellavista Camposanto Delgadillo Encinares Fuentealba Guacamayo Huamaní Ibarrola Jaramago Lunarejo Mendívil Naranjales Olivares Piedrahita Quispealaya Ronderos Salvatierra Torreblanca Urrutia Valdeolmos Yupanqui Zamarripa Arboleda Barranquero Cienfuegos Dosaguas Espinar Floresvilla Granados Higueras Infantas Jazmines Lagunillas Manzanares Nogueras Palomares Quintanar Robledal Santillán',
  },
  {
    locale: 'fr',
    country: 'SN',
    given:
      'Aglaé Barnabé Clothilde Désiré Églantine Firmin Ghislaine Hyacinthe Isaure Joséphin Léonie Mathurin Nathanaël Océane Placide Quitterie Rosemonde Sidonie Théophile Ursuline Valère Wilfrid Xavière Yseult Zéphyrin Apolline Basile Coralie Donatien Eugénie',
    family:
      'Aubépine Boisrivière Champdoré Dufresnoy Étangclair Fontenoire Grandpré Hautefeuille Islebelle Joncheray Lavandière Montfleuri Noirmoulin Ormesson Pontvieux Quatrevents Rochebrune Sauvageot Tournesol Valombreuse Villeclaire Beauchêne Clairvent Doucefontaine Épineuil Fleurimont Gentilhomme Herbelin Jolivert Lamarzelle Millefeuille Nuageux Oisellerie Peuplier Roseraie Sablonnière Tilleul Verdurin Aigremont Belleplaine',
  },
  {
    locale: 'ar',
    country: 'KW',
    given:
      'نورة=NOURA سالم=SALEM منى=MONA خالد=KHALED هدى=HUDA فيصل=FAISAL ريم=REEM ياسر=YASSER سعاد=SUAD طارق=TAREQ لطيفة=LATIFA بدر=BADER غادة=GHADA ماجد=MAJED شيخة=SHEIKHA زياد=ZIAD دلال=DALAL حمد=HAMAD عبير=ABEER جاسم=JASSIM مريم=MARYAM راشد=RASHED أسماء=ASMAA ناصر=NASSER سلوى=SALWA وليد=WALEED هند=HIND عادل=ADEL نجلاء=NAJLA يوسف=YOUSEF',
    family:
      'العنزي=ALENEZI الشمري=ALSHAMMARI المطيري=ALMUTAIRI الحربي=ALHARBI القحطاني=ALQAHTANI الدوسري=ALDOSARI الزهراني=ALZAHRANI الغامدي=ALGHAMDI العتيبي=ALOTAIBI السبيعي=ALSUBAIE الهاجري=ALHAJRI الرشيدي=ALRASHEEDI العجمي=ALAJMI الكندري=ALKANDARI الفضلي=ALFADHLI الصباغ=ALSABBAGH النجار=ALNAJJAR الحداد=ALHADDAD الخياط=ALKHAYYAT البناء=ALBANNA الطحان=ALTAHHAN السقا=ALSAQQA الجزار=ALJAZZAR الصياد=ALSAYYAD الملاح=ALMALLAH الحلاق=ALHALLAQ الوزان=ALWAZZAN السماك=ALSAMMAK البستاني=ALBUSTANI الفلاح=ALFALLAH الراعي=ALRAEE القاضي=ALQADI الكاتب=ALKATIB الشاعر=ALSHAER المعلم=ALMUALLIM الطبيب=ALTABEEB البحري=ALBAHRI الجبلي=ALJABALI السهلي=ALSAHLI النخيلي=ALNAKHEELI',
  },
  {
    locale: 'zh',
    country: 'CN',
    given:
      '小明 丽华 建国 秀英 志强 美玲 文博 雪梅 国栋 春燕 海涛 玉兰 子轩 思远 晓峰 婉清 天佑 梦洁 俊杰 若曦 浩然 诗涵 明哲 静怡 宇航 佳琪 振宇 雅文 立新 红梅',
    family:
      '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕',
  },
  {
    locale: 'id',
    country: 'ID',
    given:
      'Adiputra Bambang Citrawati Darmadi Endang Fitriani Gunawan Hartini Indrawati Joko Kartika Lestari Mulyono Ningsih Oktavia Purnomo Ratnasari Suharto Triyono Utami Wahyuni Yulianto Zulaikha Anggraini Budiarti Cahyono Dewantara Ekawati Firmansyah Galuh',
    family:
      'Adiwangsa Baskara Cakrabuana Danuwijaya Ekaputra Ganendra Hardjasumantri Iskandar Jayakusuma Kertarajasa Laksmana Mangkubumi Nararya Oetomo Prawiranegara Rahmadi Sastrowardoyo Tirtamarta Umbara Wirahadikusuma Yudhoyasa Adinegara Brotoseno Condrokirono Dirgantara Hadiningrat Kusumaatmaja Lokananta Martosuwignyo Notonegoro Pranoto Reksodiputro Sosrokartono Tjokroaminoto Wiryosandjojo Yasadipura Arumsari Bagaskara Candrawinata Darmawangsa',
  },
  {
    locale: 'pt',
    country: 'BR',
    given:
      'Abelardo Benedita Clarice Dirceu Eulália Floriano Guiomar Honório Iracema Jandira Lindolfo Moacir Noêmia Orestes Perpétua Quirino Raimunda Sebastiana Tibúrcio Ubirajara Valdomiro Walquíria Zulmira Anésia Belmiro Celestino Doralice Eurico Firmina Gonçalo',
    family:
      'Alvorada Beirão Canavial Dourado Engenheiro Figueirinha Gameleira Horizonte Itaparica Jequitibá Lavradio Mangabeira Nascente Oliveirão Pitangueira Quaresmeira Ribeirinho Sabiá Tamarindo Umbuzeiro Vassouras Açucena Bemtevi Cajueiro Dendezeiro Estrela Florisbela Goiabeira Imbuia Jabuticaba Laranjal Manacá Orvalho Palmeiral Roseiral Seringueira Tucano Veredas Ypê Zabelê',
  },
  {
    locale: 'ru',
    country: 'GE',
    given:
      'Аркадий Варвара Геннадий Дарья Ефросинья Жанна Захар Инна Кирилл Лариса Мирон Надежда Олег Полина Родион Софья Тихон Ульяна Фёдор Харитон Элеонора Юлиан Ярослава Глафира Демьян Евдокия Игнат Клавдия Лука Матвей',
    family:
      'Берёзкин Васильков Грозовой Долгоруков Ежевикин Жаворонков Зимородок Иволгин Кедров Луговой Малинов Незабудкин Орешников Подснежный Рябинин Снегирёв Тополев Утёсов Филинов Хмелёв Цветков Черемухин Шиповников Щеглов Яблочкин Ясенев Боровиков Ветров Горицвет Дубравин Журавлёв Звёздный Клёнов Лебедянский Метелин Ночкин Озёров Пшеницын Ромашкин Соловейко',
  },
  {
    locale: 'uk',
    country: 'UA',
    given:
      'Богдана Василь Ганна Дмитро Євгенія Захарій Іванна Йосип Катерина Любомир Марічка Назар Оксана Петро Роксолана Святослав Тарас Уляна Федір Христина Юстина Ярема Зоряна Остап Соломія Тиміш Мелашка Гнат Параска Левко',
    family:
      'Барвінок Вишневий Гончаренко Дзвінченко Журавель Зозуленко Калиновий Ластівка Мальовниченко Нечуйвітер Очеретяний Перепелиця Рутковий Сорокопуд Тополенко Удовиченко Хмаренко Чорнобривець Шипшина Щасливий Яворський Боровець Вітрогон Гайдабура Деревій Жайворонок Заплава Криничний Лісовий Місяченько Нагідка Омелянчук Пшеничний Росинка Сон-Трава Терновий Убийвовк Цвіркун Чебрець Явірко',
  },
  {
    locale: 'kk',
    country: 'KZ',
    given:
      'Айгерім Бауыржан Гүлнәр Дәурен Еркежан Жанар Зәуре Инабат Қайрат Ләззат Мерей Нұрсұлтан Перизат Рахат Сәуле Тоғжан Үміт Шолпан Ырысты Әлия Өмірбек Ботагөз Ғалия Дархан Әсел Ерлан Жұлдыз Қарлығаш Мұхтар Назерке',
    family:
      'Сейітқызы Ақбұлақов Балдырған Дәуітова Ермұханов Жаңбыршы Құлагер Майқұдық Наурызбаева Орманшы Қызғалдақ Сұңқарұлы Тұлпаров Шыңғысхан Ұлытауов Әубәкіров Өзенбаев Бәйтерек Гүлстанова Долана Жайлауов Қарағай Лашынбек Мөлдірова Нұрлыбек Тұмарова Шапағатов Ыбырай Арғымақ Бүркітбаев Жусанова Қайнаров Мұзбелова Самалов Тастыбұлақ Шұғылаев Көктерекова Дастанұлы Ертісбай Алатаев',
  },
];

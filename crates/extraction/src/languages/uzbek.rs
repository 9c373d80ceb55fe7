//! Uzbek, in Latin and in Cyrillic letters: Cyrillic words are looked up in Latin.

mod nations;

use super::{CueLine, Language};
use crate::hash::Words;
use crate::lexicon::*;
use onrecord_model::Act;

/// The language.
pub static UZBEK: Language = Language {
    code: "uz",
    verb_final: true,
    free_order: false,
    noun_capitals: false,
    keeps_yo: true,
    to_latin: true,
    words: WORDS,
    names: NAMES,
    cues: CUES,
    phrases: PHRASES,
    months: [
        "yanvar*",
        "fevral*",
        "mart martda mart'",
        "aprel*",
        "may mayda",
        "iyun*",
        "iyul*",
        "avgust*",
        "sentabr* sentyabr*",
        "oktabr* oktyabr*",
        "noyabr*",
        "dekabr*",
    ],
    weekdays: [
        "dushanba*",
        "seshanba*",
        "chorshanba*",
        "payshanba*",
        "juma jumada jumaga jumadan jumagacha",
        "shanba*",
        "yakshanba*",
    ],
    relative_days: &[("kecha", -1), ("bugun", 0), ("kechagi", -1), ("avvalgi", -1), ("bugungi", 0)],
    question_labels: "savol muxbir muxbiri jurnalist boshlovchi",
    answer_labels: "javob",
    inflect,
    decline_name,
    guess,
    nominative,
    plain,
    stem,
    nation: nations::nation,
};

const WORDS: &[(u64, &str)] = &[
    (DET | NO_NAME, "bu shu ushbu o'sha mazkur har barcha hamma uning ularning bizning mening o'z o'zining"),
    (DET | NO_NAME | INDEFINITE, "bir ba'zi bir necha ayrim ko'p boshqa ikki uch"),
    (PRONOUN | HE | SHE | NO_NAME, "u unga uni undan"),
    (PRONOUN | THEY | NO_NAME, "ular ularga"),
    (PRONOUN | NO_NAME, "men biz siz sen"),
    (NOBODY | NEG | NO_NAME, "hech kim"),
    (VERB, "edi ekan bo'ldi bo'lgan bo'ladi bor yo'q mumkin kerak lozim shart qildi qilindi oldi berildi"),
    (NEG, "emas yo'q hech"),
    (
        ADVERB,
        "eng deyarli avvalroq ham yana keyin so'ng avval oldin bundan tashqari shuningdek alohida ochiq rasman qat'iy birinchi nihoyat endi hozir faqat",
    ),
    (
        TIME | NO_NAME,
        "kecha bugun ertaga kechasi tongda tunda ertasi avval keyin hozir yaqinda ertalab kechqurun tunda kuni haftada oyda yilda yil oy kun soat soatda hafta o'tgan joriy",
    ),
    (
        PREP,
        "bilan uchun haqida to'g'risida ko'ra qarab keyin so'ng oldin orqali davomida qarshi sababli tufayli nomidan sifatida yuzasidan bo'yicha asosida doirasida natijasida paytida vaqtida oldida tomonidan xususida borasida",
    ),
    (CONJ | NO_NAME, "va hamda lekin ammo biroq yoki"),
    (SUBORD | NO_NAME, "chunki agar garchi balki"),
    (IF | NO_NAME, "agar"),
    (COMPL, "deb deya degan ki"),
    (
        ROLE,
        "blogger bloggeri mudir mudiri mudira mudirasi vitse-prezident vitse-prezidenti vitse-premyer vitse-premyeri rasmiysi rasmiylari buxgalter buxgalteri hisobchi hisobchisi nafaqaxo'r pensioner tadbirkori rejissyor rejissyori shogird shogirdi oshpaz kuzatuvchi ayblovchi ayblovchisi gumonlanuvchi tadqiqotchi tadqiqotchisi olima olimasi ustoz ustozi direktor direktori kapitan kapitani ekskursovod gid arxivchi kutubxonachi stansiya_boshlig'i navbatchi navbatchisi qutqaruvchi yong'in_o'chiruvchi suvchi cho'pon baliqchi baliqchisi ovchi quvurchi elektrik payvandchi bo'yoqchi duradgor temirchi nonvoy novvoy qassob sartarosh tikuvchi to'quvchi zargar hofiz baxshi dramaturg ssenarist operator operatori montajchi prodyuser telejurnalist boshlovchisi diktor sharhchi xattot gazetxon muxlis muxlislar tarafdor tarafdori muxolifatchi dasturchi haydovchi chorvador quruvchi muhandis me'mor arxitektor rassom bastakor shoir shoira kosib hunarmand sotuvchi tadbirkorlik do'kondor pudratchi buyurtmachi talaba o'quvchi abituriyent dekan dekani domla muallim muallima tarbiyachi hamshira doktor jarroh psixolog ekolog biolog botanik geolog gidrolog sinoptik sotsiolog politolog tarixchi arxeolog tilshunos adabiyotshunos faylasuf nazoratchi inspektor tergovchi qo'mondon ofitser kapitan leytenant general-mayor podpolkovnik hoji imom imom-xatib mufti konsul konsuli attashe kuzatuvchi kuzatuvchisi sharhlovchi sharhlovchisi muxbir muxbiri muharrir muharriri noshir aktyor aktrisa qo'shiqchi xonanda sportchi futbolchi chempion himoyachi hujumchi darvozabon sardor oqsoqol oqsoqoli mahalladosh qo'shni qo'shnisi otasi onasi o'g'li qizi akasi ukasi opasi singlisi rafiqasi turmush_o'rtog'i jabrlanuvchi ayblanuvchi sudlanuvchi da'vogar javobgar prokurori sudyasi advokati himoyachisi namoyandasi a'zosi a'zo ishtirokchi ishtirokchisi tashkilotchi tashkilotchisi mulozim mulozimi amaldor amaldori xizmatchi xizmatchisi ishchi ishchisi kishi odam yigit qiz chol kampir otaxon onaxon bola mijoz abonent iste'molchi yo'lovchi sayyoh bloger faoli olimi mutaxassisi eksperti tahlilchisi professori doktori direktorining gubernator gubernatori mer meri premyer bosh_vazir kanslerr prezidentlikka nomzod nomzodi deputati senatori hokimlari muovini o'rinbosarlari mas'ul rahbariyat boshqaruvchi boshqaruvchisi menejer menejeri zavuch mirob agronom zootexnik brigadir fermeri bog'bon chorvadori prezident vazir raisi rais hokim hokimi deputat senator direktor direktori bosh vazirning vazirlikning kotib kotibi matbuot vakil vakili rahbar rahbari boshlig'i boshliq mudir mudiri elchi elchisi diplomat ekspert tahlilchi iqtisodchi huquqshunos professor olim shifokor o'qituvchi jurnalist yozuvchi prokuror sudya general polkovnik mayor fermer tadbirkor mutaxassis faol ombudsman maslahatchi maslahatchisi yordamchi yordamchisi o'rinbosar o'rinbosari bosh_vazir vaziri prezidenti yetakchi yetakchisi asoschi asoschisi guvoh fuqaro aholi ayol erkak manba so'zlovchi spiker spikeri kansler qirol nozir advokat haydovchi rektor rektori murabbiy trener xodim xodimi vazir-o'rinbosari",
    ),
    (
        GROUP | ROLE,
        "ahli tomonlar mutasaddilar shaharliklar qishloqdoshlar mahbuslar bemorlar ota-onalar vazirlar hokimlar xodimlar xodimlari ishchilar talabalar haydovchilar savdogarlar tahlilchilar huquqshunoslar ota-onalar qo'shnilar qo'shnilari odamlar yigitlar qizlar ayollar aholi namoyishchilar himoyachilar amaldorlar mulozimlar mualliflar mualliflari yig'ilganlar ishtirokchilar a'zolari vakillari mahalladoshlar fuqarolar ekspertlar mutaxassislar iqtisodchilar deputatlar senatorlar rasmiylar vakillar vakillari guvohlar aholisi fermerlar tadbirkorlar jurnalistlar olimlar shifokorlar o'qituvchilar manbalar faollar",
    ),
    (SOURCE | ROLE, "manba manbalar"),
    (ROLE | INDEFINITE | NO_NAME, "kimdir allakim"),
    (
        ORG,
        "aviakompaniya aviakompaniyasi operator kompaniyalar banki jamgʻarmasi xo'jalik xo'jaligi tarmoq birja birjasi temir_yo'l administratsiya administratsiyasi tomoni xolding xoldingi trest tresti hukumati bosh_qarorgoh qarorgoh qarorgohi muxolifat muxolifati lager shtab-kvartira korxona korxonasi zavod zavodi fabrika fabrikasi klaster klasteri kombinat kombinati birlashma birlashmasi palata palatasi fraksiya fraksiyasi deputatlik ittifoq ittifoqi tahririyat tahririyati idora idorasi mahkama mahkamasi devon devoni sessiya shtab shtabi akademiya akademiyasi maktab maktabi shifoxona shifoxonasi poliklinika muzey muzeyi teatr teatri jamiyat jamiyati mahalla bo'lim bo'limi brigada qo'mondonlik polisiya polisiyasi milisiya federasiya federasiyasi delegasiya delegasiyasi administrasiya administrasiyasi assosiasiya assosiasiyasi korporasiya korporatsiya fvv ssv tiv politsiya politsiyasi militsiya militsiyasi armiya armiyasi qo'shin vakolatxona vakolatxonasi konsullik konsulligi missiya missiyasi delegatsiya delegatsiyasi kasaba harakat harakati firma firmasi ilova aeroport aeroporti bojxona yuridik kotibiyat kotibiyati vazirlik vazirligi qo'mita qo'mitasi agentlik agentligi hukumat parlament senat senati majlis majlisi bank banki markaziy xizmat xizmati matbuot_xizmati prokuratura prokuraturasi boshqarma boshqarmasi hokimlik hokimligi hokimiyat sud sudi universitet universiteti institut instituti partiya partiyasi kompaniya kompaniyasi jamg'arma jamg'armasi uyushma uyushmasi kengash kengashi markaz markazi tashkilot tashkiloti bmt nato tashqi ichki iiv dxx tsb statistika departament departamenti inspeksiya inspeksiyasi assotsiatsiya assotsiatsiyasi federatsiya federatsiyasi elchixona elchixonasi kremlin kreml",
    ),
    (
        MEDIA | ORG,
        "kanal nashrlar sayt saytlar jurnal jurnali radio radiosi radiosiga haftanoma haftanomasi haftanomasiga jurnaliga oav telegram-kanal telegram-kanali telegram-kanaliga kanali kanaliga portali portaliga saytiga telegram facebook instagram youtube twitter tiktok uza tass ria novosti reuters bloomberg interfaks bbc cnn afp kun.uz gazeta.uz daryo daryo.uz xabar.uz qalampir.uz podrobno.uz nashr nashri nashriga gazeta gazetasi gazetasiga telekanal telekanali muxbiriga muxbiri sayti",
    ),
    (
        DOC,
        "buyruq buyruqda buyrug'ida dalolatnoma dalolatnomada dalolatnomasida yo'riqnoma yo'riqnomada xulosa xulosada nizom nizomda raddiya raddiyada raddiyasida eslatma eslatmada eslatmasida ta'ziyanoma ta'ziyanomada xabarnoma xabarnomada xabarimizda xabarimda maqolamizda xat xati xatida xatda maktub maktubi maktubida maktubda murojaat murojaatida murojaatnoma hisoboti hisobotida bayonoti hujjati hujjatida qarori qarorida farmoni farmonida shartnoma shartnomada shartnomasida bitim bitimda izoh izohda izohida post postida postda press-reliz press-relizda e'lon e'londa e'lonida memorandum memorandumda protokol bayonnoma bayonnomada hukm hukmda xulosasi xulosasida ma'lumotnoma tadqiqoti tadqiqotida so'rovi ariza arizada shikoyat shikoyatda maqola maqolada kommyunike rezolyutsiya deklaratsiya hisobot hisobotda bayonot bayonotda bayonotida so'rovnoma tadqiqot tadqiqotda hujjat hujjatda qaror qarorda farmon farmonda qonun qonunda xabar xabarda xabarida ma'lumot",
    ),
    (
        DEMONYM,
        "rossiya rossiyaning o'zbekiston o'zbekistonning amerika aqsh aqshning qozog'iston qozog'istonning ukraina ukrainaning xitoy xitoyning turkiya turkiyaning germaniya fransiya britaniya norvegiya norvegiyaning eron isroil yaponiya",
    ),
    (
        ADJ,
        "so'nggi aniq sobiq yangi bosh tashqi ichki iqtisodiyot moliya sog'liqni mudofaa adliya katta birinchi rasmiy mahalliy mustaqil xalqaro yetakchi matbuot davlat",
    ),
    (
        MONTH,
        "yanvar fevral mart aprel may iyun iyul avgust sentabr sentyabr oktabr oktyabr noyabr dekabr yanvarda fevralda martda aprelda mayda iyunda iyulda avgustda sentabrda oktabrda noyabrda dekabrda",
    ),
    (WEEKDAY, "dushanba seshanba chorshanba payshanba juma shanba yakshanba"),
    (
        NO_NAME,
        "bu shu ushbu bunga bundan shuningdek bundan tashqari avvalroq foto surat manba batafsil yangiliklar savol javob ha yo'q eslatib ma'lum qayd",
    ),
    (DOUBT, "go'yo go'yoki emish"),
    (
        EVENT,
        "majlisida nutqda nutqida so'zida chiqishda yig'inda majlisda kengashda munozarada bahsda tinglovda suhbat eshittirishda dasturida ko'rsatuvda videomurojaatida videomurojaatda videosida pressklub uchrashuvidan marosimda marosimida intervyu intervyuda intervyusida brifing brifingda anjuman anjumanida anjumanda yig'ilish yig'ilishda yig'ilishida majlisda uchrashuv uchrashuvda uchrashuvida muloqot muloqotda sammit sammitida sammitda forum forumda forumida nutq nutqida chiqishida efirda efirida suhbatda suhbatida konferensiya konferensiyada konferensiyasida matbuot_anjumanida",
    ),
    (
        SCENE,
        "sessiya sessiyasi sessiyasida sessiyada safar safari safarida safarining muzokara muzokaralar muzokaralarda muzokarasi tadbir tadbirda tadbiri marosim marosimi marosimda marosimida uchrashuv uchrashuvi uchrashuvda uchrashuvida tashrif tashrifi tashrifida kengashda yig'ini yig'inida seminar seminari seminarida seminarda sud_majlisi sud_majlisida forumi sammiti konferensiyasi brifingi brifing brifingda anjuman anjumani anjumanida anjumanda yig'ilish yig'ilishi yig'ilishda yig'ilishida majlis majlisi majlisda majlisida sammit sammitida sammitda forum forumda forumida konferensiyada konferensiyasida stenogramma",
    ),
    (SPEAKING, "javob izoh chiqdi uchrashdi o'tkazdi berdi suhbatlashdi suhbatlashdik gaplashdi gaplashdik"),
    (
        HEARER,
        "nashrimizga saytimizga gazetamizga telekanalimizga agentligiga muxbirimizga nashrga jurnalistga gazetaga agentlikka kanalga sayqa tahririyatga deputatlarga senatorlarga yig'ilganlarga talabalarga ota-onalarga fermerlarga hamkasblariga saylovchilarga ishtirokchilarga jurnalistlarga muxbirga muxbiriga muxbirlarga unga ularga bizga menga deputatlarga",
    ),
    (SEAT, "moskva kiyev vashington london parij berlin pekin tehron anqara bryussel toshkent ostona kreml"),
    (COMMENT, "izoh javob"),
    (
        CUE_NOUN,
        "bayonot qisqa ma'lum xabar qayd bayon e'lon javob izoh va'da xulosa e'tirof qo'shimcha urg'u tan ilova aniqlik taklif da'vo hikoya eslatib aytib ta'kidlab bildirib qo'shib so'zlab tushuntirib o'tdi iqror axborot fikr rad inkor tasdiq murojaat iddao iddoa e'tirof shikoyat tanqid talab iltimos tahdid maqtov so'z savol e'tiroz xitob hazil kinoya munosabat shama izhor tavsiya maslahat hikoya sharh yolg'onga bashorat ishora guvohlik kafolat minnatdorchilik e'tibor ma'lumot ishonch ko'rsatma prognoz topshiriq ro'kach",
    ),
    (DENIES, "rad inkor"),
    (
        LIGHT,
        "qildi qilgan qildilar qilmoqda qiladi qiladilar qilib berdi bergan berdilar bermoqda beradi beradilar berib etdi etgan etdilar etmoqda etadi etadilar etib o'tdi o'tgan o'tdilar o'tadi o'tib etildi etilgan etiladi etilmoqda qilindi qilingan qilinadi qilinmoqda berildi berilgan beriladi berilmoqda qilishdi qilishgan qilishmoqda qilishadi etishdi etishgan etishmoqda berishdi berishgan berishmoqda qaytardi qaytargan berib o'tildi o'tilgan chiqdi qilgandi etgandi bergandi tashladi turdi turishdi yubordi soldi olib qo'ydi qo'ygan oldi olgan kiritdi kiritgan olindi olingan olinmoqda bo'ldi bildirdi bildirgan bildirmoqda bildiradi qo'shdi qo'shgan qo'shimcha qaratdi qaratgan qaratmoqda qaratadi qaratishdi qaratib qilar berar etar o'tar qilarkan berarkan etarkan qoldirdi qoldirgan tarqaldi tarqalgan tarqalmoqda tarqatdi tarqatgan",
    ),
];

const NAMES: &[(u64, &str)] = &[
    (
        MALE,
        "abdulla abdumalik abdurahmon abror adham akmal aleksandr aleksey alisher anvar aziz azizbek azamat bahodir baxtiyor bekzod bobur botir davron dilshod diyor dmitriy doniyor eldor elyor erkin farhod farrux feruz furqat g'ayrat hamid hasan husan hikmat ibrohim ikrom ilhom islom ismoil jahongir jamshid javlon jasur komil laziz lutfulla mahmud mansur mirzo muhammad murod mavlon nodir nurlan nizomiddin odil olim otabek oybek oybek qodir qahramon ravshan rustam sanjar sardor sarvar shavkat sherzod shuhrat sobir sodiq sunnat temur tohir tolib ulug'bek umid umar vladimir sergey vohid xurshid yusuf zafar ziyod zokir donald jo entoni rajab tayyip qosim-jomart sadir emomali serdar ilhom mixail igor andrey viktor maksim abbos abdijabbor abdukarim abdulaziz abdulhamid abdumannon abdunabi abduqodir abdurashid abdurauf abdusalom abduvali abduvohid adiz afzal ahad ahmad ahror akbar akram alijon alimardon amin amir amirxon anton arslon asad asadbek asliddin asqar asror avaz avazbek ayub aybek bahrom bakir bahtiyor barot begzod behruz bekmurod bobomurod bobojon boris botirjon burhon chori dadajon diyorbek doston elbek elmurod erali eshmat eshqobil fayzulla fazliddin fazil ferdinand g'ani g'iyos g'olib g'ofur g'ulom habib habibulla hakim halim hamidulla hamza haydar hayot hayrulla hikmatilla hoshim hojimurod husniddin ibodulla idris ilg'or ilyos imom inomjon iskandar islomjon ismatilla ivan izzat jaloliddin jamol jasurbek jo'rabek john jon kamol kamoliddin karim karl kozim lutfiddin ma'ruf mahkam mamadali maqsud mark mashrab matyoqub mehriddin mehmon mirabror mirakmal miraziz mirjalol mirzohid mo'min mo'minjon muhiddin muhsin muhtor murodjon musa muslim mustafo muzaffar nabi najmiddin narzulla nasriddin nazar nazir ne'mat nizom nodirbek normat normurod nosir nosirjon nozim numon nuriddin nurali nurbek o'ktam o'lmas o'rol o'tkir ochil odiljon olimjon oqil oripov orif orifjon ortiq oydin pavel pirmat po'lat polat polvon qahhor qobil qodirjon qudrat quvondiq rahim rahmat rahmatilla rahmon ramazon rasul rasulbek ravil rayim rinat robert rofe ro'zi ruslan rustamjon sa'dulla safar said saidakbar saidali salim salohiddin samandar samad sarvarbek sattor saydulla shahriyor shakir shamsiddin sharif sharof shavkatjon sherali sherzodbek shokir shoyim shukur shuhratjon siroj sirojiddin sobirjon sohib soli suhrob sulton sultonbek sunnatulla tal'at tavakkal timur to'lqin to'xtasin tohirjon tolibjon turg'un turob turdi turdiqul tursunboy ubaydulla ulmas umarali umidjon umrzoq usmon usmonjon uyg'un valijon xalil xayrulla xolmat xolmurod xudoyberdi xusan yahyo yaxyo yo'ldosh yodgor yoqub yoqubjon yorqin yunus yunusali yusufjon zafarjon zayniddin zohid zokirjon zuhriddin daniel martin mettyu maykl tomas piter pol stiven jorj richard viljam karlos xose luis ali ahmet mehmet mustafa hans emmanuel olaf",
    ),
    (
        FEMALE,
        "aziza barno charos dilbar dildora dilfuza dilnoza dilorom durdona feruza gavhar go'zal gulbahor gulchehra gulnora iroda kamola komila lola lobar madina mahliyo malika maftuna mavluda mohira munira muhabbat nafisa nargiza nigora nilufar nodira oydin ozoda ra'no roza rohat sabina saida salomat saodat sevara shahnoza shohida tanzila umida xurshida yulduz zamira zarina zebo zilola zulfiya zuhra mariya yelena olga anna irina tatyana adiba adolat anora aqida asal asila aysulu aysuluv azima barchin barchinoy begoyim bibisora dilafruz dildor dilrabo dilshoda elmira farida farangiz farzona fotima gulandom gulasal gulhayo gulira'no gulistan gulmira gulnoz gulnoza gulsanam gulshan gulsum guzal habiba hafiza halima hamida hanifa hilola hosiyat hulkar husnora jamila jahona jumagul karima kamila klara kumush latofat laylo lolaxon ma'mura madinabonu mahbuba mahfuza manzura marg'uba marhabo mashhura matluba mavjuda mehri mehribon mehrinoz mohinur mo'tabar mukarram mukaddas muqaddas munavvar muyassar nafosat najiba nasiba nazira nazokat ne'mat nilufarxon nodirabegim norxol noila o'g'iloy oygul oyimxon oyniso oysha ozodaxon parizod qizlarxon qunduz rahima ruxsora ruxshona robiya sadoqat safiya saltanat sanobar sarvinoz sayyora shahlo shahodat shahzoda shahrizoda sharofat shirin shoira shohsanam sitora sojida sohiba suraya surayyo tamara tojixon tursunoy umriniso vasila vazira xadicha xolida xosiyat yorqinoy yulduzxon zahro zarifa zaynab zebiniso ziynat ziyoda zulayho zumrad oliviya nino sara emma",
    ),
];

const CUES: &[CueLine] = &[
    CueLine::said(
        Takes::Clause,
        "de ayt ta'kidla bildir takrorla tushuntir ta'rifla so'zla gapir ogohlantir yoz tasdiqla izohla eslat uqtir ishontir talqinla xulosala qo'sh sharhla baqir qichqir hayqir chaqir unda buyur topshir e'lonla oydinlashtir ma'lumla tanbehla xabarla fosh guvohla aniqla ko'rsat yashirma ma'ruzala pichirla shivirla",
    ),
    CueLine::said(Takes::Naming, "ata nomla baholash bahola sifatla ta'rifla"),
    CueLine::act(Act::Asked, Takes::Question, "so'ra"),
    CueLine::act(Act::Alleged, Takes::Clause, "aybla"),
    CueLine::act(Act::Denied, Takes::Clause, "dema aytma tasdiqlama"),
];

const PHRASES: &[(Phrase, &str)] = &[
    (
        Phrase::AccordingAfter,
        "so'zlariga ko'ra | hisob-kitoblariga ko'ra | hisob-kitobiga ko'ra | taxminiga ko'ra | taxminicha | hisobicha | nazarida | xabar qilishicha | e'tirof etishicha | bayon qilishicha | iqror bo'lishicha | so'ziga qaraganda | gapiga ko'ra | gapiga qaraganda | da'vo qilishicha | aytishlaricha | mulohazasiga ko'ra | baholashicha | bayonotiga ko'ra | guvohligiga ko'ra | so'zlariga qaraganda | so'ziga ko'ra | ma'lumotlariga ko'ra | ma'lumotiga ko'ra | fikriga ko'ra | ta'kidlashicha | aytishicha | bildirishicha | qo'shimcha qilishicha | xabar berishicha | ma'lum qilishicha | qayd etishicha | yozishicha | tushuntirishicha | fikricha | so'zicha | ta'biricha | ta'biri bilan aytganda | iborasi bilan aytganda | eslatishicha | aytganidek | bayonotiga ko'ra | hisobotiga ko'ra | ma'lumotlarga ko'ra | xabariga ko'ra",
    ),
    (Phrase::OfThis, "bu haqda | bu haqida | bu to'g'rida"),
    (Phrase::InAnswer, "savoliga javoban | savollariga javob | savoliga javob | savolga javoban"),
    (
        Phrase::Declined,
        "izoh bermadi | munosabat bildirmagan | munosabat bildirishmadi | javob qaytarmagan | izoh bermayapti | oshkor etmadi | oshkor qilmadi | ma'lum qilmadi | fosh etmadi | izoh berishmadi | munosabat bildirmadi | javob berishmadi | sharh bermadi | javob qaytarmadi | izoh bermagan | javob bermagan  | javob bermadi | fikr bildirmadi ",
    ),
    (Phrase::OnBehalf, "nomidan"),
];

fn inflect(stem: &str) -> Vec<(String, Form, char)> {
    let vowel = stem.ends_with(['a', 'e', 'i', 'o', 'u']);
    let mut forms: Vec<(String, Form, char)> = Vec::new();
    // "they": deyishdi, aytishdi, ta'kidlashdi.
    let together = if stem == "de" {
        "deyish".to_owned()
    } else if vowel {
        format!("{stem}sh")
    } else {
        format!("{stem}ish")
    };
    // "it is said": deyiladi, aytildi, ta'kidlandi.
    let passive = if stem == "de" {
        "deyil".to_owned()
    } else if vowel {
        format!("{stem}n")
    } else if stem.ends_with('l') {
        format!("{stem}in")
    } else {
        format!("{stem}il")
    };
    for base in [stem.to_owned(), together.clone(), passive.clone()] {
        for tail in
            ["di", "dilar", "gan", "ganlar", "moqda", "moqdalar", "gandi", "ganman", "dim", "dik", "ganida"]
        {
            forms.push((format!("{base}{tail}"), Form::Past, ' '));
        }
    }
    let progress = if vowel { "yapti" } else { "ayapti" };
    for tail in [progress, if vowel { "yaptilar" } else { "ayaptilar" }] {
        forms.push((format!("{stem}{tail}"), Form::Present, ' '));
    }
    forms.push((format!("{together}yapti"), Form::Present, ' '));
    for base in [together, passive] {
        forms.extend(["adi", "ayapti"].iter().map(|tail| (format!("{base}{tail}"), Form::Present, ' ')));
    }
    let present =
        if vowel { ["ydi", "ydilar", "rdi", "rdilar"] } else { ["adi", "adilar", "ardi", "ardilar"] };
    for tail in present {
        forms.push((format!("{stem}{tail}"), Form::Present, ' '));
    }
    let gerund = if vowel { "b" } else { "ib" };
    // "deb" and "deya" belong to the cue but are none by themselves.
    if stem != "de" {
        forms.push((format!("{stem}{gerund}"), Form::Gerund, ' '));
        // «aytarkan, …»: while he says.
        let aorist = if vowel { "r" } else { "ar" };
        forms.push((format!("{stem}{aorist}kan"), Form::Gerund, ' '));
        forms.push((format!("{stem}{aorist}"), Form::Gerund, ' '));
    }
    forms
}

/// All cases of a first name.
fn decline_name(name: &str) -> Vec<String> {
    let mut forms = vec![name.to_owned()];
    forms.extend(["ning", "ni", "ga", "da", "dan"].iter().map(|tail| format!("{name}{tail}")));
    forms
}

const CASES: &[&str] = &["ning", "dan", "ni", "ga", "da", "нинг", "дан", "ни", "га", "да"];

fn guess(key: &str, words: &Words) -> (u64, u16) {
    // «dedi-yu», «dedi-da»
    for tail in ["-yu", "-ku", "-da", "-chi"] {
        if let Some(found) =
            key.strip_suffix(tail).and_then(|base| words.get(base)).filter(|found| found.1 != NO_CUE)
        {
            return *found;
        }
    }
    // «kuzatuvchilar», «kuzatuvchilarning»: several of a role.
    for tail in ["lar", "lari", "larning", "larga", "larni", "lardan", "larda", "larining", "lariga"] {
        if let Some(base) = key.strip_suffix(tail)
            && base.len() > 2
            && let Some((class, _)) = words.get(base)
            && class & (ROLE | SOURCE | ORG | MEDIA) != 0
        {
            let several = if class & (ROLE | SOURCE) != 0 { GROUP } else { 0 };
            return (class & (ROLE | SOURCE | ORG | MEDIA) | several, NO_CUE);
        }
    }
    // «zalidagilar», «o'quvchimiz»: who is somewhere, who is ours.
    if key.ends_with("dagilar") {
        return (GROUP | ROLE, NO_CUE);
    }
    if let Some((class, _)) =
        key.strip_suffix("imiz").or_else(|| key.strip_suffix("miz")).and_then(|base| words.get(base))
        && class & ROLE != 0
    {
        return (class & (ROLE | GROUP | SOURCE), NO_CUE);
    }
    let tails = [
        "sining", "ining", "sidan", "idan", "sida", "ida", "siga", "iga", "sini", "ini", "ning", "ga", "dan",
        "da", "ni", "lari", "i", "si",
    ];
    for tail in tails {
        if let Some(base) = key.strip_suffix(tail)
            && base.len() > 2
            && let Some((class, _)) = words.get(base.trim_end_matches('\''))
        {
            return (class & (ROLE | GROUP | ORG | MEDIA | DOC | DEMONYM | MONTH | WEEKDAY | EVENT), NO_CUE);
        }
    }
    (0, NO_CUE)
}

/// A surname or first name without its case ending.
fn nominative(word: &str, _: Option<bool>, last: bool) -> String {
    if last {
        for tail in CASES {
            if let Some(base) = word.strip_suffix(tail)
                && base.chars().count() > 3
                && (matches!(*tail, "ning" | "нинг") || surname_like(base))
            {
                return base.trim_end_matches(['\'', '’', '‘']).to_owned();
            }
        }
    }
    word.to_owned()
}

/// Nouns in -n with the ending of whose they are: «Qozog'iston tomoni» stands in no case.
pub const OWN_IN_N: &[&str] = &["tomoni", "dekani", "kapitani", "ombudsmani", "qo'mondoni", "chempioni"];

/// «Hisobotga» → «Hisobot», «guvohlarning» → «guvohlar»: the last word without its case.
fn plain(phrase: &str) -> String {
    let word = phrase.rsplit(' ').next().unwrap_or(phrase);
    if word.ends_with("ni") || word.ends_with("ни") {
        let key = latin(&word.to_lowercase()).replace(['ʻ', '‘', '’'], "'");
        if OWN_IN_N.contains(&key.as_str()) {
            return phrase.to_owned();
        }
    }
    let long = |base: &str| base.chars().count() > 2;
    let base = CASES.iter().find_map(|tail| word.strip_suffix(tail).filter(|base| long(base)));
    base.map_or_else(
        || phrase.to_owned(),
        |base| {
            let head = &phrase[..phrase.len() - word.len()];
            format!("{head}{}", base.trim_end_matches(['\'', '’', '‘', 'ʻ']))
        },
    )
}

fn surname_like(base: &str) -> bool {
    let lower = base.to_lowercase();
    let tails = [
        "ov", "ev", "yev", "ova", "eva", "in", "ina", "iy", "zoda", "ов", "ев", "ёв", "ова", "ева", "ёва",
        "ин", "ина", "ий", "зода",
    ];
    tails.iter().any(|tail| lower.ends_with(tail))
        || lower.ends_with(|c: char| !"aeiouаеиоуяюёэы".contains(c))
}

/// Uzbek Cyrillic in lower case → Latin in lower case.
pub fn latin(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut before = ' ';
    for c in word.chars() {
        let plain = match c {
            'а' => "a",
            'б' => "b",
            'в' => "v",
            'г' => "g",
            'д' => "d",
            'ж' => "j",
            'з' => "z",
            'и' => "i",
            'й' => "y",
            'к' => "k",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'о' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' => "u",
            'ф' => "f",
            'х' => "x",
            'ц' => "s",
            'ч' => "ch",
            'ш' => "sh",
            'щ' => "sh",
            'ъ' => "'",
            'ь' => "",
            'ы' => "i",
            'э' => "e",
            'ю' => "yu",
            'я' => "ya",
            'ё' => "yo",
            'ў' => "o'",
            'қ' => "q",
            'ғ' => "g'",
            'ҳ' => "h",
            'е' if before == ' ' || "аеёиоуэюяўъь".contains(before) => "ye",
            'е' => "e",
            _ => "",
        };
        if plain.is_empty() && c != 'ь' {
            out.push(c);
        } else {
            out.push_str(plain);
        }
        before = c;
    }
    out
}

/// The part of a name before its case ending.
fn stem(key: &str) -> &str {
    for tail in ["ning", "dan", "ni", "ga", "da"] {
        if let Some(base) = key.strip_suffix(tail)
            && base.len() > 3
            && (tail == "ning" || surname_like(base))
        {
            return base.trim_end_matches('\'');
        }
    }
    key
}

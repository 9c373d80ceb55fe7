//! German.

mod verbs;

pub use verbs::{particles, subjunctive};

use super::Language;
use crate::hash::Words;
use crate::lexicon::*;

/// The language.
pub static GERMAN: Language = Language {
    code: "de",
    verb_final: false,
    free_order: false,
    noun_capitals: true,
    keeps_yo: false,
    to_latin: false,
    words: WORDS,
    names: NAMES,
    cues: verbs::CUES,
    phrases: PHRASES,
    months: [
        "januar jänner",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ],
    weekdays: [
        "montag*",
        "dienstag*",
        "mittwoch*",
        "donnerstag*",
        "freitag*",
        "samstag* sonnabend*",
        "sonntag*",
    ],
    relative_days: &[("gestern", -1), ("heute", 0), ("vorgestern", -2)],
    question_labels: "frage reporter",
    answer_labels: "antwort",
    inflect: verbs::inflect,
    decline_name: |name| vec![name.to_owned()],
    guess,
    nominative: |word, _, _| word.to_owned(),
    plain,
    stem: german_stem,
    nation: |_| None,
};

const WORDS: &[(u64, &str)] = &[
    (
        DET | NO_NAME,
        "der die das den dem des dieser diese dieses sein seine seiner ihr ihre ihrer unser unsere jeder",
    ),
    (DET | NO_NAME | INDEFINITE, "ein eine einer eines einem einen einige mehrere viele zwei drei"),
    (PRONOUN | HE | NO_NAME, "er"),
    (PRONOUN | SHE | THEY | NO_NAME, "sie"),
    (PRONOUN | NO_NAME, "ich wir es man"),
    (BE | VERB, "ist war sind waren sei seien wäre wurde wurden wird werden worden gewesen"),
    (HAVE | VERB, "hat haben habe hatte hatten hätte hätten"),
    (MODAL | VERB, "würde könnte sollte müsste kann können muss müssen soll sollen will wollen"),
    (NEG, "nicht nie kein keine keinen"),
    (
        ADVERB,
        "ähnlich darin dort hier hierbei deshalb deswegen daher damit darüber davon dafür dagegen dennoch trotzdem schließlich indes unterdessen inzwischen mittlerweile gleichwohl zusätzlich weiters insgesamt lediglich offenbar angeblich insbesondere vielmehr einerseits andererseits erstens zweitens wiederum eigentlich natürlich sicher vielleicht immerhin letztlich zunächst anschließend vorher nachher endlich gleich sofort bald oft immer wieder derzeit nun nur noch schon so hingegen dagegen allerdings bisher bislang weiterhin ebenfalls sogar selbst damals danach demnach gestern heute wörtlich öffentlich offiziell erneut nochmals mehrfach auch weiter außerdem zudem ferner dann später zuvor bereits erneut dabei dazu daraufhin hierzu jedoch zugleich gleichzeitig",
    ),
    (TIME | NO_NAME, "gestern heute morgen vorgestern abend vormittag nachmittag zuletzt kürzlich"),
    (
        PREP | NO_NAME,
        "in im am an auf aus bei beim mit nach von vom vor zu zum zur über unter für gegen durch um ohne seit während wegen trotz laut gemäß zufolge gegenüber",
    ),
    (CONJ | NO_NAME, "und oder aber sondern denn"),
    (SUBORD | NO_NAME, "weil während wenn als da obwohl nachdem bevor sofern wie"),
    (COMPL, "dass daß ob"),
    (WH | NO_NAME, "wie warum was wann wo wer"),
    (REL | NO_NAME, "welcher welche welches dessen deren"),
    (
        ROLE,
        "kommissar kommissarin ermittler ermittlerin beamter beamtin polizist polizistin soldat offizier general oberst admiral botschafter botschafterin diplomat diplomatin konsul gesandter beauftragter beauftragte berater beraterin analyst analystin ökonom ökonomin volkswirt historiker historikerin politologe politologin soziologe soziologin physiker chemiker biologe biologin geologe meteorologe astronom mediziner medizinerin arzt ärztin chefarzt pfleger lehrer lehrerin rektor rektorin schulleiter schulleiterin student studentin schüler schülerin forscherin wissenschaftler wissenschaftlerin ingenieur ingenieurin techniker architekt landwirt bauer bäuerin fischer kapitän pilot fahrer lokführer anwohner anwohnerin nachbar nachbarin bewohner bewohnerin passantin passant besucher besucherin kunde kundin mieter mieterin vermieter eigentümer inhaber inhaberin gründer gründerin unternehmer unternehmerin manager managerin vorstand vorständin aufsichtsratschef geschäftsführerin betriebsrat gewerkschafter gewerkschafterin gewerkschaftschef obmann obfrau klubobmann landeshauptmann landeshauptfrau landrat landrätin stadtrat stadträtin gemeinderat gemeinderätin bundesrat ständerat nationalrat regierungsrat verkehrslandesrat stadtpräsident gemeindepräsident ratsherr senatorin staatsanwältin richterin verteidiger verteidigerin angeklagter angeklagte kläger klägerin opfer täter zeugin augenzeugin journalist journalistin reporter reporterin redakteur redakteurin chefredakteur kommentator moderator moderatorin korrespondent autorin schriftsteller künstler künstlerin regisseur regisseurin schauspieler schauspielerin sänger sängerin musiker intendant intendantin kurator pfarrer pfarrerin bischof kardinal rabbiner imam mönch torhüter stürmer kapitänin spieler spielerin nationalspieler rennfahrer trainerin feuerwehrmann einsatzleiter bürgermeisterkandidat kandidat kandidatin spitzenkandidat oppositionsführer oppositionschef vizepräsident vizekanzler staatschef regierungschef regierungschefin premier ministerpräsident vater mutter sohn tochter bruder schwester witwe witwer ehemann ehefrau frau mann aktivist aktivistin demonstrant demonstrantin streikende verletzter hafenchefin hafenchef mitarbeiter mitarbeiterin angestellter vertreterin stellvertreter stellvertreterin delegierter delegierte präsident präsidentin minister ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin bundespräsident ministerpräsident ministerpräsidentin außenminister außenministerin innenminister innenministerin finanzminister verteidigungsminister sprecher sprecherin regierungssprecher pressesprecher polizeisprecher vorsitzender vorsitzende vorsitzenden parteichef chef chefin leiter leiterin direktor direktorin experte expertin professor professorin richter anwalt rechtsanwalt staatsanwalt abgeordneter abgeordnete bürgermeister bürgermeisterin oberbürgermeister generalsekretär politiker politikerin augenzeuge zeuge geschäftsführer trainer autor papst könig senator gouverneur premierminister premierministerin staatssekretär fraktionschef",
    ),
    (
        GROUP | ROLE,
        "beobachter analysten ökonomen historiker gegner befürworter anwohner demonstranten aktivisten umweltschützer tierschützer menschenrechtler menschenrechtsorganisationen polizisten soldaten lehrer schüler studenten eltern anwälte verteidiger juristen mediziner journalisten reporter abgeordnete politologen gewerkschafter bauern landwirte fischer nachbarn angehörige überlebende opfer mitarbeiter angestellte parlamentarier minister diplomaten regierungskreise kreise einwohner bürger bewohner fans kunden fachleute sicherheitskräfte rettungskräfte ärzteverbände experten augenzeugen zeugen wissenschaftler forscher politiker kritiker vertreter sprecher behörden ermittler ärzte",
    ),
    (
        ORG,
        "ministerium außenministerium innenministerium verteidigungsministerium finanzministerium gesundheitsministerium justizministerium umweltministerium bundesministerium bundesregierung landesregierung staatsregierung opposition bundesamt landesamt behörde amt bundespolizei landespolizei kriminalpolizei feuerwehr armee militär bundeswehr bundesgerichtshof bundesverfassungsgericht landgericht amtsgericht verwaltungsgericht oberlandesgericht gerichtshof parlament landtag senat kongress repräsentantenhaus unterhaus oberhaus fraktion koalition bündnis stadtverwaltung stadtrat gemeinderat kirche vatikan bischofskonferenz stiftung organisation hilfsorganisation verband dachverband kammer handelskammer börse bank zentralbank bundesbank notenbank fluggesellschaft airline bahn krankenhaus klinik hochschule schule museum theater botschaft konsulat weltgesundheitsorganisation who unicef opec greenpeace amnesty fifa uefa dfb adac ver.di verdi dgb gdp fdp ministerium regierung partei polizei staatsanwaltschaft gericht bundestag bundesrat kommission universität institut unternehmen firma konzern verein verband gewerkschaft spd cdu csu fdp grüne grünen linke linkspartei nato eu uno",
    ),
    (
        MEDIA | ORG,
        "tageszeitung wochenzeitung wochenmagazin nachrichtenmagazin fernsehsender radiosender rundfunk rundfunksender blatt boulevardblatt presseagentur nachrichtensender internetportal portal onlineausgabe zeitschrift bbc cnn n-tv n24 rtl ndr wdr mdr orf srf nzz faz taz focus stern guardian times post itar-tass interfax xinhua apa sda zeitung spiegel bild dpa afp reuters welt tagesschau ard zdf agentur nachrichtenagentur magazin sender",
    ),
    (
        DOC,
        "schreiben brief papier dokument gesetzentwurf entwurf urteil beschluss resolution kommuniqué presseerklärung stellungnahme aussendung pressemeldung meldung artikel protokoll vermerk antrag klage anklageschrift memorandum gesetz aufruf flugblatt plakat statistik bilanz prognose studie bericht umfrage untersuchung mitteilung erklärung pressemitteilung gutachten angaben",
    ),
    (MONTH, "januar februar märz april mai juni juli august september oktober november dezember"),
    (WEEKDAY, "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"),
    (EVENT, "interview pressekonferenz rede gespräch erklärung stellungnahme"),
    (
        SCENE,
        "pressekonferenz sitzung versammlung gemeindeversammlung verhandlung prozess debatte gipfel konferenz anhörung",
    ),
    (ABBREV, "dr prof st nr z.b d.h bzw ca usw"),
    (TITLE | COURTESY, "dr prof herr frau"),
    (PARTICLE, "von van de der zu"),
];

const NAMES: &[(u64, &str)] = &[
    (
        MALE,
        "angela~ peter hans klaus jürgen wolfgang thomas michael andreas stefan christian frank martin ralf uwe bernd dieter karl heinz helmut gerhard franz josef guido frank-walter walter sigmar horst roland günther günter rainer norbert volker joachim philipp kurt otto friedrich johannes markus matthias oliver olaf robert cem gregor oskar barack george nicolas wladimir dmitri silvio david gordon tony",
    ),
    (
        FEMALE,
        "angela ursula claudia andrea petra sabine renate monika annette katrin katja sahra gesine franziska annegret annalena julia anna maria brigitte heidemarie hillary condoleezza christine",
    ),
];

const PHRASES: &[(Phrase, &str)] = &[
    (
        Phrase::AccordingTo,
        "laut | gemäß | unter berufung auf | in den augen | nach angaben | nach angabe | nach aussage | nach aussagen | nach ansicht | nach meinung | nach worten | nach auffassung | nach einschätzung | nach auskunft | nach informationen | nach information | nach erkenntnissen | nach darstellung | nach überzeugung | nach schätzungen | nach schätzung | nach berichten | nach bericht | nach berechnungen | nach untersuchungen | nach mitteilung | nach medienberichten | nach presseberichten | nach medieninformationen | nach polizeiangaben | nach zeugenaussagen | nach augenzeugenberichten | nach agenturberichten | nach korrespondentenberichten | nach umfragen | nach prognosen | nach ersten angaben | nach ersten erkenntnissen | nach ersten berichten | nach ersten informationen | nach ersten schätzungen | nach eigenen angaben | nach offiziellen angaben | nach bisherigen erkenntnissen | nach einem bericht | nach einer mitteilung | nach einer studie | nach einer umfrage | nach jüngsten untersuchungen | nach übereinstimmenden berichten | nach neuesten erkenntnissen | nach den worten | nach den angaben | nach der ansicht | nach der einschätzung | nach dem bericht | nach einem artikel | nach seinen worten | nach ihren worten | nach seinen angaben | nach ihren angaben | nach seiner ansicht | nach ihrer ansicht | nach seiner meinung | nach ihrer meinung | nach seiner einschätzung | nach ihrer einschätzung",
    ),
    (Phrase::Occasion, "während | bei"),
];

fn guess(key: &str, _: &Words) -> (u64, u16) {
    let role = [
        "minister",
        "ministerin",
        "sprecher",
        "sprecherin",
        "präsident",
        "präsidentin",
        "vorsitzende",
        "vorsitzender",
        "chef",
        "meister",
        "meisterin",
        "leiter",
        "leiterin",
        "lehrer",
        "lehrerin",
        "beamter",
        "beamtin",
        "führer",
        "führerin",
        "händler",
        "händlerin",
        "arbeiter",
        "arbeiterin",
        "forscher",
        "forscherin",
        "anwalt",
        "anwältin",
        "experte",
        "expertin",
        "kritiker",
        "kritikerin",
        "chefin",
        "vertreter",
        "vertreterin",
        "beauftragter",
        "beauftragte",
        "besitzer",
        "besitzerin",
        "direktor",
        "direktorin",
        "schaffner",
        "förster",
        "försterin",
        "kassierer",
        "kassiererin",
    ];
    let class =
        if role.iter().any(|tail| key.len() > tail.len() + 2 && key.ends_with(tail)) { ROLE } else { 0 };
    (class, NO_CUE)
}

/// Names take an s in the genitive.
fn german_stem(key: &str) -> &str {
    key.strip_suffix('s').filter(|base| base.len() > 4).unwrap_or(key)
}

/// «dem Ministerium» → «Ministerium»: without the article.
fn plain(phrase: &str) -> String {
    const ARTICLES: [&str; 11] =
        ["der", "die", "das", "dem", "den", "des", "ein", "eine", "einem", "einen", "einer"];
    match phrase.split_once(' ') {
        Some((first, rest)) if ARTICLES.contains(&first.to_lowercase().as_str()) => rest.to_owned(),
        _ => phrase.to_owned(),
    }
}

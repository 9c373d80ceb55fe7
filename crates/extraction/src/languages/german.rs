//! German.

use super::{CueLine, Language};
use crate::lexicon::*;
use onrecord_model::Act;
use std::collections::HashMap;

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
    cues: CUES,
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
    inflect,
    decline_name: |name| vec![name.to_owned()],
    guess,
    nominative: |word, _, _| word.to_owned(),
    plain: str::to_owned,
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
        "auch weiter außerdem zudem ferner dann später zuvor bereits erneut dabei dazu daraufhin hierzu jedoch zugleich gleichzeitig",
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
        "präsident präsidentin minister ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin bundespräsident ministerpräsident ministerpräsidentin außenminister außenministerin innenminister innenministerin finanzminister verteidigungsminister sprecher sprecherin regierungssprecher pressesprecher polizeisprecher vorsitzender vorsitzende vorsitzenden parteichef chef chefin leiter leiterin direktor direktorin experte expertin professor professorin richter anwalt rechtsanwalt staatsanwalt abgeordneter abgeordnete bürgermeister bürgermeisterin oberbürgermeister generalsekretär politiker politikerin augenzeuge zeuge geschäftsführer trainer autor papst könig senator gouverneur premierminister premierministerin staatssekretär fraktionschef",
    ),
    (
        GROUP | ROLE,
        "experten augenzeugen zeugen wissenschaftler forscher politiker kritiker vertreter sprecher behörden ermittler ärzte",
    ),
    (
        ORG,
        "ministerium regierung partei polizei staatsanwaltschaft gericht bundestag bundesrat kommission universität institut unternehmen firma konzern verein verband gewerkschaft spd cdu csu fdp grüne grünen linke linkspartei nato eu uno",
    ),
    (
        MEDIA | ORG,
        "zeitung spiegel bild dpa afp reuters welt tagesschau ard zdf agentur nachrichtenagentur magazin sender",
    ),
    (DOC, "studie bericht umfrage untersuchung mitteilung erklärung pressemitteilung gutachten angaben"),
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

const CUES: &[CueLine] = &[
    CueLine::said(
        Takes::Clause,
        "sagte/sagt/sagten/sagen erklärte/erklärt/erklärten/erklären meinte/meint/meinten/meinen betonte/betont/betonten/betonen äußerte/äußert/äußerten/äußern teilte/teilt/teilten/- berichtete/berichtet/berichteten/berichten schrieb/schreibt/schrieben/schreiben ergänzte/ergänzt/ergänzten/- fügte/fügt/fügten/- behauptete/behauptet/behaupteten/behaupten kündigte/kündigt/kündigten/- erläuterte/erläutert/erläuterten/- verkündete/verkündet/verkündeten/- bestätigte/bestätigt/bestätigten/- mahnte/mahnt/mahnten/- warnte/warnt/warnten/warnen kritisierte/kritisiert/kritisierten/kritisieren forderte/fordert/forderten/fordern antwortete/antwortet/antworteten/- begründete/begründet/begründeten/- resümierte/resümiert/-/- zitierte/zitiert/-/- versicherte/versichert/versicherten/- gab/gibt/gaben/- so/-/-/- hieß/heißt/-/-",
    ),
    CueLine::said(
        Takes::Naming,
        "nannte/nennt/nannten/nennen bezeichnete/bezeichnet/bezeichneten/bezeichnen",
    ),
    CueLine::act(
        Act::Denied,
        Takes::That,
        "bestritt/bestreitet/bestritten/bestreiten dementierte/dementiert/dementierten/-",
    ),
    CueLine::act(Act::Asked, Takes::Question, "fragte/fragt/fragten/fragen"),
];

const PHRASES: &[(Phrase, &str)] = &[
    (
        Phrase::AccordingTo,
        "laut | nach angaben von | nach angaben der | nach angaben des | nach aussage von | nach ansicht von | gemäß",
    ),
    (Phrase::Occasion, "nach | während | bei"),
];

fn inflect(verb: &str) -> Vec<(String, Form, char)> {
    let forms = [Form::Past, Form::Present, Form::Past, Form::Present];
    verb.split('/').zip(forms).filter(|(word, _)| *word != "-").map(|(w, f)| (w.to_owned(), f, ' ')).collect()
}

fn guess(key: &str, _: &HashMap<String, (u64, u16)>) -> (u64, u16) {
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
    ];
    let class =
        if role.iter().any(|tail| key.len() > tail.len() + 2 && key.ends_with(tail)) { ROLE } else { 0 };
    (class, NO_CUE)
}

/// Names take an s in the genitive.
fn german_stem(key: &str) -> String {
    key.strip_suffix('s').filter(|base| base.len() > 4).unwrap_or(key).to_owned()
}

//! German verbs: what says so, with which particle; and the subjunctive of what is said.

use super::super::CueLine;
use crate::lexicon::*;
use onrecord_model::Act;

/// Verbs of saying: past and present, singular and plural, participle; `-` where a form says nothing.
pub const CUES: &[CueLine] = &[
    CueLine::said(
        Takes::Clause,
        "sagte/sagt/sagten/sagen/gesagt erklärte/erklärt/erklärten/erklären/- meinte/meint/meinten/meinen/gemeint betonte/betont/betonten/betonen/- äußerte/äußert/äußerten/äußern/geäußert teilte/teilt/teilten/teilen/mitgeteilt mitteilte/mitteilt/mitteilten/mitteilen/- berichtete/berichtet/berichteten/berichten/- schrieb/schreibt/schrieben/schreiben/geschrieben ergänzte/ergänzt/ergänzten/ergänzen/- fügte/fügt/fügten/fügen/hinzugefügt behauptete/behauptet/behaupteten/behaupten/- kündigte/kündigt/kündigten/kündigen/angekündigt ankündigte/ankündigt/ankündigten/ankündigen/- erläuterte/erläutert/erläuterten/erläutern/- verkündete/verkündet/verkündeten/verkünden/- bestätigte/bestätigt/bestätigten/bestätigen/- mahnte/mahnt/mahnten/mahnen/gemahnt warnte/warnt/warnten/warnen/gewarnt antwortete/antwortet/antworteten/antworten/geantwortet begründete/begründet/begründeten/begründen/- resümierte/resümiert/resümierten/-/- versicherte/versichert/versicherten/versichern/- gab/gibt/gaben/geben/angegeben hieß/heißt/-/-/- wies/weist/wiesen/weisen/hingewiesen hinwies/hinweist/hinwiesen/-/- verwies/verweist/verwiesen/verweisen/- räumte/räumt/räumten/räumen/eingeräumt einräumte/einräumt/einräumten/-/- stellte/stellt/stellten/stellen/festgestellt feststellte/feststellt/-/-/klargestellt führte/führt/führten/führen/ausgeführt ausführte/ausführt/-/-/- hob/hebt/hoben/heben/hervorgehoben hervorhob/hervorhebt/-/-/- ging/geht/gingen/gehen/- erzählte/erzählt/erzählten/erzählen/- schilderte/schildert/schilderten/schildern/- entgegnete/entgegnet/entgegneten/-/- erwiderte/erwidert/erwiderten/-/- konterte/kontert/konterten/-/gekontert beteuerte/beteuert/beteuerten/-/- beklagte/beklagt/beklagten/beklagen/- bekräftigte/bekräftigt/bekräftigten/bekräftigen/- unterstrich/unterstreicht/unterstrichen/-/- vermutete/vermutet/vermuteten/vermuten/- bemerkte/bemerkt/bemerkten/-/- argumentierte/argumentiert/argumentierten/argumentieren/- konstatierte/konstatiert/konstatierten/-/- kommentierte/kommentiert/kommentierten/-/- prophezeite/prophezeit/-/-/- prognostizierte/prognostiziert/prognostizierten/-/- erinnerte/erinnert/erinnerten/erinnern/- informierte/informiert/informierten/-/- meldete/meldet/meldeten/melden/gemeldet merkte/merkt/merkten/-/angemerkt drohte/droht/drohten/-/gedroht versprach/verspricht/versprachen/versprechen/versprochen gestand/gesteht/gestanden/-/eingestanden legte/legt/legten/-/nachgelegt setzte/setzt/setzten/-/hinzugesetzt rief/ruft/riefen/-/gerufen präzisierte/präzisiert/präzisierten/-/- urteilte/urteilt/urteilten/-/geurteilt klagte/klagt/klagten/klagen/geklagt schätzte/schätzt/schätzten/schätzen/- spekulierte/spekuliert/spekulierten/-/- sprach/spricht/sprachen/sprechen/gesprochen fand/findet/fanden/finden/- gestattete/-/-/-/- schloss/schließt/schlossen/-/ausgeschlossen bedauerte/bedauert/bedauerten/bedauern/- empfahl/empfiehlt/empfahlen/empfehlen/empfohlen verlautete/verlautet/verlauteten/-/- verlautbarte/-/-/-/- besagt/besagte/-/-/- twitterte/twittert/-/-/getwittert postete/postet/-/-/gepostet bilanzierte/bilanziert/-/-/- folgerte/folgert/-/-/gefolgert formulierte/formuliert/-/-/- bekennt/-/-/-/- bat/bittet/baten/-/gebeten plädierte/plädiert/plädierten/-/- verlangte/verlangt/verlangten/verlangen/- forderte/fordert/forderten/fordern/gefordert aufforderte/-/-/-/aufgefordert schlug/schlägt/schlugen/schlagen/vorgeschlagen vorschlug/vorschlägt/-/-/- warf/wirft/warfen/werfen/vorgeworfen vorwarf/vorwirft/-/-/- entschied/entscheidet/entschieden/-/- gelobte/gelobt/-/-/- sicherte/sichert/sicherten/-/zugesichert",
    ),
    CueLine::said(
        Takes::Weak,
        "kritisierte/kritisiert/kritisierten/kritisieren/- lobte/lobt/lobten/loben/gelobt verurteilte/verurteilt/verurteilten/verurteilen/- begrüßte/begrüßt/begrüßten/begrüßen/- würdigte/würdigt/würdigten/würdigen/- lehnte/lehnt/lehnten/lehnen/abgelehnt beschrieb/beschreibt/beschrieben/-/- rügte/rügt/rügten/-/gerügt zitierte/zitiert/zitierten/zitieren/- verteidigte/verteidigt/verteidigten/-/- beschuldigte/beschuldigt/beschuldigten/-/- skandierte/skandiert/skandierten/-/- attestierte/attestiert/attestierten/-/- monierte/moniert/monierten/-/- bemängelte/bemängelt/bemängelten/-/- griff/greift/griffen/-/angegriffen wertete/wertet/werteten/werten/gewertet",
    ),
    CueLine::said(
        Takes::Marked,
        "spottete/spottet/spotteten/-/- scherzte/scherzt/scherzten/-/- lachte/lacht/-/-/- lächelte/lächelt/-/-/- seufzte/seufzt/-/-/- murmelte/murmelt/-/-/- schimpfte/schimpft/schimpften/schimpfen/- ärgerte/ärgert/ärgerten/-/- freute/freut/freuten/-/- wunderte/wundert/-/-/- brummte/brummt/-/-/- flüsterte/flüstert/-/-/- grinste/grinst/-/-/- fluchte/flucht/-/-/- staunte/staunt/-/-/- witzelte/witzelt/-/-/- höhnte/höhnt/-/-/- schwärmte/schwärmt/schwärmten/-/- wetterte/wettert/wetterten/-/- poltert/polterte/-/-/- rechnete/rechnet/rechneten/-/- glaubt/glaubte/glaubten/glauben/- hofft/hoffte/hofften/hoffen/- denkt/dachte/-/-/-",
    ),
    CueLine::said(
        Takes::Naming,
        "nannte/nennt/nannten/nennen/genannt bezeichnete/bezeichnet/bezeichneten/bezeichnen/- titulierte/tituliert/-/-/- taufte/tauft/-/-/-",
    ),
    CueLine::act(
        Act::Denied,
        Takes::That,
        "bestritt/bestreitet/bestritten/bestreiten/- dementierte/dementiert/dementierten/dementieren/- leugnete/leugnet/leugneten/leugnen/-",
    ),
    CueLine::act(Act::Asked, Takes::Question, "fragte/fragt/fragten/fragen/gefragt wollte/-/-/-/-"),
];

/// All forms of a verb.
pub fn inflect(verb: &str) -> Vec<(String, Form, char)> {
    let forms = [Form::Past, Form::Present, Form::Past, Form::Present, Form::Past];
    verb.split('/').zip(forms).filter(|(word, _)| *word != "-").map(|(w, f)| (w.to_owned(), f, ' ')).collect()
}

/// Verbs that say something only with a particle at the end of their clause.
const PARTICLES: &[(&str, &[&str])] = &[
    ("teilte teilt teilten teilen", &["mit"]),
    ("gab gibt gaben geben", &["bekannt", "an", "zu", "preis", "wieder"]),
    ("wies weist wiesen weisen", &["hin", "zurück", "darauf"]),
    ("fügte fügt fügten fügen", &["hinzu", "an"]),
    ("räumte räumt räumten räumen", &["ein"]),
    ("kündigte kündigt kündigten kündigen", &["an"]),
    ("stellte stellt stellten stellen", &["fest", "klar"]),
    ("führte führt führten führen", &["aus", "an"]),
    ("ging geht gingen gehen", &["aus"]),
    ("hob hebt hoben heben", &["hervor"]),
    ("rief ruft riefen", &["auf", "zu", "dazu", "aus"]),
    ("schlug schlägt schlugen schlagen", &["vor"]),
    ("warf wirft warfen werfen", &["vor", "ein"]),
    ("lehnte lehnt lehnten lehnen", &["ab"]),
    ("merkte merkt merkten", &["an"]),
    ("legte legt legten", &["nach", "dar"]),
    ("setzte setzt setzten", &["hinzu", "nach"]),
    ("schloss schließt schlossen", &["aus"]),
    ("griff greift griffen", &["an"]),
    ("sicherte sichert sicherten", &["zu"]),
    ("wollte", &["wissen"]),
];

/// The particles without which a verb is no cue; `None` for verbs that need none.
pub fn particles(key: &str) -> Option<(&'static str, &'static [&'static str])> {
    PARTICLES.iter().find(|(verbs, _)| verbs.split(' ').any(|verb| verb == key)).copied()
}

/// Forms that are of the subjunctive and nothing else.
const SUBJUNCTIVE: &str = " sei seien habe hätte hätten werde würde würden könne könnten müsse müssten solle dürfe dürften wolle möge wäre wären gebe gäbe gehe ginge komme käme kämen stehe liege läge bleibe sehe mache finde brauche führe lasse nehme wisse halte laufe gelte bestehe zeige bringe spiele leide trage trete ziehe sterbe fehle gehöre handele handle drohe diene reiche arbeite erwarte hoffe verstehe bedeute betreffe enthalte erhalte biete spreche stelle setze entspreche ermögliche beginne werfe schaffe verfüge unterstütze bedürfe befinde suche verliere wachse fahre funktioniere plane prüfe rechne kenne lebe bekomme folge schade steige sinke koste wirke verletze gefährde verhindere begrüße verstoße ändere lasse hinterlasse ";

/// Is this a verb in the subjunctive, by which reported words are told?
pub fn subjunctive(key: &str) -> bool {
    key.len() > 2 && SUBJUNCTIVE.contains(&format!(" {key} "))
}

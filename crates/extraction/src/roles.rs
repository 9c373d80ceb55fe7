//! Roles compared: "the head of the Russian FM" is the Russian Foreign Minister.

use crate::document::Document;
use crate::lexicon::{ADJ, DEMONYM, DET, FEMALE, MALE, ORG, PREP, ROLE, SEAT, TITLE};
use onrecord_model::Span;

/// What a role says: the office, the nation, the field.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct RoleKey {
    heads: Vec<String>,
    nations: Vec<&'static str>,
    fields: Vec<String>,
}

impl RoleKey {
    /// Read the words of a role.
    pub fn read(document: &Document, role: Span) -> Self {
        let mut key = Self::default();
        let from = document.tokens.first_from(role.start);
        for token in
            document.tokens.list[from..].iter().take_while(|t| t.start < role.end).filter(|t| t.is_word())
        {
            let word = document.tokens.key(token);
            if let Some((heads, fields)) = office(word) {
                key.heads.extend(heads.split_whitespace().map(str::to_owned));
                key.fields.extend(fields.split_whitespace().map(str::to_owned));
            } else if let Some(nation) = (document.lexicon.language.nation)(word) {
                key.nations.push(nation);
            } else if token.is(ROLE | TITLE) && !token.is(MALE | FEMALE) {
                key.heads.push(head(document, word));
            } else if !token.is(DET | PREP)
                && token.is(ADJ | DEMONYM | ORG | SEAT) | token.is_word()
                && !matches!(
                    word,
                    "federation"
                        | "republic"
                        | "states"
                        | "дел"
                        | "федерации"
                        | "республики"
                        | "then"
                        | "current"
                        | "former"
                        | "new"
                        | "бывший"
                )
            {
                let word = if document.lexicon.language.verb_final { unpossessed(word) } else { word };
                key.fields.push(field(word));
            }
        }
        // «глава государства», «davlat rahbari»: the president.
        let of_state =
            |field: &String| matches!(field.as_str(), "государства" | "davlat" | "davlatimiz" | "state");
        if key.heads.iter().any(|h| h == "head") && key.fields.iter().any(of_state) {
            key.heads = vec!["president".to_owned()];
            key.fields.retain(|field| !of_state(field));
        }
        // «bosh kotib» is no press secretary.
        if document.lexicon.language.verb_final && !key.heads.iter().any(|h| h == "matbuot") {
            for head in &mut key.heads {
                if head == "speaker-for" {
                    "secretary".clone_into(head);
                }
            }
        }
        if key.heads.iter().any(|h| h == "minister") {
            key.heads.retain(|h| h != "head");
        }
        key
    }

    /// Does the last word of the office, the one that counts in English, stand in the role?
    pub fn ends_alike(&self, role: &Self) -> bool {
        self.heads.last().is_none_or(|last| role.heads.contains(last))
    }

    /// How well a mention fits a role: `None` when it speaks of somebody else.
    pub fn fits(&self, role: &Self) -> Option<usize> {
        let heads = self.heads.iter().filter(|h| role.heads.contains(h)).count();
        if heads == 0 {
            return None;
        }
        // «Prezident» is not the president's spokesman, nor is the spokesman the president.
        let spokesman = |key: &Self| key.heads.iter().any(|h| h == "speaker-for");
        if spokesman(role) != spokesman(self) {
            return None;
        }
        // «hokimlik vakili» is not whoever was called «vakili» elsewhere.
        let anybody = |key: &Self| key.heads.iter().all(|h| matches!(h.as_str(), "vakil" | "xodim"));
        if anybody(self) && self.fields.is_empty() != role.fields.is_empty() {
            return None;
        }
        let clash = !self.nations.is_empty()
            && !role.nations.is_empty()
            && !self.nations.iter().any(|n| role.nations.contains(n));
        let fields = self.fields.iter().filter(|f| role.fields.contains(f)).count();
        let other = !self.fields.is_empty() && !role.fields.is_empty() && fields == 0;
        if clash || other {
            return None;
        }
        let nations = self.nations.iter().filter(|n| role.nations.contains(n)).count();
        Some(heads + 2 * nations + 2 * fields)
    }
}

/// Words that hold an office and its field at once.
fn office(word: &str) -> Option<(&'static str, &'static str)> {
    Some(match word {
        "fm" | "мид" | "мида" => ("minister", "foreign"),
        "pm" | "premier" | "премьер" | "премьер-министр" | "премьера" => {
            ("minister", "prime")
        }
        "ministry" | "министерства" | "ведомства" | "ministerium" => ("minister", ""),
        "минобороны" => ("minister", "defence"),
        "минфина" | "минфин" => ("minister", "finance"),
        "минздрава" | "минздрав" => ("minister", "health"),
        "внешнеполитического" => ("minister", "foreign"),
        _ => return None,
    })
}

/// The office a word names, the same for all who hold it and in all its cases.
fn head(document: &Document, word: &str) -> String {
    // «raisining»: without its case.
    let plain = document.lexicon.language.verb_final.then(|| (document.lexicon.language.plain)(word));
    let word = plain.as_deref().unwrap_or(word);
    let known = match word {
        "spokesman"
        | "spokeswoman"
        | "spokesperson"
        | "press-secretary"
        | "пресс-секретарь"
        | "пресс-секретаря"
        | "представитель"
        | "представителя"
        | "представительница"
        | "kotibi"
        | "kotib"
        | "sprecher"
        | "sprecherin" => "speaker-for",
        "secretary" => "secretary",
        "head"
        | "chief"
        | "leader"
        | "chairman"
        | "chairwoman"
        | "chair"
        | "director"
        | "boss"
        | "глава"
        | "главы"
        | "руководитель"
        | "руководителя"
        | "лидер"
        | "председатель"
        | "председателя"
        | "rahbari"
        | "rahbar"
        | "raisi"
        | "rais"
        | "boshlig'i"
        | "chef" => "head",
        "министр" | "министра" | "министру" | "министром" | "vazir" | "vaziri" | "minister"
        | "ministerin" => "minister",
        "president" | "президент" | "президента" | "prezident" | "prezidenti" | "prezidentimiz" => {
            "president"
        }
        "прокурор"
        | "прокурора"
        | "обвинитель"
        | "обвинителя"
        | "гособвинитель"
        | "гособвинителя"
        | "prokuror"
        | "prokurori"
        | "ayblovchi"
        | "ayblovchisi" => "prosecutor",
        "адвокат" | "адвоката" | "защитник" | "защитника" | "защитница" | "защитницы" | "advokat"
        | "advokati" | "himoyachi" | "himoyachisi" => "counsel",
        "омбудсмен" | "омбудсмена" | "уполномоченный" | "уполномоченного" | "уполномоченная" => {
            "ombudsman"
        }
        "чиновник" | "чиновника" | "чиновница" | "чиновницы" => "official",
        "senator" | "sen" => "senator",
        "governor" | "gov" => "governor",
        "representative" | "rep" | "congressman" | "congresswoman" => "representative",
        // «hokimi», «boshlig'i»: the same office with and without whose it is.
        _ if document.lexicon.language.verb_final => {
            return unpossessed(word).to_owned();
        }
        _ => return (document.lexicon.language.stem)(word).to_owned(),
    };
    known.to_owned()
}

/// «qo'mitasi» and «qo'mita», «hokimi» and «hokim».
fn unpossessed(word: &str) -> &str {
    let base = word.strip_suffix("si").or_else(|| word.strip_suffix('i'));
    base.filter(|base| base.len() >= 3).unwrap_or(word)
}

fn field(word: &str) -> String {
    match word {
        "foreign" | "иностранных" | "tashqi" | "ishlar" => "foreign",
        "defence" | "defense" | "обороны" | "mudofaa" => "defence",
        "finance" | "treasury" | "финансов" | "moliya" => "finance",
        "health" | "здравоохранения" | "sog'liqni" => "health",
        "presidential" | "kremlin" | "кремля" => "president",
        other => other,
    }
    .to_owned()
}

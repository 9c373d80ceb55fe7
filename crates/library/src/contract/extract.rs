//! `onrecord extract`: a line of JSON in, a line of JSON out, nothing stored.

use super::QuoteOut;
use crate::model::{Lang, PrintedTime, offsets::Ruler};
use onrecord_extraction::{Options, extract};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Request {
    id: Value,
    text: String,
    lang: Option<String>,
    published: Option<String>,
}

#[derive(Serialize)]
struct Reply<'r> {
    id: &'r Value,
    lang: Option<&'r str>,
    quotes: Vec<QuoteOut<'r>>,
}

/// One line of the answer.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    /// JSON without the line's end.
    pub json: String,
    /// False when the line holds `error`.
    pub good: bool,
}

/// Answer one line of JSON Lines. `lang` stands for lines that name no language.
pub fn answer(line: &[u8], lang: Option<&Lang>) -> Line {
    match reply(line, lang) {
        Ok(json) => Line { json, good: true },
        Err((id, error)) => Line { json: json!({"id": id, "error": error}).to_string(), good: false },
    }
}

fn reply(line: &[u8], lang: Option<&Lang>) -> Result<String, (Value, String)> {
    let nameless = |error: String| (Value::Null, error);
    let line = std::str::from_utf8(line).map_err(|e| {
        nameless(format!("The line is not UTF-8 (byte {}): save the input as UTF-8.", e.valid_up_to()))
    })?;
    let value: Value =
        serde_json::from_str(line).map_err(|e| nameless(format!("The line is not JSON: {e}.")))?;
    let id = value.get("id").filter(|id| id.is_string() || id.is_number()).cloned().unwrap_or(Value::Null);
    let fail = |error: String| (id.clone(), error);
    let request: Request = serde_json::from_value(value)
        .map_err(|e| fail(format!("The line is not a request: {e}. It needs \"id\" and \"text\".")))?;
    if !(request.id.is_string() || request.id.is_number()) {
        return Err(fail("\"id\" must be a string or a number.".to_owned()));
    }
    let published = request.published.as_deref().map(str::parse::<PrintedTime>).transpose();
    let published = published.map_err(|e| fail(format!("\"published\": {e}.")))?.map(|time| time.date);
    let lang = request.lang.as_deref().map(Lang::new).or_else(|| lang.cloned());
    let found = extract(&request.text, &Options { lang, published, ..Options::default() });
    let ruler = Ruler::new(&request.text);
    let quotes = found.quotes.iter().map(|quote| QuoteOut::new(quote, &ruler)).collect();
    let reply = Reply { id: &request.id, lang: found.lang.as_ref().map(Lang::as_str), quotes };
    serde_json::to_string(&reply).map_err(|e| fail(format!("The answer could not be written: {e}.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_line_is_named_and_loses_nothing() {
        for (line, id, says) in [
            (&b"{"[..], Value::Null, "not JSON"),
            (b"\xff\xfe", Value::Null, "not UTF-8"),
            (br#"{"id":"a"}"#, json!("a"), "missing field `text`"),
            (br#"{"id":[],"text":"x"}"#, Value::Null, "must be a string or a number"),
            (br#"{"id":7,"text":"x","published":"soon"}"#, json!(7), "not a date"),
        ] {
            let got = answer(line, None);
            let value: Value = serde_json::from_str(&got.json).unwrap();
            assert!(!got.good);
            assert_eq!(value["id"], id);
            assert!(value["error"].as_str().unwrap().contains(says), "{}", got.json);
        }
    }

    #[test]
    fn offsets_are_code_points() {
        let text = "Минздрав 👍. «Мы готовы к работе зимой», — сказал Иван Петров.";
        let line = json!({"id": "ru", "text": text, "published": "2024-02-05T10:00+03:00"}).to_string();
        let got: Value = serde_json::from_str(&answer(line.as_bytes(), None).json).unwrap();
        let quoted = &got["quotes"][0]["quoted"][0];
        let at = |i: usize| usize::try_from(quoted[i].as_u64().unwrap()).unwrap();
        let words: String = text.chars().skip(at(0)).take(at(1) - at(0)).collect();
        assert_eq!(words, "Мы готовы к работе зимой");
    }
}

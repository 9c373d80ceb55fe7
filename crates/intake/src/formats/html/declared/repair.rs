//! JSON as sites write it by hand, made JSON: comment marks around it, line breaks inside its
//! strings, commas before a closing bracket.

use serde_json::Value;

/// Read a script's JSON, mended where that is cheap; `None` when it is no JSON even so.
pub fn read(script: &str) -> Option<Value> {
    let script = script.trim().trim_start_matches('\u{feff}');
    if let Ok(value) = serde_json::from_str(script) {
        return Some(value);
    }
    // Comment marks of the time when browsers knew no scripts.
    let script = script.replace("<![CDATA[", "").replace("]]>", "");
    let start = script.find(['{', '['])?;
    let end = script.rfind(['}', ']'])?;
    let mended = mend(script.get(start..=end)?);
    if let Ok(value) = serde_json::from_str(&mended) {
        return Some(value);
    }
    // Something hangs behind it: take the first value.
    serde_json::Deserializer::from_str(&mended).into_iter::<Value>().next()?.ok()
}

fn mend(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut in_string = false;
    let mut chars = json.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if in_string => match chars.next() {
                // Only these may stand behind a backslash.
                Some(next @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u')) => {
                    out.extend(['\\', next]);
                }
                Some(next) => out.push(next),
                None => {}
            },
            '"' => {
                in_string = !in_string;
                out.push(c);
            }
            c if in_string && c.is_control() => out.push(' '),
            ',' if !in_string => {
                while chars.next_if(|c| c.is_whitespace()).is_some() {}
                if !matches!(chars.peek(), Some('}' | ']' | ',')) {
                    out.push(',');
                }
            }
            '/' if !in_string && chars.peek() == Some(&'/') => {
                while chars.next_if(|c| *c != '\n').is_some() {}
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn what_sites_write_by_hand_is_read() {
        for script in [
            "{\"headline\": \"Water\"}",
            "<!--\n{\"headline\": \"Water\",}\n-->",
            "//<![CDATA[\n{\"headline\": \"Water\", // the title\n \"tags\": [\"a\", ], }\n//]]>",
            "{\"headline\": \"Water\", \"text\": \"one\ntwo\t\\'three\\'\"};",
        ] {
            assert_eq!(read(script).expect(script)["headline"], "Water", "{script}");
        }
        assert_eq!(read("run()"), None);
        assert_eq!(read(""), None);
    }
}

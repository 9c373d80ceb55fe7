//! The host of an address, without what leads to the same pages.

use unicode_normalization::UnicodeNormalization as _;

/// First labels under which an outlet has the same pages once more.
const TWINS: &[&str] = &["www", "m", "mobile", "amp", "wap", "www1", "www2", "www3"];

/// The host in small letters of its own script, with its port where that is an unusual one.
pub(super) fn plain(authority: &str) -> String {
    let host = authority.rsplit('@').next().unwrap_or_default();
    let (host, port) = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => (name, port),
        _ => (host, ""),
    };
    let host: String = host.trim_end_matches('.').nfc().collect::<String>().to_lowercase();
    let mut labels: Vec<String> = host
        .split('.')
        .map(|label| label.strip_prefix("xn--").and_then(punycode).unwrap_or_else(|| label.to_owned()))
        .collect();
    while labels.len() > 2 && TWINS.contains(&labels[0].as_str()) {
        labels.remove(0);
    }
    // Some put it after the language: en.m.outlet.example.
    if labels.len() > 3 && labels[1] == "m" {
        labels.remove(1);
    }
    let host = labels.join(".");
    if matches!(port, "" | "80" | "443") { host } else { format!("{host}:{port}") }
}

/// A label of another script as it is written (RFC 3492); `None` when it is none.
fn punycode(label: &str) -> Option<String> {
    let (plain, coded) = label.rsplit_once('-').unwrap_or(("", label));
    let mut letters: Vec<char> = plain.chars().collect();
    let (mut code, mut at, mut bias) = (128_u32, 0_u32, 72_u32);
    let mut rest = coded.bytes().peekable();
    while rest.peek().is_some() {
        let before = at;
        let mut weight = 1_u32;
        for k in (36..).step_by(36) {
            let digit = match rest.next()? {
                letter @ b'a'..=b'z' => u32::from(letter - b'a'),
                figure @ b'0'..=b'9' => u32::from(figure - b'0') + 26,
                _ => return None,
            };
            at = at.checked_add(digit.checked_mul(weight)?)?;
            let least = if k <= bias { 1 } else { (k - bias).min(26) };
            if digit < least {
                break;
            }
            weight = weight.checked_mul(36 - least)?;
        }
        let count = u32::try_from(letters.len()).ok()? + 1;
        bias = adapted(at - before, count, before == 0);
        code = code.checked_add(at / count)?;
        at %= count;
        letters.insert(at as usize, char::from_u32(code)?);
        at += 1;
    }
    Some(letters.into_iter().nfc().collect::<String>().to_lowercase())
}

fn adapted(step: u32, count: u32, first: bool) -> u32 {
    let mut step = if first { step / 700 } else { step / 2 };
    step += step / count;
    let mut k = 0;
    while step > 455 {
        step /= 35;
        k += 36;
    }
    k + 36 * step / (step + 38)
}

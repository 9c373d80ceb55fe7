//! What of an address's query can be the page's identity.

use super::written_alike;

/// Beginnings of names that only say by which way a reader came.
const WAYS: &[&str] =
    &["utm_", "at_", "mtm_", "pk_", "hsa_", "mc_", "ns_", "wt_", "wt.", "vero_", "_hs", "guce_", "stm_"];

/// Such names in full, in small letters.
const TRACKERS: &[&str] = &[
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "yclid",
    "ysclid",
    "_openstat",
    "msclkid",
    "igshid",
    "igsh",
    "twclid",
    "ttclid",
    "wbraid",
    "gbraid",
    "li_fat_id",
    "epik",
    "s_cid",
    "cmpid",
    "cmp",
    "ocid",
    "smid",
    "smtyp",
    "xtor",
    "ito",
    "guccounter",
    "ref_src",
    "ref_url",
    "spm",
    "_ga",
    "_gl",
    "rb_clickid",
    "yadclid",
    "yadordid",
    "mkt_tok",
    "ncid",
    "sr_share",
    "__twitter_impression",
    "fb_action_ids",
    "fb_action_types",
    "fb_source",
    "action_object_map",
    "usqp",
    "amp_js_v",
    "amp_gsa",
    "amp_r",
];

/// Names that are a way with one of these values, and may be anything else with others.
const MAYBE_WAYS: &[&str] = &["from", "ref", "source", "src", "share", "via", "referrer"];
const VALUES: &[&str] = &[
    "rss",
    "feed",
    "tg",
    "telegram",
    "twitter",
    "x",
    "facebook",
    "fb",
    "vk",
    "ok",
    "whatsapp",
    "viber",
    "instagram",
    "linkedin",
    "email",
    "mail",
    "newsletter",
    "push",
    "app",
    "share",
    "social",
    "home",
    "homepage",
    "main",
    "mainpage",
    "top",
    "newsfeed",
    "lenta",
    "yandex",
    "yandex_news",
    "yxnews",
    "google",
    "googlenews",
    "dzen",
    "zen",
    "copy",
    "widget",
    "search",
    "copylink",
    "smi2",
    "native",
    "recommend",
    "amp",
];

/// The query without its trackers, in the order of its names.
pub(super) fn kept(query: &str) -> String {
    let mut kept: Vec<String> = query
        .split(['&', ';'])
        .filter(|part| !part.is_empty())
        .filter_map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let written = |text: &str| written_alike(&text.replace('+', " "));
            let (name, value) = (written(name), written(value));
            let small = name.to_lowercase();
            if says_nothing(&small, &value.to_lowercase()) {
                return None;
            }
            Some(if value.is_empty() { name } else { format!("{name}={value}") })
        })
        .collect();
    kept.sort();
    kept.join("&")
}

fn says_nothing(name: &str, value: &str) -> bool {
    WAYS.iter().any(|way| name.starts_with(way))
        || TRACKERS.contains(&name)
        || (MAYBE_WAYS.contains(&name) && VALUES.contains(&value))
        || matches!((name, value), ("amp" | "_amp", "" | "1" | "true" | "html"))
        || matches!((name, value), ("outputtype" | "output" | "view" | "mode" | "format", "amp"))
}

use super::canonical;
use proptest::prelude::*;

/// Addresses of one page, a line a page; and no two lines are one page.
const PAGES: &[&[&str]] = &[
    &[
        "https://www.quay.example/news/harbour-toll",
        "http://quay.example/news/harbour-toll/",
        "HTTPS://WWW.Quay.Example:443/news/harbour-toll",
        "http://quay.example:80/news//harbour-toll/index.html",
        "https://reader@quay.example./news/./x/../harbour-toll#comments",
        "https://m.quay.example/news/harbour-toll",
        "https://mobile.quay.example/news/harbour-toll",
        "https://amp.quay.example/news/harbour-toll",
        "https://www.quay.example/amp/news/harbour-toll",
        "https://quay.example/news/harbour-toll/amp/",
        "https://quay.example/news/harbour-toll?amp",
        "https://quay.example/news/harbour-toll?amp=1&outputType=amp",
        "https://quay.example/news/harbour-toll.amp",
        "https://quay-example.cdn.ampproject.org/c/s/quay.example/news/harbour-toll",
        "https://quay-example.cdn.ampproject.org/v/s/www.quay.example/amp/news/harbour-toll?amp_js_v=0.1&usqp=mq3",
        "https://www.google.com/amp/s/quay.example/news/harbour-toll/amp",
        "https://quay.example/news/harbour-toll?utm_source=tg&utm_medium=social&fbclid=IwAR0",
        "https://quay.example/news/harbour-toll?gclid=1&yclid=2&ysclid=3&_openstat=4&mc_cid=5&at_medium=RSS",
        "https://quay.example/news/harbour-toll?from=rss",
        "https://quay.example/news/harbour-toll?ref=telegram&",
        "https://quay.example/news/harbour%2Dtoll",
        " https://quay.example/news/harbour-toll ",
    ],
    &["https://quay.example/news/Harbour-Toll"],
    &[
        "https://quay.example/",
        "http://www.quay.example",
        "https://quay.example/index.php",
        "https://quay.example/?utm_source=x",
    ],
    &["https://quay.example/?id=7", "https://quay.example/index.php?id=7&utm_campaign=a"],
    &["https://quay.example/?id=8"],
    &["https://quay.example/?p=7"],
    &[
        "https://quay.example/read?article=1&page=2",
        "https://quay.example/read?page=2&article=1#top",
        "https://quay.example/read/?page=2;article=1",
    ],
    &["https://quay.example/read?article=1"],
    &["https://quay.example/trade?from=2024-03-01"],
    &["https://quay.example/trade?from=2024-03-02"],
    &["https://quay.example/#!/news/7", "https://www.quay.example/#!/news/7"],
    &["https://quay.example/#!/news/8"],
    &["https://ru.quay.example/news/7"],
    &["https://quay.example:8080/news/7"],
    &["https://en.m.quay.example/news/7", "https://en.quay.example/news/7"],
    &[
        "https://порт.example/новости/сбор",
        "https://xn--n1abei.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/%d1%81%d0%b1%d0%be%d1%80",
        "https://ПОРТ.example/новости/сбор/",
    ],
    &["https://gazeta.example/o%E2%80%98zgarish", "https://gazeta.example/o‘zgarish"],
    &["https://gazeta.example/a%2Fb"],
    &["https://gazeta.example/a/b"],
    &["https://gazeta.example/q?t=a+b", "https://gazeta.example/q?t=a%20b"],
    &["https://gazeta.example/q?t=a%26b"],
    &["https://gazeta.example/%FF", "https://gazeta.example/%ff"],
    &["https://amp.example/"],
    &["https://t.me/quay/12", "https://t.me/s/quay/12"],
    &["https://t.me/s/quay"],
    &["mailto:desk@quay.example"],
    &[""],
];

#[test]
fn addresses_of_one_page_have_one_key_and_those_of_others_another() {
    let mut keys: Vec<String> = Vec::new();
    for page in PAGES {
        let key = canonical(page[0]);
        for address in *page {
            assert_eq!(canonical(address), key, "{address}");
        }
        assert!(!keys.contains(&key), "{} is another page: {key}", page[0]);
        keys.push(key);
    }
}

proptest! {
    #[test]
    fn any_text_has_a_key(text in "(https?://)?\\PC{0,60}") {
        let _ = canonical(&text);
    }

    #[test]
    fn trackers_change_nothing(path in "[a-z/]{0,12}", id in "[0-9]{1,4}", tracker in "(utm_[a-z]{1,5}|fbclid|at_[a-z]{2})") {
        let plain = format!("https://quay.example/{path}?id={id}");
        prop_assert_eq!(canonical(&format!("{plain}&{tracker}=x")), canonical(&plain));
    }
}

//! The page's address: many sites write the day into it.

use super::{Claims, Field, Whole};
use onrecord_model::PartialDate;
use regex::Regex;
use std::sync::LazyLock;

/// `/2020/03/14/`, `/2020-03-14-`, `/20200314/`.
static DAY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[/_=-](?P<y>(?:19|20)\d\d)(?:[/_-](?P<m>\d{1,2})[/_-](?P<d>\d{1,2})|(?P<mm>\d\d)(?P<dd>\d\d))(?:\D|$)")
        .expect("a pattern of ours is well-formed")
});

/// Claim the day in the address.
pub fn read(whole: &Whole, claims: &mut Claims) {
    let told =
        claims.of(Field::Url).find(|claim| claim.from == "link canonical").map(|claim| claim.value.clone());
    let Some(date) = told.as_deref().and_then(day).or_else(|| whole.address.and_then(day)) else { return };
    claims.put_late(Field::Published, &date.to_string(), "the address");
}

fn day(address: &str) -> Option<PartialDate> {
    let path = address.split_once("://").map_or(address, |(_, after)| after);
    let path = path.split(['?', '#']).next().unwrap_or(path);
    DAY.captures_iter(path).find_map(|captures| {
        let number = |name: &str| captures.name(name)?.as_str().parse::<u32>().ok();
        let month = number("m").or_else(|| number("mm"))?;
        let day = number("d").or_else(|| number("dd"))?;
        PartialDate::day(captures.name("y")?.as_str().parse().ok()?, month, day)
    })
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_in_addresses_are_read_and_numbers_are_not() {
        let told = |address: &str| day(address).map(|date| date.to_string());
        for (address, wanted) in [
            ("https://courier.example/news/2024/06/12/canal", Some("2024-06-12")),
            ("https://courier.example/news/20240612/canal", Some("2024-06-12")),
            ("https://courier.example/2024-6-12-canal.html", Some("2024-06-12")),
            ("https://courier.example/news/20241812/canal", None),
            ("https://courier.example/news/1202406121", None),
            ("https://courier.example/2024/06/canal", None),
        ] {
            assert_eq!(told(address).as_deref(), wanted, "{address}");
        }
    }
}

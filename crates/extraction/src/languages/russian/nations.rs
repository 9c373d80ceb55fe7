//! Nations and countries as Russian words tell them.

/// The country or nation a word tells of.
pub fn nation(key: &str) -> Option<&'static str> {
    const STEMS: &[(&str, &str)] = &[
        ("росси", "russia"),
        ("рф", "russia"),
        ("москв", "russia"),
        ("кремл", "russia"),
        ("американ", "us"),
        ("сша", "us"),
        ("украин", "ukraine"),
        ("киев", "ukraine"),
        ("узбек", "uzbekistan"),
        ("казах", "kazakhstan"),
        ("киргиз", "kyrgyzstan"),
        ("кыргыз", "kyrgyzstan"),
        ("таджик", "tajikistan"),
        ("туркмен", "turkmenistan"),
        ("кита", "china"),
        ("турц", "turkey"),
        ("турец", "turkey"),
        ("герман", "germany"),
        ("немец", "germany"),
        ("фрг", "germany"),
        ("франц", "france"),
        ("британ", "uk"),
        ("великобритан", "uk"),
        ("норве", "norway"),
        ("польш", "poland"),
        ("польск", "poland"),
        ("белорус", "belarus"),
        ("беларус", "belarus"),
        ("армен", "armenia"),
        ("армян", "armenia"),
        ("азербайджан", "azerbaijan"),
        ("грузи", "georgia"),
        ("молда", "moldova"),
        ("молдо", "moldova"),
        ("иран", "iran"),
        ("израил", "israel"),
        ("япон", "japan"),
        ("инди", "india"),
        ("сербск", "serbia"),
        ("серби", "serbia"),
        ("венгр", "hungary"),
        ("венгер", "hungary"),
        ("итал", "italy"),
        ("европ", "eu"),
        ("ес", "eu"),
        ("оон", "un"),
        ("нато", "nato"),
    ];
    STEMS
        .iter()
        .find(|(stem, _)| if stem.chars().count() <= 3 { key == *stem } else { key.starts_with(stem) })
        .map(|(_, nation)| *nation)
}

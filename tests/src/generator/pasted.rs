//! An article as its page reads when it is copied from the browser.

use super::article::Article;
use super::tongue::Tongue;

/// The page as text.
pub fn pasted(article: &Article) -> String {
    let Article { tongue, published, section, .. } = article;
    let labels = tongue.labels();
    let script = |text: &str| tongue.script(text);
    let (day, clock) = (tongue.day_and_month(*published), published.clock());
    let year = published.year;
    let top = match tongue {
        Tongue::English if article.number.is_multiple_of(2) => {
            format!(
                "{} | {clock} / {:02}.{:02}.{year}",
                section.to_uppercase(),
                published.day,
                published.month
            )
        }
        Tongue::English => format!("{section} | {day}, {year}, {clock}"),
        Tongue::Russian => format!("{section} | {day} {year}, {clock}"),
        Tongue::UzbekCyrillic => {
            format!("{section} | {:02}.{:02}.{year} | {clock}", published.day, published.month)
        }
        Tongue::UzbekLatin => format!("{section} / {}", script(&format!("{year}-yil {day}, {clock}"))),
    };
    let minutes = (article.words() / 220).max(1).to_string();
    let mut lines = vec![
        format!("{top}\n{}", script(&labels.reading.replace("{}", &minutes))),
        article.headline.clone(),
        article.standfirst.clone(),
        format!("{}{}", script(labels.by), article.byline),
        format!("{}{}", script(labels.photo), article.photo),
    ];
    lines.extend(article.paragraphs.iter().cloned());
    if !article.related.is_empty() {
        lines.push(format!("{}\n{}", script(labels.related), article.related.join("\n")));
    }
    let mut page = lines.join("\n\n");
    page.push('\n');
    page
}

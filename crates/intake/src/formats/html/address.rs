//! Links made absolute.

/// `href` as an absolute web address, `base` being the page's; `None` for what leads nowhere.
pub fn absolute(href: &str, base: Option<&str>) -> Option<String> {
    let href = href.trim();
    if href.starts_with("http://") || href.starts_with("https://") {
        return Some(href.to_owned());
    }
    let base = base?;
    let (scheme, after) = base.split_once("://")?;
    let host = after.split(['/', '?', '#']).next()?;
    if let Some(other_host) = href.strip_prefix("//") {
        return Some(format!("{scheme}://{other_host}"));
    }
    if href.starts_with('/') {
        return Some(format!("{scheme}://{host}{href}"));
    }
    // A fragment of this page, a script, a mail address.
    let colon = href.find(':').is_some_and(|at| !href[..at].contains('/'));
    if href.is_empty() || href.starts_with('#') || colon {
        return None;
    }
    let path = after[host.len()..].split(['?', '#']).next()?;
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in href.split('/') {
        match step {
            "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    Some(format!("{scheme}://{host}/{}", steps.join("/")))
}

/// The host of an address.
pub fn host(address: &str) -> Option<&str> {
    address.split_once("://")?.1.split(['/', '?', '#', ':']).next().filter(|host| !host.is_empty())
}

#[cfg(test)]
mod tests {
    use super::absolute;

    #[test]
    fn links_lead_where_a_browser_goes() {
        let base = Some("https://courier.example/news/2024/page.html?x=1");
        for (href, wanted) in [
            ("https://other.example/a", Some("https://other.example/a")),
            ("//cdn.example/a", Some("https://cdn.example/a")),
            ("/a/b", Some("https://courier.example/a/b")),
            ("next.html", Some("https://courier.example/news/2024/next.html")),
            ("../2023/old", Some("https://courier.example/news/2023/old")),
            ("#top", None),
            ("javascript:void(0)", None),
            ("mailto:desk@courier.example", None),
        ] {
            assert_eq!(absolute(href, base).as_deref(), wanted, "{href}");
        }
        assert_eq!(absolute("/a", None), None);
    }
}

//! What is said of walls.

use onrecord_intake::walls::Wall;

/// A wall of this host as one sentence, with the way round.
pub(super) fn sentence(wall: Wall, host: &str, status: u16) -> String {
    match wall {
        Wall::Login => format!(
            "{host} shows this page only to those who sign in: open it in the browser, save the page there and add the file."
        ),
        Wall::Payment => format!(
            "{host} shows this page only to those who pay: open it in the browser with your subscription, save the page there and add the file."
        ),
        Wall::Refused => format!(
            "{host} does not give this page to programs (it answered {status}): open it in the browser, save the page there and add the file."
        ),
        Wall::Law => format!(
            "{host} does not show this page here for reasons of law (it answered {status}); where you can open it in the browser, save the page there and add the file."
        ),
        Wall::TooOften => format!(
            "{host} has been asked too often from here: wait a while, or open the page in the browser, save it there and add the file."
        ),
        Wall::ProxyLogin => {
            "The proxy wants a name and a password: write them into its address in the settings.".to_owned()
        }
        Wall::Challenge => format!(
            "{host} wants a proof that a person is asking: open the page in the browser, save it there and add the file."
        ),
        Wall::Consent => format!(
            "{host} wants an agreement before it shows the page: open it in the browser, answer there, save the page and add the file."
        ),
        Wall::Script => format!(
            "The page of {host} has no words before a script writes them: open it in the browser, save the page there and add the file."
        ),
        Wall::Gone => {
            format!("There is no page at this address of {host} (it answered {status}): check the address.")
        }
        Wall::Broken => {
            format!("{host} can't give this page just now (it answered {status}): try again later.")
        }
    }
}

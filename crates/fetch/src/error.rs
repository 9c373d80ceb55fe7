//! Why nothing was fetched.

/// Why nothing was fetched: displayed, one sentence with what, where and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// Not the address of a page on the web.
    #[error("“{0}” is not the address of a page: it begins with https:// or http:// and names a host.")]
    NotAnAddress(String),
    /// The name is not known, or there is no network.
    #[error("No host called {0} is found: check the address, and that this computer is on the internet.")]
    HostNotFound(String),
    /// The address lies inside this computer or its network.
    #[error(
        "{0} is inside this computer or its own network, where Onrecord fetches nothing: open it in the browser, save the page and add the file."
    )]
    Inside(String),
    /// The host sends on to such an address.
    #[error(
        "{from} sends on to {to}, which is inside this computer or its own network; Onrecord fetches nothing there."
    )]
    SentInside {
        /// The host that was asked.
        from: String,
        /// Where it sends on to.
        to: String,
    },
    /// The host sends on to something that is no address of the web.
    #[error(
        "{0} sends on to an address that is none of the web; open it in the browser, save the page and add the file."
    )]
    SentNowhere(String),
    /// One redirect after the other.
    #[error(
        "{0} sends on from address to address without an end; open it in the browser, save the page and add the file."
    )]
    TooManyRedirects(String),
    /// No connection in time.
    #[error("{0} can't be reached: there was no connection within {1} seconds. Try again later.")]
    NoConnection(String, u64),
    /// The host or the way there refuses.
    #[error("{0} can't be reached: the connection was refused or broke off. Try again later.")]
    Unreachable(String),
    /// Connected, and nothing or not everything came.
    #[error(
        "{0} did not send the page within {1} seconds. Try again later, or save the page from the browser and add the file."
    )]
    TooSlow(String, u64),
    /// More bytes than are taken.
    #[error(
        "What {0} sends is larger than {1} MB, which is more than Onrecord fetches: save it from the browser, and add what is one article."
    )]
    TooLarge(String, usize),
    /// A few bytes that unpack to very many.
    #[error("What {0} sends unpacks to more than {1} MB, which no page needs; nothing of it was kept.")]
    Bomb(String, usize),
    /// Packed in a way that can't be undone.
    #[error(
        "What {0} sends is packed in a way that can't be read; save the page from the browser and add the file."
    )]
    Packing(String),
    /// The host can't show who it is.
    #[error(
        "{0} could not show that it is the site it says it is (its certificate is not trusted here); nothing was fetched."
    )]
    Certificate(String),
    /// No encrypted connection came about for another reason.
    #[error(
        "No secure connection with {0} came about; nothing was fetched. Open it in the browser, save the page and add the file."
    )]
    NotSecure(String),
    /// The answer is none of the web.
    #[error("What answers at {0} does not speak as a site of the web does; check the address.")]
    NotTheWeb(String),
    /// The proxy is not written as one.
    #[error("“{0}” is not the address of a proxy: write http://HOST:PORT or socks5://HOST:PORT.")]
    NotAProxy(String),
    /// The proxy can't be used.
    #[error("The proxy {0} can't be reached or does not let this through: check it in the settings.")]
    Proxy(String),
    /// Stopped by whoever asked.
    #[error("Stopped; nothing was fetched.")]
    Stopped,
    /// The system gave no thread.
    #[error("The request could not be begun: this computer has no room for it just now. Try again later.")]
    NoRoom,
}

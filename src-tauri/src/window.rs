//! The one window.

use onrecord_api::wire::FIRST_VIEW;
use std::io::{self, Write};
use tauri::{App, AppHandle, Manager as _, WebviewUrl, WebviewWindowBuilder};

/// Open the window, labelled `main`, which is all the capabilities know.
pub fn open(app: &App) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, "main", first_page());
    let ahead = format!("{{ const FIRST_VIEW = {FIRST_VIEW};\n{} }}", include_str!("ahead.js"));
    let window = if is_blank() { window } else { window.initialization_script(ahead) };
    window
        .title("Onrecord")
        .inner_size(1280.0, 800.0)
        .min_inner_size(640.0, 480.0)
        // Or “copy as citation” waits for ever on Linux; there are no pages but ours to read it.
        .enable_clipboard_access()
        // Only our own pages are ever shown here; links open in the system's browser.
        .on_navigation(|url| {
            matches!(
                (url.scheme(), url.host_str()),
                ("tauri", _) | ("http" | "https", Some("tauri.localhost"))
            ) || cfg!(debug_assertions)
        })
        .build()?;
    Ok(())
}

/// The pages of the window.
fn first_page() -> WebviewUrl {
    WebviewUrl::App(if is_blank() { "blank.html" } else { "index.html" }.into())
}

/// In builds for measuring `ONRECORD_BLANK` asks for an empty window, to tell what one of the same binary costs.
pub fn is_blank() -> bool {
    cfg!(feature = "measured") && std::env::var_os("ONRECORD_BLANK").is_some()
}

/// Show the window to whoever started the program once more.
pub fn raise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // It may be on its way out.
        let _ = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    }
}

/// Whether a second start can find the first. On Linux that needs a session bus; without one there
/// are two windows, and the library bears both.
pub fn can_be_the_only_one() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    let named = std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some_and(|place| !place.is_empty());
    let usual = std::env::var_os("XDG_RUNTIME_DIR").map(std::path::PathBuf::from);
    named || usual.is_some_and(|folder| folder.join("bus").exists())
}

/// A last word where no window can show it.
pub fn complain(sentence: &str) {
    let _ = writeln!(io::stderr(), "{sentence}");
}

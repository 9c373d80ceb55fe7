//! The window of Onrecord: one window, one command, nothing else.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod window;

use onrecord_api::Failure;
use serde_json::Value;
use std::process::ExitCode;

/// The one door from the window to the core. Off the window's thread: nothing slow may hold it.
#[tauri::command]
async fn call(name: String, request: Value) -> Result<Value, Failure> {
    let work =
        tauri::async_runtime::spawn_blocking(move || onrecord_api::Host::default().call(&name, request));
    work.await
        .unwrap_or_else(|_| Err(Failure::new("The command stopped before its end; nothing was changed.")))
}

fn main() -> ExitCode {
    let run = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![call])
        .setup(|app| Ok(window::open(app)?))
        .run(tauri::generate_context!());
    match run {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            window::complain(&format!(
                "The window could not be opened: {error}. Is the system's web view installed?"
            ));
            ExitCode::FAILURE
        }
    }
}

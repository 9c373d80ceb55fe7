//! The window of Onrecord: one window, one command, one stream of events, the system's dialogs.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod desktop;
mod drawing;
mod window;

use desktop::SystemDesktop;
use onrecord_api::{Event, Failure, Host, default_root};
use serde_json::Value;
use std::process::ExitCode;
use tauri::{App, AppHandle, DragDropEvent, Emitter as _, Manager as _, WindowEvent};

/// The stream on which the window hears the host.
const EVENTS: &str = "host";

/// The one door from the window to the core. Off the window's thread: nothing slow may hold it.
#[tauri::command]
async fn call(app: AppHandle, name: String, request: Value) -> Result<Value, Failure> {
    let work = tauri::async_runtime::spawn_blocking(move || app.state::<Host>().call(&name, request));
    work.await
        .unwrap_or_else(|_| Err(Failure::new("The command stopped before its end; nothing was changed.")))
}

fn main() -> ExitCode {
    // Started to read one document, and nothing else: no window, no settings.
    if let Some(ended) = onrecord_api::apart::begin() {
        return ended;
    }
    drawing::by_itself_without_a_card();
    let mut builder = tauri::Builder::default();
    if window::can_be_the_only_one() {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| window::raise(app)));
    }
    let run = builder
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![call])
        .setup(|app| set_up(app))
        .on_window_event(|window, event| {
            if let WindowEvent::DragDrop(dragged) = event {
                dropped(window.app_handle(), dragged);
            }
        })
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

fn set_up(app: &mut App) -> Result<(), Box<dyn std::error::Error>> {
    let settings = app.path().app_data_dir()?;
    let (desktop, window) = (SystemDesktop(app.handle().clone()), app.handle().clone());
    let tell = move |event: Event| {
        // A window that is closed hears nothing any more.
        let _ = window.emit_to("main", EVENTS, event);
    };
    let host = Host::new(&settings, default_root(), Box::new(desktop), Box::new(tell));
    if !window::is_blank() {
        // The library opens while the web view starts.
        host.wake();
    }
    app.manage(host);
    Ok(window::open(app)?)
}

/// Files over the window, and let go on it.
fn dropped(app: &AppHandle, event: &DragDropEvent) {
    let over = match event {
        DragDropEvent::Enter { .. } => true,
        DragDropEvent::Leave | DragDropEvent::Drop { .. } => false,
        _ => return,
    };
    let host = app.state::<Host>();
    host.tell(Event::Dragging { over });
    if let DragDropEvent::Drop { paths, .. } = event {
        let (app, paths) = (app.clone(), paths.clone());
        tauri::async_runtime::spawn_blocking(move || {
            let host = app.state::<Host>();
            if let Err(failure) = host.drop_files(paths) {
                host.tell(Event::Refused { failure });
            }
        });
    }
}

//! 学程, the desktop shell: one window over the table of calls. What the program knows and does is in `crates/`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program started from a terminal answers there"
)]

mod options;
mod rpc;
mod saving;
mod window;

use calls::{Folders, Running, Surroundings, Xuecheng};
use options::{Options, Start};
use std::error::Error;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use tauri::plugin::{PluginApi, TauriPlugin};
use tauri::{AppHandle, Manager, RunEvent, Wry};
use tauri_plugin_window_state::StateFlags;

fn main() -> ExitCode {
    let start = Start::read(std::env::args_os().skip(1), std::env::var_os("XUECHENG_DATA"));
    let outcome = match start {
        Ok(Start::Window(options)) => run(&options),
        Ok(Start::Answer(text)) => {
            print!("{text}");
            Ok(())
        }
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    outcome.map_or_else(
        |error| {
            eprintln!("学程无法启动 Xuecheng cannot start: {error}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

fn run(options: &Options) -> Result<(), Box<dyn Error>> {
    let context = tauri::generate_context!();
    let identifier = context.config().identifier.clone();
    let usual = dirs::data_dir().map(|folder| folder.join(&identifier));
    let folders = options.folders(usual.as_deref())?;
    let demo = options.demo;
    let app = tauri::Builder::default()
        .plugin(one_window_an_office(&identifier, if demo { &folders.example } else { &folders.office }))
        .plugin(the_office(folders, !demo))
        .plugin(remembered_size())
        .invoke_handler(tauri::generate_handler![rpc::rpc])
        .setup(move |app| Ok(window::open(app.handle(), demo)?))
        .build(context)?;
    app.run(|app, event| {
        if let RunEvent::Exit = event {
            app.state::<Running>().end();
        }
    });
    Ok(())
}

/// Starting the program a second time on the same office brings its window forward. On Linux the name carries the
/// folder that is `opened` first, so that two offices, or an office and the example, may be open side by side; Windows
/// knows one name a program.
fn one_window_an_office(identifier: &str, opened: &Path) -> TauriPlugin<Wry> {
    let mut hasher = DefaultHasher::new();
    opened.hash(&mut hasher);
    tauri_plugin_single_instance::Builder::new()
        .dbus_id(format!("{identifier}.office{:016x}", hasher.finish()))
        .callback(|app, _, _| window::bring_forward(app))
        .build()
}

/// The office, opened while the window is still being made if `ahead`. Plugins come one after the other: a second start has
/// ended before this one, so it never has an office open that it would leave without closing it.
fn the_office(folders: Folders, ahead: bool) -> TauriPlugin<Wry> {
    let open = move |app: &AppHandle, _: PluginApi<Wry, ()>| {
        let office = Xuecheng::new(folders, Arc::new(Surroundings)).with_system_keys();
        app.manage(office.started(ahead));
        Ok(())
    };
    tauri::plugin::Builder::new("office").setup(open).build()
}

/// The window opens where and as large as it was closed.
fn remembered_size() -> TauriPlugin<Wry> {
    let flags = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    tauri_plugin_window_state::Builder::new().with_state_flags(flags).build()
}

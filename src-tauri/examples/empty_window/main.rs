//! A window with nothing in it. `cargo xtask bench window` measures the program's start beside this one's.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("examples/empty_window/tauri.conf.json"))
}

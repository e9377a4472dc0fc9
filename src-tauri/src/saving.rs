//! Where files go that the page saves: the person's downloads, where a browser would put them.

use std::path::{Path, PathBuf};
use tauri::webview::DownloadEvent;
use tauri::{Emitter, Webview};

/// Names the place of a file that is about to be saved, and tells the page once it is there: the event `saved` carries the
/// path, or nothing if the file could not be written.
pub fn save(webview: Webview, event: DownloadEvent<'_>) -> bool {
    match event {
        DownloadEvent::Requested { destination, .. } => *destination = place(destination),
        DownloadEvent::Finished { path, success, .. } => {
            let path = path.filter(|_| success).map(|path| path.display().to_string());
            // A window that has just been closed needs no telling.
            let _ = webview.emit_to(webview.label(), "saved", path);
        }
        _ => {}
    }
    true
}

/// Where the system names no folder for downloads, a webview takes the one the program was started in.
fn place(proposed: &Path) -> PathBuf {
    match (dirs::download_dir(), dirs::home_dir(), proposed.file_name()) {
        (None, Some(home), Some(name)) => unused(&home.join(name)),
        _ => proposed.to_owned(),
    }
}

/// The path, or the first of `名单 (1).xlsx`, `名单 (2).xlsx`… that is not taken.
fn unused(path: &Path) -> PathBuf {
    let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (stem, ending) = (part(path.file_stem()), part(path.extension()));
    let numbered = (1..).map(|number: u32| path.with_file_name(format!("{stem} ({number}).{ending}")));
    std::iter::once(path.to_owned()).chain(numbered).find(|path| !path.exists()).unwrap_or_default()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that fails should say where")]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_there_is_written_over() {
        let folder = std::env::temp_dir().join(format!("xuecheng-saving-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let list = folder.join("名单.xlsx");
        assert_eq!(unused(&list), list, "the name is free");
        std::fs::write(&list, "").unwrap();
        assert_eq!(unused(&list), folder.join("名单 (1).xlsx"), "the name is taken");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}

//! The one window: made, kept to its own page, and brought forward.

use crate::saving;
use tauri::utils::config::WindowConfig;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindowBuilder};

/// Opens the windows of `tauri.conf.json` (there is one). With `demo` the page is told, by the query `?demo`, to go
/// straight to the example county.
pub fn open(app: &AppHandle, demo: bool) -> tauri::Result<()> {
    for config in &app.config().app.windows {
        let mut config: WindowConfig = config.clone();
        if demo {
            config.url = WebviewUrl::App("index.html?demo".into());
        }
        WebviewWindowBuilder::from_config(app, &config)?
            .on_navigation(is_own_page)
            .on_download(saving::save)
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .build()?;
    }
    Ok(())
}

/// Brings the window forward, for whoever starts the program a second time.
pub fn bring_forward(app: &AppHandle) {
    for window in app.webview_windows().values() {
        // The desktop may refuse the focus; the program runs on either way.
        let _ = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    }
}

/// Whether an address is a page of the program itself, or a file such a page has made to be saved: no link may lead the
/// window, and with it the calls, elsewhere.
fn is_own_page(address: &Url) -> bool {
    match address.scheme() {
        "tauri" => address.host_str() == Some("localhost"),
        // On Windows the program's own pages have this address.
        "http" => address.host_str() == Some("tauri.localhost"),
        "blob" => {
            address.path().parse().is_ok_and(|maker: Url| maker.scheme() != "blob" && is_own_page(&maker))
        }
        _ => false,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that fails should say where")]
mod tests {
    use super::*;

    #[test]
    fn no_link_leads_the_window_elsewhere() {
        let own = |address: &str| is_own_page(&address.parse().unwrap());
        assert!(
            own("tauri://localhost/index.html?demo") && own("http://tauri.localhost/"),
            "the program's own pages"
        );
        assert!(own("blob:tauri://localhost/9a1f") && own("blob:http://tauri.localhost/9a1f"), "its files");
        for elsewhere in [
            "https://localhost/",
            "http://127.0.0.1/",
            "file:///etc/passwd",
            "data:text/html,x",
            "blob:https://x/9a1f",
        ] {
            assert!(!own(elsewhere), "{elsewhere} is not the program's own");
        }
    }
}

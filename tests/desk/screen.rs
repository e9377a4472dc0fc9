//! The screen itself, for what only a window manager could do.

use x11rb::connection::Connection;
use x11rb::errors::ReplyError;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, MapState, Window};

/// Asks every window on `display` to close, as a click on the cross in its corner does, and answers how many there are.
pub fn close_windows(display: &str) -> u32 {
    let (screen, chosen) = x11rb::connect(Some(display)).unwrap();
    let root = screen.setup().roots.get(chosen).expect("a display has a screen").root;
    // A window may be gone between being listed and being asked, which leaves nothing to ask.
    let asked = ask_to_close(&screen, root).unwrap_or_default();
    screen.flush().unwrap();
    asked
}

fn ask_to_close(screen: &impl Connection, root: Window) -> Result<u32, ReplyError> {
    let protocols = screen.intern_atom(false, b"WM_PROTOCOLS")?.reply()?.atom;
    let delete = screen.intern_atom(false, b"WM_DELETE_WINDOW")?.reply()?.atom;
    let mut asked = 0;
    for window in screen.query_tree(root)?.reply()?.children {
        let is_shown = screen.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
        let understood = screen.get_property(false, window, protocols, AtomEnum::ATOM, 0, 16)?.reply()?;
        let understands = understood.value32().is_some_and(|mut atoms| atoms.any(|atom| atom == delete));
        if is_shown && understands {
            let message =
                ClientMessageEvent::new(32, window, protocols, [delete, x11rb::CURRENT_TIME, 0, 0, 0]);
            screen.send_event(false, window, EventMask::NO_EVENT, message)?;
            asked += 1;
        }
    }
    Ok(asked)
}

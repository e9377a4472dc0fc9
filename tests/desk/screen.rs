//! The screen itself, for what only a window manager could do.

use std::collections::BTreeMap;
use std::thread;
use x11rb::connection::Connection;
use x11rb::errors::{ReplyError, ReplyOrIdError};
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ChangeWindowAttributesAux, ClientMessageEvent, ConfigureWindowAux, ConnectionExt, EventMask,
    GetGeometryReply, MapState, PropMode, Screen, Window,
};
use x11rb::wrapper::ConnectionExt as _;

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

/// Gives the whole screen of `display` to every window that asks for it, and takes it back when it is asked to, until the
/// display is gone.
pub fn grant_whole_screens(display: &str) {
    let (screen, chosen) = x11rb::connect(Some(display)).unwrap();
    let whole = screen.setup().roots.get(chosen).expect("a display has a screen").clone();
    let notices = ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_NOTIFY);
    screen.change_window_attributes(whole.root, &notices).unwrap().check().unwrap();
    thread::spawn(move || {
        let mut before = BTreeMap::new();
        // The display ends with the desk.
        while let Ok(event) = screen.wait_for_event() {
            if let Event::ClientMessage(asked) = event {
                // A window may be gone before it is answered.
                let _ = answer(&screen, &whole, &asked, &mut before);
            }
        }
    });
}

/// What of a window's state its program asks to have changed: to be removed, added or turned round.
const REMOVE: u32 = 0;

fn answer(
    screen: &impl Connection,
    whole: &Screen,
    asked: &ClientMessageEvent,
    before: &mut BTreeMap<Window, GetGeometryReply>,
) -> Result<(), ReplyOrIdError> {
    let state = screen.intern_atom(false, b"_NET_WM_STATE")?.reply()?.atom;
    let filling = screen.intern_atom(false, b"_NET_WM_STATE_FULLSCREEN")?.reply()?.atom;
    let [what, one, other, ..] = asked.data.as_data32();
    if asked.type_ != state || (one != filling && other != filling) {
        return Ok(());
    }
    let place = if what == REMOVE {
        let Some(old) = before.remove(&asked.window) else { return Ok(()) };
        ConfigureWindowAux::new()
            .x(i32::from(old.x))
            .y(i32::from(old.y))
            .width(u32::from(old.width))
            .height(u32::from(old.height))
    } else {
        // Whoever asks twice goes back to where it was before the first time.
        let place = screen.get_geometry(asked.window)?.reply()?;
        before.entry(asked.window).or_insert(place);
        let (width, height) = (u32::from(whole.width_in_pixels), u32::from(whole.height_in_pixels));
        ConfigureWindowAux::new().x(0).y(0).width(width).height(height)
    };
    let states: &[u32] = if what == REMOVE { &[] } else { &[filling] };
    screen.change_property32(PropMode::REPLACE, asked.window, state, AtomEnum::ATOM, states)?;
    screen.configure_window(asked.window, &place)?;
    Ok(screen.flush()?)
}

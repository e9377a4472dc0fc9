//! Keys by the names printed on them.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

/// One press: keys held down, and the key that is struck meanwhile.
#[derive(Debug, PartialEq, Eq)]
struct Press {
    held: Vec<char>,
    struck: char,
}

/// The actions of several presses, written as `Down Down 3 Ctrl+Z Enter`, and how many presses they are. A held key
/// is part of the press it is held for.
pub fn pressed(line: &str) -> (KeyActions, u32) {
    actions(line.split_whitespace().map(Press::read))
}

/// The actions of typing a text, a press for each character.
pub fn typed(text: &str) -> (KeyActions, u32) {
    actions(text.chars().map(|struck| Press { held: Vec::new(), struck }))
}

fn actions(presses: impl Iterator<Item = Press>) -> (KeyActions, u32) {
    presses.fold((KeyActions::new("keyboard".into()), 0), |(actions, count), press| {
        (press.then(actions), count + 1)
    })
}

impl Press {
    fn read(chord: &str) -> Self {
        let (held, struck) = match chord.rsplit_once('+') {
            Some((held, struck)) if !held.is_empty() && !struck.is_empty() => (held, struck),
            _ => ("", chord),
        };
        let held = held.split('+').filter(|name| !name.is_empty()).map(key);
        Self { held: held.collect(), struck: key(struck) }
    }

    fn then(self, actions: KeyActions) -> KeyActions {
        let down = self.held.iter().copied().chain([self.struck]).map(|value| KeyAction::Down { value });
        let up = [self.struck]
            .into_iter()
            .chain(self.held.iter().rev().copied())
            .map(|value| KeyAction::Up { value });
        down.chain(up).fold(actions, KeyActions::then)
    }
}

fn key(name: &str) -> char {
    match name {
        "Ctrl" => Key::Control.into(),
        "Shift" => Key::Shift.into(),
        "Alt" => Key::Alt.into(),
        "Enter" => Key::Enter.into(),
        "Escape" => Key::Escape.into(),
        "Tab" => Key::Tab.into(),
        "Space" => ' ',
        "Backspace" => Key::Backspace.into(),
        "Delete" => Key::Delete.into(),
        "Up" => Key::Up.into(),
        "Down" => Key::Down.into(),
        "Left" => Key::Left.into(),
        "Right" => Key::Right.into(),
        "Home" => Key::Home.into(),
        "End" => Key::End.into(),
        "PageUp" => Key::PageUp.into(),
        "PageDown" => Key::PageDown.into(),
        "F2" => Key::F2.into(),
        _ => only_char(name),
    }
}

fn only_char(name: &str) -> char {
    let mut chars = name.chars();
    match (chars.next(), chars.next()) {
        (Some(only), None) => only,
        _ => panic!("no key is named {name}"),
    }
}

#[test]
fn a_chord_is_one_press_and_plus_is_a_key() {
    let control: char = Key::Control.into();
    let shift: char = Key::Shift.into();
    assert_eq!(Press::read("Ctrl+Shift+z"), Press { held: vec![control, shift], struck: 'z' });
    assert_eq!(Press::read("+"), Press { held: vec![], struck: '+' });
    assert_eq!(pressed("Down Ctrl+z 3").1, 3, "a held key is no press of its own");
    assert_eq!(typed("张三").1, 2, "typing counts every character");
}

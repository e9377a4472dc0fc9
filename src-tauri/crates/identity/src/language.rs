//! The two languages a sentence is written in.

/// The language of the person at the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Language {
    /// 简体中文.
    #[default]
    Zh,
    /// English.
    En,
}

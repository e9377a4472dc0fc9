//! Who is who: names, readings and ID numbers. Pure: text in, text or a typed error out.
//!
//! A name is kept as it was typed and matched by its [`name::normalised`] form. Lists are searched by
//! [`reading::search_key`] and put in order by [`order::by_pinyin`] or [`order::by_strokes`].

pub mod id_number;
pub mod language;
pub mod name;
pub mod order;
pub mod reading;
mod readings;
pub mod strokes;
pub mod text;

//! Sentences: every error is a case of an enum with a code for the program and a sentence for people, in both languages.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The language of the person at the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub enum Language {
    /// 简体中文.
    #[default]
    #[serde(rename = "zh-CN")]
    Chinese,
    /// English.
    #[serde(rename = "en")]
    English,
}

/// An error as the shells show it.
pub trait Sentence {
    /// What the program matches on: never the text.
    fn code(&self) -> &'static str;

    /// What is wrong, where, and what to do.
    fn sentence(&self, language: Language) -> String;
}

impl From<Language> for identity::language::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::Chinese => Self::Zh,
            Language::English => Self::En,
        }
    }
}

impl Sentence for identity::name::NameError {
    fn code(&self) -> &'static str {
        "name.invalid"
    }

    fn sentence(&self, language: Language) -> String {
        self.sentence(language.into())
    }
}

impl Sentence for identity::id_number::IdNumberError {
    fn code(&self) -> &'static str {
        "id_number.invalid"
    }

    fn sentence(&self, language: Language) -> String {
        self.sentence(language.into())
    }
}

impl Sentence for documents::read_error::ReadError {
    fn code(&self) -> &'static str {
        "file.unreadable"
    }

    fn sentence(&self, language: Language) -> String {
        self.sentence(language.into())
    }
}

impl Sentence for documents::write::WriteError {
    fn code(&self) -> &'static str {
        "file.unwritten"
    }

    fn sentence(&self, language: Language) -> String {
        self.sentence(language.into())
    }
}

/// Declares a feature's errors. `with StoreError` adds the case for what goes wrong below the feature, `and Case(Type)` one
/// for what another crate has a sentence for.
#[macro_export]
macro_rules! sentences {
    ($(#[$meta:meta])* pub enum $name:ident $(with $store:ident)? $(and $other:ident($other_type:ty))* {
        $($(#[$case_meta:meta])* $case:ident $({ $($field:ident: $type:ty),+ })? => $code:literal, zh $zh:literal, en $en:literal;)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $name {
            $(#[doc = $zh] $(#[$case_meta])* $case $({
                $(#[doc = "Named in the sentence."] $field: $type),+
            })?,)*
            $(#[doc = "What went wrong below the feature."] $store($crate::store::$store),)?
            $(#[doc = "What another crate found wrong."] $other($other_type),)*
        }

        impl $crate::sentence::Sentence for $name {
            fn code(&self) -> &'static str {
                match self {
                    $(Self::$case $({ $($field: _),+ })? => $code,)*
                    $(Self::$store(error) => { let error: &$crate::store::$store = error; error.code() })?
                    $(Self::$other(error) => $crate::sentence::Sentence::code(error),)*
                }
            }

            fn sentence(&self, language: $crate::sentence::Language) -> String {
                use $crate::sentence::Language;
                match (self, language) {
                    $(
                        (Self::$case $({ $($field),+ })?, Language::Chinese) => format!($zh),
                        (Self::$case $({ $($field),+ })?, Language::English) => format!($en),
                    )*
                    $((Self::$store(error), language) => {
                        let error: &$crate::store::$store = error;
                        error.sentence(language)
                    })?
                    $((Self::$other(error), language) => $crate::sentence::Sentence::sentence(error, language),)*
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                use $crate::sentence::Sentence;
                formatter.write_str(&self.sentence($crate::sentence::Language::default()))
            }
        }

        impl std::error::Error for $name {}

        $(
            impl From<$other_type> for $name {
                fn from(error: $other_type) -> Self {
                    Self::$other(error)
                }
            }
        )*

        $(
            impl From<$crate::store::$store> for $name {
                fn from(error: $crate::store::$store) -> Self {
                    Self::$store(error)
                }
            }

            impl From<$crate::store::rusqlite::Error> for $name {
                fn from(error: $crate::store::rusqlite::Error) -> Self {
                    Self::$store(error.into())
                }
            }
        )?
    };
}

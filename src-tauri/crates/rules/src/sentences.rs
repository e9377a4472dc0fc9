//! Errors that people read: each has a code for the program and a sentence in both languages.

/// Declares an enum of errors. A sentence says what is wrong, where, and what to do; it names every field of its case.
macro_rules! sentences {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($case:ident { $($field:ident: $type:ty),+ } => $code:literal, zh $zh:literal, en $en:literal;)+
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $name {
            $(#[doc = concat!("`", $code, "`.")] $case { $(#[doc = "Named in the sentence."] $field: $type),+ },)+
        }

        impl $name {
            /// What the program matches on: never the text.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$case { .. } => $code,)+
                }
            }

            /// The sentence in Chinese.
            #[must_use]
            pub fn zh(&self) -> String {
                match self {
                    $(Self::$case { $($field),+ } => format!($zh),)+
                }
            }

            /// The sentence in English.
            #[must_use]
            pub fn en(&self) -> String {
                match self {
                    $(Self::$case { $($field),+ } => format!($en),)+
                }
            }
        }

        impl std::fmt::Display for $name {
            /// In Chinese; `{:#}` in English.
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&if formatter.alternate() { self.en() } else { self.zh() })
            }
        }

        impl std::error::Error for $name {}
    };
}

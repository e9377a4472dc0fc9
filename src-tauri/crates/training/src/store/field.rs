//! Fields: how a Rust value is written into the journal and into a projection's column.

use chrono::NaiveDate;
use journal::Value;

/// A type a record's field can have. Reading is lenient: what does not fit reads as the default, because an entry
/// written by another version must never keep a database from opening.
pub trait Field: Default + PartialEq {
    /// The column's type in a STRICT table.
    const SQL: &'static str;

    /// Writes the value.
    fn to_value(&self) -> Value;

    /// Reads a value, or says that it does not fit.
    fn from_value(value: &Value) -> Option<Self>;

    /// The word everyone else sees for a value the journal keeps as a number; None for what reads as it is.
    #[must_use]
    fn word(_value: &Value) -> Option<String> {
        None
    }

    /// Reads a value, falling back to the default.
    #[must_use]
    fn read(value: &Value) -> Self {
        Self::from_value(value).unwrap_or_default()
    }
}

impl Field for String {
    const SQL: &'static str = "TEXT";

    /// An empty text is nothing recorded.
    fn to_value(&self) -> Value {
        if self.is_empty() { Value::Null } else { Value::Text(self.clone()) }
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }
}

macro_rules! integer_fields {
    ($($number:ty),+) => {
        $(impl Field for $number {
            const SQL: &'static str = "INTEGER";

            fn to_value(&self) -> Value {
                Value::Integer(i64::from(*self))
            }

            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    Value::Integer(number) => (*number).try_into().ok(),
                    _ => None,
                }
            }
        })+
    };
}

integer_fields!(i64, i32, u32, u16, u8);

impl Field for bool {
    const SQL: &'static str = "INTEGER";

    fn to_value(&self) -> Value {
        Value::Integer(i64::from(*self))
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Integer(number) => Some(*number != 0),
            _ => None,
        }
    }

    fn word(value: &Value) -> Option<String> {
        Some(Self::from_value(value)?.to_string())
    }
}

impl Field for NaiveDate {
    const SQL: &'static str = "TEXT";

    fn to_value(&self) -> Value {
        Value::Text(self.format("%Y-%m-%d").to_string())
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => text.parse().ok(),
            _ => None,
        }
    }
}

impl<T: Field> Field for Option<T> {
    const SQL: &'static str = T::SQL;

    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Field::to_value)
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            other => T::from_value(other).map(Some),
        }
    }

    fn word(value: &Value) -> Option<String> {
        T::word(value)
    }
}

/// Texts in a row, separated by line breaks, which none of them can contain.
impl Field for Vec<String> {
    const SQL: &'static str = "TEXT";

    fn to_value(&self) -> Value {
        let lines: Vec<String> = self.iter().map(|text| text.replace('\n', " ")).collect();
        lines.join("\n").to_value()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.split('\n').map(str::to_owned).collect()),
            Value::Null => Some(Vec::new()),
            _ => None,
        }
    }
}

/// Declares an enum that the journal and `SQLite` keep as a number and everyone else sees as a word.
#[macro_export]
macro_rules! choices {
    ($(#[$meta:meta])* pub enum $name:ident {
        $(#[$first_meta:meta])* $first:ident = $first_code:literal,
        $($(#[$variant_meta:meta])* $variant:ident = $code:literal,)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $(#[$first_meta])*
            #[default]
            $first,
            $($(#[$variant_meta])* $variant,)*
        }

        impl $name {
            /// Every choice, in the order of their numbers.
            pub const ALL: &'static [Self] = &[Self::$first, $(Self::$variant,)*];

            /// The number the journal keeps; given once, never reused.
            #[must_use]
            pub const fn code(self) -> u8 {
                match self {
                    Self::$first => $first_code,
                    $(Self::$variant => $code,)*
                }
            }
        }

        impl $crate::store::Field for $name {
            const SQL: &'static str = "INTEGER";

            fn to_value(&self) -> journal::Value {
                journal::Value::Integer(i64::from(self.code()))
            }

            fn from_value(value: &journal::Value) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| $crate::store::Field::to_value(choice) == *value)
            }

            fn word(value: &journal::Value) -> Option<String> {
                let choice: Self = $crate::store::Field::from_value(value)?;
                serde_json::to_value(choice).ok()?.as_str().map(str::to_owned)
            }
        }
    };
}

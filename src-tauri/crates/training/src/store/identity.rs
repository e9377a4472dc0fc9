//! Ids of records: sixteen bytes in the journal and in `SQLite`, thirty-two hexadecimal digits everywhere else.

use std::fmt::Write;

/// Declares the id types of the records.
#[macro_export]
macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, ts_rs::TS)]
            #[ts(type = "string")]
            pub struct $name(pub [u8; 16]);

            impl std::fmt::Display for $name {
                fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
                }
            }

            impl std::fmt::Debug for $name {
                fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    write!(formatter, "{self}")
                }
            }

            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.collect_str(self)
                }
            }

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                    $crate::store::sixteen_bytes(&text).map(Self).ok_or_else(|| serde::de::Error::custom("not an id"))
                }
            }

            impl $crate::store::Field for $name {
                const SQL: &'static str = "BLOB";

                fn to_value(&self) -> journal::Value {
                    journal::Value::Bytes(self.0.to_vec())
                }

                fn from_value(value: &journal::Value) -> Option<Self> {
                    match value {
                        journal::Value::Bytes(bytes) => bytes.as_slice().try_into().ok().map(Self),
                        _ => None,
                    }
                }
            }

            /// Ids in a row, sixteen bytes each.
            impl $crate::store::Field for Vec<$name> {
                const SQL: &'static str = "BLOB";

                fn to_value(&self) -> journal::Value {
                    if self.is_empty() {
                        journal::Value::Null
                    } else {
                        journal::Value::Bytes(self.iter().flat_map(|id| id.0).collect())
                    }
                }

                fn from_value(value: &journal::Value) -> Option<Self> {
                    match value {
                        journal::Value::Bytes(bytes) => {
                            Some(bytes.as_chunks::<16>().0.iter().copied().map($name).collect())
                        }
                        journal::Value::Null => Some(Vec::new()),
                        _ => None,
                    }
                }
            }

            impl $crate::store::RecordId for $name {
                fn from_bytes(bytes: [u8; 16]) -> Self {
                    Self(bytes)
                }
            }

            impl rusqlite::ToSql for $name {
                fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                    Ok(self.0.as_slice().into())
                }
            }

            impl rusqlite::types::FromSql for $name {
                fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                    <[u8; 16]>::column_result(value).map(Self)
                }
            }
        )+
    };
}

/// Writes bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut digits, byte| {
        // Writing to a String cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// An id that can be drawn at random.
pub trait RecordId: Copy {
    /// The id with these bytes.
    fn from_bytes(bytes: [u8; 16]) -> Self;
}

/// Reads thirty-two hexadecimal digits.
#[must_use]
pub fn sixteen_bytes(text: &str) -> Option<[u8; 16]> {
    journal::EntityId::from_hexadecimal(text).ok()?.as_bytes().try_into().ok()
}

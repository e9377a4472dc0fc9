//! Records: the declaration from which a feature gets its struct, its journal fields, its table and its patch.

use journal::{EntityId, Kind, Tag, Value};
use rusqlite::Row;

/// One field of a kind, as the journal and the projection know it.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The journal's number for the field.
    pub tag: Tag,
    /// The column's name.
    pub name: &'static str,
    /// The column's type.
    pub sql: &'static str,
    /// The word for a value, where it has one.
    pub word: fn(&Value) -> Option<String>,
}

/// A column computed from the record, such as a search key.
#[derive(Debug, Clone, Copy)]
pub struct Derived {
    /// Name and type, as in `pinyin TEXT`.
    pub definition: &'static str,
}

impl Derived {
    /// Its name.
    pub(super) fn name(&self) -> &'static str {
        self.definition.split(' ').next().unwrap_or(self.definition)
    }
}

/// A kind of record as data: all that projecting, rebuilding, undoing and verifying need to know.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// The journal's number for the kind.
    pub kind: Kind,
    /// The projection's table.
    pub table: &'static str,
    /// The key columns: one id, or the two ids the record joins.
    pub keys: &'static [&'static str],
    /// The fields.
    pub columns: &'static [Column],
    /// Fields that are only meaningful together: whoever sets one records them all, so that two people's halves never mix.
    pub together: &'static [&'static [&'static str]],
    /// Columns computed from the record.
    pub derived: &'static [Derived],
    /// Computes them from the values of `columns`, in their order.
    pub derive: fn(&[Value]) -> Vec<Value>,
    /// Column lists to index.
    pub indexes: &'static [&'static str],
}

/// A type declared with [`record!`](crate::record).
pub trait Record: Sized + Clone {
    /// What it is called in the journal and in `SQLite`.
    const SHAPE: Shape;
    /// Its columns, keys first, as a SELECT list for [`Record::from_row`].
    const COLUMNS: &'static str;

    /// Its identity.
    fn entity(&self) -> EntityId;

    /// Its fields' values, in the order of the shape's columns.
    fn values(&self) -> Vec<Value>;

    /// Reads a row selected with [`Record::COLUMNS`].
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
}

/// A record that can be found by its id: one id, or a pair of them.
pub trait RecordIdOf: Record {
    /// The id.
    type Id;

    /// The values of the key columns.
    fn keys(id: Self::Id) -> Vec<[u8; 16]>;
}

/// Some fields of a record to change; the others stay.
pub trait Patch<R> {
    /// Writes the given fields into the record.
    fn apply(self, record: &mut R);
}

/// Reads a field that may be null: absent means "leave it", null means "clear it".
pub fn given<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: serde::Deserialize<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// Declares a record; see `units` for the form at its simplest and `sessions` for fields kept together.
#[macro_export]
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident [$($key:ident: $key_type:ty),+] in $table:literal as $kind:literal {
            $($(#[$field_meta:meta])* $field:ident: $type:ty = $tag:literal,)+
        }
        $(#[$patch_meta:meta])*
        pub struct $patch:ident;
        together $together:expr;
        indexes $indexes:expr;
        $(derived $derive:path => [$($definition:literal),+];)?
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub struct $name {
            $(#[doc = "Its identity."] pub $key: $key_type,)+
            $($(#[$field_meta])* pub $field: $type,)+
        }

        $(#[$patch_meta])*
        #[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
        #[serde(default, deny_unknown_fields)]
        pub struct $patch {
            $(
                $(#[$field_meta])*
                #[serde(deserialize_with = "crate::store::given")]
                #[ts(optional)]
                pub $field: Option<$type>,
            )+
        }

        impl $crate::store::Patch<$name> for $patch {
            fn apply(self, record: &mut $name) {
                $(if let Some(value) = self.$field { record.$field = value; })+
            }
        }

        impl $name {
            /// The record with these field values, in the order of the shape's columns; its identity is left at zero.
            #[must_use]
            pub fn from_values(values: &[journal::Value]) -> Self {
                let mut values = values.iter();
                let mut next = || values.next().unwrap_or(&journal::Value::Null);
                Self { $($field: $crate::store::Field::read(next()),)+ ..Self::default() }
            }
        }

        $crate::record!(@id $name; $($key: $key_type),+);

        impl $crate::store::Record for $name {
            const SHAPE: $crate::store::Shape = $crate::store::Shape {
                kind: journal::Kind($kind),
                table: $table,
                keys: &[$(stringify!($key)),+],
                columns: &[$($crate::store::Column {
                    tag: $tag,
                    name: stringify!($field),
                    sql: <$type as $crate::store::Field>::SQL,
                    word: <$type as $crate::store::Field>::word,
                }),+],
                together: &$together,
                derived: &[$($($crate::store::Derived { definition: $definition }),+)?],
                derive: $crate::record!(@derive $name $(, $derive)?),
                indexes: &$indexes,
            };
            const COLUMNS: &'static str =
                concat!($(stringify!($key), ", ",)+ $(stringify!($field), ", ",)+ "disputed");

            fn entity(&self) -> journal::EntityId {
                $crate::store::entity_of(&[$(self.$key.0),+])
            }

            fn values(&self) -> Vec<journal::Value> {
                vec![$($crate::store::Field::to_value(&self.$field)),+]
            }

            fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                let mut index = 0..;
                let mut next = || index.next().unwrap_or_default();
                Ok(Self {
                    $($key: row.get(next())?,)+
                    $($field: $crate::store::column_value(row, next())?,)+
                })
            }
        }
    };
    (@id $name:ident; $key:ident: $type:ty) => {
        impl $crate::store::RecordIdOf for $name {
            type Id = $type;

            fn keys(id: Self::Id) -> Vec<[u8; 16]> {
                vec![id.0]
            }
        }
    };
    (@id $name:ident; $first:ident: $first_type:ty, $second:ident: $second_type:ty) => {
        impl $crate::store::RecordIdOf for $name {
            type Id = ($first_type, $second_type);

            fn keys(id: Self::Id) -> Vec<[u8; 16]> {
                vec![id.0.0, id.1.0]
            }
        }
    };
    (@derive $name:ident) => {
        |_| Vec::new()
    };
    (@derive $name:ident, $derive:path) => {
        |values| $derive(&$name::from_values(values))
    };
}

/// The identity made of one id, or of the two ids a record joins.
#[must_use]
pub fn entity_of(keys: &[[u8; 16]]) -> EntityId {
    match keys {
        [first, second] => EntityId::joining(*first, *second),
        [only, ..] => EntityId::of(*only),
        [] => EntityId::of([0; 16]),
    }
}

/// Reads one column as a field.
pub fn column_value<F: super::Field>(row: &Row<'_>, index: usize) -> rusqlite::Result<F> {
    Ok(F::read(&super::projection::value_of(row.get_ref(index)?)))
}

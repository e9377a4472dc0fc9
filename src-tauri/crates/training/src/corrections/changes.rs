//! What a correction changed, as it is kept: a list of fields with their old and new value.

use crate::store::{Field, FieldChange};
use journal::Value;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A field that was corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectedField {
    /// The kind of record, by its table.
    pub table: String,
    /// The field, with its old and new value.
    pub change: FieldChange,
}

/// The fields a correction changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct CorrectedFields(pub Vec<CorrectedField>);

/// Kept as JSON.
impl Field for CorrectedFields {
    const SQL: &'static str = "TEXT";

    fn to_value(&self) -> Value {
        // Fields are texts: writing them cannot fail.
        serde_json::to_string(&self.0).unwrap_or_default().to_value()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => serde_json::from_str(text).ok().map(Self),
            Value::Null => Some(Self::default()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_read_back() {
        let change = FieldChange { field: "status".into(), before: Some("absent".into()), after: None };
        let fields = CorrectedFields(vec![CorrectedField { table: "mark".into(), change }]);
        assert_eq!(CorrectedFields::from_value(&fields.to_value()), Some(fields));
        assert_eq!(CorrectedFields::from_value(&Value::Text("?".into())), None, "not what was written");
    }
}
